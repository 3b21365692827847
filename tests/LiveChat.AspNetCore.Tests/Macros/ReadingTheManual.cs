using LiveChat.Agents;
using LiveChat.Macros;
using LiveChat.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Macros;

/// <summary>The code of docs/macros.md, word for word.</summary>
public class ReadingTheManual
{
    [Fact]
    public void All_its_code_is_here() => Assert.Equal(4, CompiledSnippets.AssertIn("docs/macros.md", "tests/LiveChat.AspNetCore.Tests/Macros/ReadingTheManual.cs"));

    [Fact]
    public void What_is_missing_is_named()
    {
        var rendered = MacroRenderer.Render("Hi {{contact.name|there}}, order {{form.order}}.", new Dictionary<string, string> { ["contact.name"] = "Dana" });
        Console.WriteLine(rendered.Text);                           // Hi Dana, order {{form.order}}.
        Console.WriteLine(string.Join(", ", rendered.Missing));     // form.order

        Assert.Equal(("Hi Dana, order {{form.order}}.", "form.order"), (rendered.Text, Assert.Single(rendered.Missing)));
    }

    [Fact]
    public async Task Code_writes_one_with_the_rules_of_the_desk()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddLiveChat()
            .AddTeam("support", team =>
            {
                team.Members.Add("ana");
                team.MembersEditMacros = true;
            });
        await using var app = builder.Build();
        var (macros, clock) = (app.Services.GetRequiredService<IMacroService>(), TimeProvider.System);

        var ana = new MacroActor(new AgentId("ana"), "Ana", ["support"], IsAdmin: false);
        var greeting = new MacroText("hello", "A greeting", "Hello {{contact.name|there}}, {{agent.name}} here.");
        var outcome = await macros.SaveAsync(ana, ana.Self, MacroId.New(clock.GetUtcNow()), greeting, expectedVersion: 0);

        Assert.True(outcome.Ok);
        Assert.True((await macros.SaveAsync(ana, new MacroOwner.OfTeam("support"), MacroId.New(clock.GetUtcNow()), greeting, 0)).Ok);
    }

    [Fact]
    public async Task Code_defines_one_of_a_team()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddLiveChat()
            .AddTeam("support", team => team.Members.Add("ana"))
            .AddMacro("support", "hours", "When we are here", "We are here from 9 to 17, {{contact.name|there}}.");
        await using var app = builder.Build();

        var ana = new MacroActor(new AgentId("ana"), "Ana", ["support"], IsAdmin: false);

        Assert.True(Assert.Single(await app.Services.GetRequiredService<IMacroService>().ListAsync(ana)).InCode);
    }
}

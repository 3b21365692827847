using LiveChat.Macros;
using Microsoft.Extensions.DependencyInjection;
using static LiveChat.Core.Tests.Macros.Desk;

namespace LiveChat.Core.Tests.Macros;

public sealed class DefiningMacrosInCode : IAsyncLifetime, IAsyncDisposable
{
    private readonly TestHost _host = new(builder => builder
        .AddMacro("support", "late", "It is late", "Old words")
        .AddTeam("support", t => t.MembersEditMacros = true)
        .AddMacro("support", "late", "It is late", " Sorry {{contact.name|there}},\r\nit is late.")
        .AddMacro("support", "hello", "From the company", "Welcome")
        .AddMacro("sales", "offer", "An offer", "We offer"));

    private IMacroService Macros => _host.Get<IMacroService>();

    [Fact]
    public async Task They_stand_among_those_of_their_team_and_say_that_they_are_of_code()
    {
        await SavedAsync(new("hi", "Ana's own", "Hi"));

        var all = await Macros.ListAsync(Ana);

        Assert.Equal(["hello", "hi", "late"], all.Select(m => m.Text.Shortcut));
        Assert.Equal([true, false, true], all.Select(m => m.InCode));
        Assert.Equal(" Sorry {{contact.name|there}},\nit is late.", all[2].Text.Body);
        Assert.All(all, m => Assert.Equal(Support, m.Owner));
        Assert.Equal(["offer"], (await Macros.ListAsync(Cem)).Select(m => m.Text.Shortcut));
        Assert.Null(await Macros.ListOfAsync(Cem, Support));
    }

    [Fact]
    public async Task Nobody_changes_or_removes_them_not_even_who_may_edit_the_team()
    {
        var late = (await Macros.ListAsync(Ana)).Single(m => m.Text.Shortcut == "late");

        foreach (var who in new[] { Ana, Mia with { Teams = ["support"] } })
        {
            Assert.Equal(MacroRefusal.DefinedInCode, (await Macros.SaveAsync(who, Support, late.Id, late.Text with { Body = "Mine" }, late.Version)).Refusal);
            Assert.Equal(MacroRefusal.DefinedInCode, (await Macros.DeleteAsync(who, Support, late.Id, late.Version)).Refusal);
        }

        Assert.Equal(late, (await Macros.ListAsync(Ana)).Single(m => m.Text.Shortcut == "late"));

        // Elsewhere the id is anybody's.
        Assert.True((await Macros.SaveAsync(Ana, Ana.Self, late.Id, Hello, 0)).Ok);
    }

    [Fact]
    public async Task Their_uses_are_counted_and_outlive_a_restart()
    {
        var late = (await Macros.ListAsync(Ana)).Single(m => m.Text.Shortcut == "late");
        Assert.Null(Macros.CountUse(Ana, Support, late.Id));
        await _host.Get<MacroUses>().WriteAsync(default);
        await using var again = new TestHost(b => b.AddMacro("support", "late", "It is late", "Other words"), beside: _host);

        var known = Assert.Single(await again.Get<IMacroService>().ListAsync(Ana), m => m.Text.Shortcut == "late");

        Assert.Equal((late.Id, 1, "Other words"), (known.Id, known.Uses, known.Text.Body));
    }

    [Fact]
    public async Task An_import_of_what_code_says_adds_nothing()
    {
        var import = await Macros.ImportAsync(Ana, Support, [new("hello", "From the company", "Welcome"), Hello]);

        Assert.Equal((1, 1), (import.Added, import.Unchanged));
    }

    [Theory]
    [InlineData("NOT OK", "Title", "Body", "ShortcutInvalid")]
    [InlineData("ok", "", "Body", "TitleInvalid")]
    [InlineData("ok", "Title", " ", "Empty")]
    public void What_is_none_is_refused_where_it_is_added(string shortcut, string title, string body, string why)
    {
        var builder = new ServiceCollection().AddLiveChatCore();

        var problem = Assert.Throws<ArgumentException>(() => builder.AddMacro("support", shortcut, title, body));

        Assert.Contains($"'{shortcut}' of the team 'support' cannot be added: {why}.", problem.Message, StringComparison.Ordinal);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task SavedAsync(MacroText text) => Assert.True((await Macros.SaveAsync(Ana, Support, NewId(), text, 0)).Ok);
}

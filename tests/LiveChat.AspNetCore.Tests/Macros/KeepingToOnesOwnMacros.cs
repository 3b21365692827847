using System.Net;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;

namespace LiveChat.AspNetCore.Tests.Macros;

public class KeepingToOnesOwnMacros
{
    [Fact]
    public async Task Another_teams_macros_answer_like_those_of_a_team_that_does_not_exist()
    {
        await using var host = await MacroHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var cem = await host.AgentAsync("cem");
        var macro = (await ana.SaveMacroAsync(MacroHost.New(team: "support"))).Expect();

        Func<string, Task<string>>[] calls =
        [
            async team => Json(await cem.MacrosAsync(team)),
            async team => Json(await cem.SaveMacroAsync(MacroHost.New(team: team))),
            async team => Json(await cem.SaveMacroAsync(MacroHost.New(team: team) with { Id = macro.Id, ExpectedVersion = macro.Version })),
            async team => Json(await cem.DeleteMacroAsync(macro.Id, macro.Version, team)),
            async team => Json(await cem.UseMacroAsync(macro.Id, team)),
            team => host.SendAsync("cem", HttpMethod.Get, team),
            team => host.SendAsync("cem", HttpMethod.Post, team, "shortcut,title,body\r\na,b,c\r\n"),
            team => host.SendAsync("cem", HttpMethod.Post, team, "not,a,file\r\n"),
        ];
        foreach (var call in calls)
        {
            var foreign = await call("support");
            Assert.Contains("team_not_found", foreign, StringComparison.Ordinal);
            Assert.Equal(await call("no-such-team"), foreign);
        }

        Assert.Empty((await cem.MacrosAsync()).Expect().Macros);
        Assert.Equal([macro], (await ana.MacrosAsync()).Expect().Macros);
    }

    [Fact]
    public async Task Who_only_uses_a_teams_macros_changes_none()
    {
        await using var host = await MacroHost.StartAsync();
        await using var cem = await host.AgentAsync("cem");
        await using var mia = await host.AgentAsync("mia");
        var macro = (await mia.SaveMacroAsync(MacroHost.New(team: "sales"))).Expect();

        Assert.Equal("not_allowed", (await cem.SaveMacroAsync(MacroHost.New(team: "sales"))).Code);
        Assert.Equal("not_allowed", (await cem.DeleteMacroAsync(macro.Id, macro.Version, "sales")).Code);
        Assert.Contains("not_allowed", await host.SendAsync("cem", HttpMethod.Post, "sales", "shortcut,title,body\r\na,b,c\r\n"), StringComparison.Ordinal);
        Assert.Equal([macro], (await cem.MacrosAsync()).Expect().Macros);
    }

    [Fact]
    public async Task An_agents_own_are_for_nobody_else_not_even_an_administrator()
    {
        await using var host = await MacroHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var mia = await host.AgentAsync("mia");
        var macro = (await ana.SaveMacroAsync(MacroHost.New())).Expect();

        Assert.Empty((await mia.MacrosAsync()).Expect().Macros);
        Assert.Equal("macro_not_found", (await mia.SaveMacroAsync(MacroHost.New() with { Id = macro.Id, ExpectedVersion = macro.Version })).Code);
        (await mia.DeleteMacroAsync(macro.Id, macro.Version)).Expect();
        Assert.Equal([macro], (await ana.MacrosAsync()).Expect().Macros);
    }

    [Fact]
    public async Task The_files_are_for_signed_in_agents_from_our_own_pages()
    {
        await using var host = await MacroHost.StartAsync();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var nobody = await host.AnswerAsync(null, method, null, "shortcut,title,body\r\na,b,c\r\n");
            using var elsewhere = await host.AnswerAsync("ana", method, null, "shortcut,title,body\r\na,b,c\r\n", ("Origin", "https://evil.example"));
            using var navigated = await host.AnswerAsync("ana", method, null, "shortcut,title,body\r\na,b,c\r\n", ("Sec-Fetch-Site", "cross-site"));

            Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, navigated.StatusCode);
        }

        await using var ana = await host.AgentAsync("ana");
        Assert.Empty((await ana.MacrosAsync()).Expect().Macros);
    }

    private static string Json<T>(Answer<T> answer)
        where T : class
        => JsonSerializer.Serialize(answer, ContractJson.Options);
}

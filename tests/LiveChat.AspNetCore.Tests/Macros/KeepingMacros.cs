using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.Tests.Macros;

public class KeepingMacros
{
    [Fact]
    public async Task A_macro_is_made_changed_and_removed_and_every_desk_that_uses_it_hears_of_it()
    {
        await using var host = await MacroHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var second = await host.AgentAsync("ana");
        await using var ben = await host.AgentAsync("ben");
        await using var cem = await host.AgentAsync("cem");

        var personal = second.Next<MacrosChangedEvent>("MacrosChanged");
        var mine = (await ana.SaveMacroAsync(MacroHost.New("mine"))).Expect();
        Assert.Null((await personal).Team);

        var atBen = ben.Next<MacrosChangedEvent>("MacrosChanged");
        var ours = (await ana.SaveMacroAsync(MacroHost.New("ours", "support"))).Expect();
        Assert.Equal("support", (await atBen).Team);
        Assert.Equal(["ours"], (await ben.MacrosAsync()).Expect().Macros.Select(m => m.Shortcut));
        Assert.Equal([("mine", null), ("ours", "support")], (await second.MacrosAsync()).Expect().Macros.Select(m => (m.Shortcut, m.Team)));
        Assert.Equal("ana (test)", ours.ChangedBy);

        var changed = ana.Next<MacrosChangedEvent>("MacrosChanged", e => e.Team == "support");
        (await ben.DeleteMacroAsync(ours.Id, ours.Version, "support")).Expect();
        await changed;
        Assert.Equal([mine.Id], (await ana.MacrosAsync()).Expect().Macros.Select(m => m.Id));
        Assert.Empty(cem.Seen<MacrosChangedEvent>("MacrosChanged"));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_one_at_once_one_gets_through_and_the_other_learns_of_whom()
    {
        await using var host = await MacroHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var ben = await host.AgentAsync("ben");
        var macro = MacroHost.New(team: "support");
        var version = (await ana.SaveMacroAsync(macro)).Expect().Version;

        var answers = await Task.WhenAll(
            ana.SaveMacroAsync(macro with { Body = "from ana", ExpectedVersion = version }), ben.SaveMacroAsync(macro with { Body = "from ben", ExpectedVersion = version }));

        var winner = Assert.Single(answers, a => a.Ok).Expect();
        var loser = Assert.Single(answers, a => !a.Ok);
        Assert.Equal(("macro_changed", winner.ChangedBy), (loser.Code, loser.Error!.By));
        Assert.Equal(winner.Body, Assert.Single((await ana.MacrosAsync()).Expect().Macros).Body);
    }

    [Fact]
    public async Task Who_inserts_macros_counts_them_and_a_stranger_cannot()
    {
        await using var host = await MacroHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        await using var cem = await host.AgentAsync("cem");
        var macro = (await ana.SaveMacroAsync(MacroHost.New(team: "support"))).Expect();

        (await ana.UseMacroAsync(macro.Id, "support")).Expect();
        Assert.Equal("team_not_found", (await cem.UseMacroAsync(macro.Id, "support")).Code);
        Assert.Equal("bad_argument", (await ana.UseMacroAsync("no id")).Code);

        var read = Assert.Single((await ana.MacrosAsync()).Expect().Macros);
        Assert.Equal((1, macro.Version), (read.Uses, read.Version));
    }

    [Fact]
    public async Task Teams_say_who_may_edit_what()
    {
        await using var host = await MacroHost.StartAsync();
        await using var cem = await host.AgentAsync("cem");
        await using var mia = await host.AgentAsync("mia");

        Assert.Equal([new("sales", "sales", IsMember: true, MayEdit: false)], (await cem.MacrosAsync()).Expect().Teams);
        Assert.Equal([new("sales", "sales", false, true), new("support", "support", false, true)], (await mia.MacrosAsync()).Expect().Teams);
    }

    [Theory]
    [InlineData("UPPER", "t", "b", "macro_name_invalid")]
    [InlineData("a", "", "b", "macro_title_invalid")]
    [InlineData("a", "t", "", "macro_empty")]
    public async Task What_is_wrong_has_a_code(string shortcut, string title, string body, string code)
    {
        await using var host = await MacroHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        var macro = MacroHost.New() with { Shortcut = shortcut, Title = title, Body = body };

        Assert.Equal(code, (await ana.SaveMacroAsync(macro)).Code);
        Assert.Equal("bad_argument", (await ana.SaveMacroAsync(macro with { Id = "no id" })).Code);
        Assert.Empty((await ana.MacrosAsync()).Expect().Macros);
    }

    [Fact]
    public async Task The_longest_macro_fits_into_a_call_and_a_longer_one_is_refused()
    {
        await using var host = await MacroHost.StartAsync();
        await using var ana = await host.AgentAsync("ana");
        var longest = MacroHost.New() with { Body = new string('\u4E2D', 4000), Title = new string('\u4E2D', 100) };

        (await ana.SaveMacroAsync(longest)).Expect();
        Assert.Equal("macro_too_long", (await ana.SaveMacroAsync(MacroHost.New() with { Body = new string('x', 4001) })).Code);
        Assert.Equal(longest.Body, Assert.Single((await ana.MacrosAsync()).Expect().Macros).Body);
    }
}

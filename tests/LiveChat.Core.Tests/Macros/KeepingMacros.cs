using LiveChat.Macros;
using LiveChat.Settings;
using static LiveChat.Core.Tests.Macros.Desk;

namespace LiveChat.Core.Tests.Macros;

public sealed class KeepingMacros : IAsyncLifetime, IAsyncDisposable
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task An_agent_has_the_own_ones_first_and_then_those_of_the_teams_each_by_shortcut()
    {
        await _desk.SavedAsync(Ana, Support, Hello with { Shortcut = "b" });
        await _desk.SavedAsync(Ana, Support, Hello with { Shortcut = "a" });
        await _desk.SavedAsync(Ana, Ana.Self, Hello with { Shortcut = "z" });
        await _desk.SavedAsync(Mia, Sales);
        await _desk.SavedAsync(Ben, Ben.Self);

        Assert.Equal(["z", "a", "b"], (await _desk.Macros.ListAsync(Ana)).Select(m => m.Text.Shortcut));
    }

    [Fact]
    public async Task What_was_saved_is_read_back_with_who_did_and_when()
    {
        var saved = await _desk.SavedAsync(Ana, Ana.Self, new("r-1_x", "  Ré \"sum\" 👋 ", "One\r\ntwo\rthree\0"));

        var read = Assert.Single(await _desk.Macros.ListAsync(Ana));
        Assert.Equal(new("r-1_x", "Ré \"sum\" 👋", "One\ntwo\nthree"), read.Text);
        Assert.Equal((saved.Id, "Ana", _desk.Host.Clock.GetUtcNow(), saved.Version), (read.Id, read.ChangedBy, read.ChangedAt, read.Version));
    }

    [Theory]
    [InlineData("", "t", "b", MacroRefusal.ShortcutInvalid)]
    [InlineData("UP", "t", "b", MacroRefusal.ShortcutInvalid)]
    [InlineData("a b", "t", "b", MacroRefusal.ShortcutInvalid)]
    [InlineData("a/b", "t", "b", MacroRefusal.ShortcutInvalid)]
    [InlineData("ä", "t", "b", MacroRefusal.ShortcutInvalid)]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456", "t", "b", MacroRefusal.ShortcutInvalid)]
    [InlineData("a", " \u200b", "b", MacroRefusal.TitleInvalid)]
    [InlineData("a", "two\nlines", "b", MacroRefusal.TitleInvalid)]
    [InlineData("a", "t", " \n\u200b", MacroRefusal.Empty)]
    [InlineData("a", "t", "half %", MacroRefusal.InvalidUnicode)]
    [InlineData("a", "half %", "b", MacroRefusal.InvalidUnicode)]
    public async Task What_is_wrong_has_a_name_of_its_own(string shortcut, string title, string body, MacroRefusal expected)
    {
        Assert.Equal(expected, (await _desk.Macros.SaveAsync(Ana, Ana.Self, NewId(), new(shortcut, title.Replace('%', '\ud800'), body.Replace('%', '\udc00')), 0)).Refusal);
        Assert.Empty(await _desk.Macros.ListAsync(Ana));
    }

    [Fact]
    public async Task Texts_may_be_as_long_as_the_limits_and_no_longer()
    {
        MacroText longest = new(new('a', 32), new('t', 100), new('b', 4000));
        await _desk.SavedAsync(Ana, Ana.Self, longest);

        Assert.Equal(MacroRefusal.TitleInvalid, (await _desk.Macros.SaveAsync(Ana, Ana.Self, NewId(), longest with { Title = new('t', 101) }, 0)).Refusal);
        Assert.Equal(MacroRefusal.TooLong, (await _desk.Macros.SaveAsync(Ana, Ana.Self, NewId(), longest with { Body = new('b', 4001) }, 0)).Refusal);
    }

    [Fact]
    public async Task Of_two_who_change_the_same_one_the_second_is_told_what_the_first_made_of_it()
    {
        var macro = await _desk.SavedAsync(Ana, Support);
        var first = await _desk.Macros.SaveAsync(Ben, Support, macro.Id, Hello with { Body = "Ben's" }, macro.Version);

        var second = await _desk.Macros.SaveAsync(Ana, Support, macro.Id, Hello with { Body = "Ana's" }, macro.Version);

        Assert.Equal((MacroRefusal.Changed, "Ben's", "Ben"), (second.Refusal, second.Macro?.Text.Body, second.Macro?.ChangedBy));
        Assert.True((await _desk.Macros.SaveAsync(Ana, Support, macro.Id, Hello with { Body = "Ana's" }, first.Macro!.Version)).Ok);
    }

    [Fact]
    public async Task Changes_of_different_ones_at_once_all_get_through()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 15).Select(i => Task.Run(() => _desk.Macros.SaveAsync(i % 2 == 0 ? Ana : Ben, Support, NewId(), Hello with { Shortcut = $"m{i}" }, 0))));

        Assert.All(outcomes, o => Assert.True(o.Ok, $"{o.Refusal}"));
        Assert.Equal(15, (await _desk.Macros.ListAsync(Ana)).Select(m => m.Version).Distinct().Count());
    }

    [Fact]
    public async Task Saving_again_what_got_through_without_an_answer_is_harmless()
    {
        var id = NewId();
        var first = await _desk.Macros.SaveAsync(Ana, Ana.Self, id, Hello, 0);
        var again = await _desk.Macros.SaveAsync(Ana, Ana.Self, id, Hello, 0);

        Assert.Equal((true, first.Macro!.Version), (again.Ok, again.Macro!.Version));
        Assert.Equal(MacroRefusal.Changed, (await _desk.Macros.SaveAsync(Ana, Ana.Self, id, Hello with { Body = "other" }, 0)).Refusal);
    }

    [Fact]
    public async Task One_that_was_removed_is_not_changed_and_can_be_made_again()
    {
        var macro = await _desk.SavedAsync(Ana, Ana.Self);
        Assert.Equal(MacroRefusal.Changed, (await _desk.Macros.DeleteAsync(Ana, Ana.Self, macro.Id, macro.Version + 1)).Refusal);
        Assert.True((await _desk.Macros.DeleteAsync(Ana, Ana.Self, macro.Id, macro.Version)).Ok);
        Assert.True((await _desk.Macros.DeleteAsync(Ana, Ana.Self, macro.Id, macro.Version)).Ok);
        Assert.Empty(await _desk.Macros.ListAsync(Ana));
        Assert.Equal(MacroRefusal.NotFound, (await _desk.Macros.SaveAsync(Ana, Ana.Self, macro.Id, Hello with { Body = "other" }, macro.Version)).Refusal);

        var again = await _desk.Macros.SaveAsync(Ana, Ana.Self, macro.Id, Hello, 0);

        // Not the version it had before: somebody may still hold that.
        Assert.True(again.Macro!.Version > macro.Version);
    }

    [Fact]
    public async Task An_owner_has_no_more_than_500_and_others_are_not_in_the_way()
    {
        var full = await _desk.Macros.ImportAsync(Ana, Support, [.. Enumerable.Range(0, 500).Select(i => Hello with { Body = $"{i}" })]);
        Assert.Equal((500, null), (full.Added, full.Refusal));

        Assert.Equal(MacroRefusal.Full, (await _desk.Macros.SaveAsync(Ana, Support, NewId(), Hello, 0)).Refusal);
        Assert.Equal(MacroRefusal.Full, (await _desk.Macros.ImportAsync(Ana, Support, [Hello])).Refusal);
        await _desk.SavedAsync(Ana, Ana.Self);
    }

    [Fact]
    public async Task An_owner_has_no_more_text_than_one_document_holds()
    {
        MacroText[] big = [.. Enumerable.Range(0, 270).Select(i => Hello with { Body = new string('b', 3990) + i })];

        Assert.Equal(MacroRefusal.Full, (await _desk.Macros.ImportAsync(Ana, Support, big)).Refusal);
        Assert.Empty(await _desk.Macros.ListAsync(Ana));
    }

    [Fact]
    public async Task An_import_is_all_or_nothing_and_adds_nothing_twice()
    {
        await _desk.SavedAsync(Ana, Ana.Self);
        MacroText[] texts = [Hello, Hello with { Shortcut = "two" }, Hello with { Shortcut = "BAD" }, Hello with { Body = "" }];

        var bad = await _desk.Macros.ImportAsync(Ana, Ana.Self, texts);
        Assert.Equal(new Dictionary<int, MacroRefusal> { [2] = MacroRefusal.ShortcutInvalid, [3] = MacroRefusal.Empty }, bad.Problems);
        Assert.Single(await _desk.Macros.ListAsync(Ana));

        var good = await _desk.Macros.ImportAsync(Ana, Ana.Self, [texts[0], texts[1], texts[1]]);
        Assert.Equal((1, 2), (good.Added, good.Unchanged));
        Assert.Equal(2, (await _desk.Macros.ListAsync(Ana)).Count);
    }

    [Fact]
    public async Task Names_of_any_length_do_not_meet()
    {
        var one = Ana with { Agent = new(new string('x', 199) + "1") };
        var other = Ana with { Agent = new(new string('x', 199) + "2") };
        await _desk.SavedAsync(one, one.Self);

        Assert.DoesNotContain(await _desk.Macros.ListAsync(other), m => m.Owner == other.Self);
        Assert.Single(await _desk.Macros.ListAsync(one), m => m.Owner == one.Self);
    }

    [Fact]
    public async Task A_change_that_nobody_can_be_told_of_is_made_all_the_same()
    {
        _desk.Notifier.Fails = true;
        await _desk.SavedAsync(Ana, Support);

        Assert.Equal([Support], _desk.Notifier.Told);
        Assert.Single(await _desk.Macros.ListAsync(Ben));
    }

    [Fact]
    public async Task What_is_kept_is_one_document_of_its_kind()
    {
        await _desk.SavedAsync(Ana, Support);

        Assert.Equal("team/support", Assert.Single(await _desk.Host.Get<ISettingsStore>().ListAsync(SettingsKind.Macro, default)).Key.Name);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();
}

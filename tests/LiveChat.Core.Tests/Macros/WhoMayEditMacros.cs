using LiveChat.Macros;
using static LiveChat.Core.Tests.Macros.Desk;

namespace LiveChat.Core.Tests.Macros;

public sealed class WhoMayEditMacros : IAsyncLifetime, IAsyncDisposable
{
    private readonly Desk _desk = new();

    public static TheoryData<string, string, MacroRefusal?, MacroRefusal?> Rules => new()
    {
        // who, whose, why not to see, why not to edit
        { "ana", "ana", null, null },
        { "ben", "ana", MacroRefusal.OwnerNotFound, MacroRefusal.OwnerNotFound },
        { "mia", "ana", MacroRefusal.OwnerNotFound, MacroRefusal.OwnerNotFound },
        { "ana", "support", null, null },
        { "cem", "support", MacroRefusal.OwnerNotFound, MacroRefusal.OwnerNotFound },
        { "cem", "sales", null, MacroRefusal.NotAllowed },
        { "ana", "sales", MacroRefusal.OwnerNotFound, MacroRefusal.OwnerNotFound },
        { "mia", "sales", null, null },
        { "mia", "support", null, null },
        { "mia", "unknown", MacroRefusal.OwnerNotFound, MacroRefusal.OwnerNotFound },
        { "ana", "unknown", MacroRefusal.OwnerNotFound, MacroRefusal.OwnerNotFound },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Each_may_what_the_rules_say(string name, string whose, MacroRefusal? toSee, MacroRefusal? toEdit)
    {
        var who = new[] { Ana, Ben, Cem, Mia }.Single(a => a.Agent.Value == name);
        MacroOwner owner = whose == "ana" ? Ana.Self : new MacroOwner.OfTeam(whose);

        Assert.Equal(toSee is not null, await _desk.Macros.ListOfAsync(who, owner) is null);
        Assert.Equal(toEdit, (await _desk.Macros.SaveAsync(who, owner, NewId(), Hello, 0)).Refusal);
        Assert.Equal(toEdit, (await _desk.Macros.DeleteAsync(who, owner, NewId(), 1)).Refusal);
        Assert.Equal(toEdit, (await _desk.Macros.ImportAsync(who, owner, [Hello])).Refusal);
    }

    [Fact]
    public void Each_is_shown_the_teams_that_are_theirs_and_an_administrator_all()
    {
        Assert.Equal([new("support", "support", IsMember: true, MayEdit: true)], _desk.Macros.TeamsOf(Ana));
        Assert.Equal([new("sales", "Sales team", IsMember: true, MayEdit: false)], _desk.Macros.TeamsOf(Cem));
        Assert.Equal([new("sales", "Sales team", false, true), new("support", "support", false, true)], _desk.Macros.TeamsOf(Mia));
    }

    [Fact]
    public async Task An_id_of_another_owner_is_an_id_that_does_not_exist()
    {
        var hers = await _desk.SavedAsync(Ana, Ana.Self);

        Assert.Equal(MacroRefusal.NotFound, (await _desk.Macros.SaveAsync(Ben, Ben.Self, hers.Id, Hello with { Body = "Ben's" }, hers.Version)).Refusal);
        Assert.True((await _desk.Macros.DeleteAsync(Ben, Ben.Self, hers.Id, hers.Version)).Ok);
        Assert.Equal(hers, Assert.Single(await _desk.Macros.ListAsync(Ana)));
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();
}

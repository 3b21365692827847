using LiveChat.Agents;
using LiveChat.Testing.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Agents;

/// <summary>What every <see cref="IAgentStore"/> must do. No spec needs a certain time: stores may use their own clock.</summary>
public abstract class AgentStoreSpecs : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private IAgentStore? _store;

    /// <summary>The store under test.</summary>
    protected IAgentStore Agents => _store ?? throw new InvalidOperationException("The specs are not set up.");

    /// <summary>Makes the store: empty, isolated, ready. Called once per spec.</summary>
    protected abstract Task<IAgentStore> CreateStoreAsync();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => _store = await CreateStoreAsync();

    /// <summary>Gives back what the store holds. The default does nothing.</summary>
    public virtual Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Everything an agent holds is kept.</summary>
    [Spec]
    public virtual async Task An_agent_comes_back_as_it_was_written()
    {
        var agent = SpecChat.Agent("https://host.example.org/users/42?ä=🙂", 7) with
        {
            Name = "Ana “A” עברית",
            Teams = ["first", "Zweite Gruppe"],
            Languages = ["pt-BR", "de"],
            Roles = AgentRoles.Administrator | AgentRoles.Redactor,
            Availability = Availability.Away,
            Notice = AvailabilityNotice.MissedRings,
            MissedRings = 1,
            LeaseUntil = SpecChat.FarAway.AddMicroseconds(7),
            ActiveAt = SpecChat.Start.AddMicroseconds(9),
            Fence = 5,
        };

        Assert.True(await Agents.SaveAsync(agent, 0, default));
        Shape.Equal(agent, await Agents.FindAsync(agent.Id, default));

        var changed = agent with { Name = "Ben", Teams = [], Languages = [], LeaseUntil = null, Fence = 6 };
        Assert.True(await Agents.SaveAsync(changed, 5, default));
        Shape.Equal(changed, await Agents.FindAsync(agent.Id, default));
    }

    /// <summary>What is not there is not there.</summary>
    [Spec]
    public virtual async Task An_unknown_agent_is_not_found()
    {
        Assert.Null(await Agents.FindAsync(new("nobody"), default));
        Assert.Empty(await Agents.ListAsync(default));
        Assert.Empty(await Agents.LapsedAsync(default));
    }

    /// <summary>Ids are compared as they are: upper and lower case are two agents, and the order is the same everywhere.</summary>
    [Spec]
    public virtual async Task Agents_are_listed_by_id_in_ordinal_order()
    {
        foreach (var id in new[] { "b", "a", "B", "ä", "a-b", "ab", "10", "9" }) await SavedAsync(SpecChat.Agent(id));

        Assert.Equal(["10", "9", "B", "a", "a-b", "ab", "b", "ä"], (await Agents.ListAsync(default)).Select(a => a.Id.Value));
    }

    /// <summary>Who read an older agent reads again.</summary>
    [Spec]
    public virtual async Task A_save_against_an_old_fence_is_refused_and_changes_nothing()
    {
        var agent = await SavedAsync(SpecChat.Agent("ana"));
        var away = agent.Choose(Availability.Away, SpecChat.Start);
        Assert.True(await Agents.SaveAsync(away, agent.Fence, default));

        Assert.False(await Agents.SaveAsync(agent.Choose(Availability.Offline, SpecChat.Start), agent.Fence, default));
        Assert.False(await Agents.SaveAsync(agent, 0, default));
        Assert.False(await Agents.SaveAsync(SpecChat.Agent("nobody") with { Fence = 9 }, 8, default));

        Shape.Equal(away, await Agents.FindAsync(agent.Id, default));
        Assert.Null(await Agents.FindAsync(new("nobody"), default));
    }

    /// <summary>Two desks, one agent.</summary>
    [Spec]
    public virtual async Task Of_many_saves_at_once_exactly_one_is_written()
    {
        var created = await AtOnce(10, i => Agents.SaveAsync(SpecChat.Agent("ana", i + 1), 0, default));
        Assert.Single(created, true);

        var agent = await FindAsync("ana");
        var saved = await AtOnce(10, i => Agents.SaveAsync(agent.Choose((Availability)(i % 3), SpecChat.Start) with { Name = $"{i}" }, agent.Fence, default));
        Assert.Single(saved, true);
        Assert.Equal($"{saved.ToList().IndexOf(true)}", (await FindAsync("ana")).Name);
    }

    /// <summary>Rule 7: a heartbeat is no change.</summary>
    [Spec]
    public virtual async Task A_sign_of_life_extends_the_lease_and_moves_no_fence_while_it_lasts()
    {
        var agent = await SavedAsync(SpecChat.Agent("ana") with { LeaseUntil = null });
        var first = await Agents.RenewAsync([new(agent.Id, WasActive: true), new(new("nobody"), WasActive: true)], Hour, default);
        var regained = await FindAsync("ana");
        Assert.InRange(regained.LeaseUntil!.Value, first + Hour, first + Hour + TimeSpan.FromMinutes(1));

        var second = await Agents.RenewAsync([new(agent.Id, WasActive: true)], Hour * 2, default);

        Assert.True(second >= first);
        var renewed = await FindAsync("ana");
        Assert.Equal(regained.Fence, renewed.Fence);
        Assert.InRange(renewed.LeaseUntil!.Value, second + Hour * 2, second + Hour * 2 + TimeSpan.FromMinutes(1));
        Assert.Null(await Agents.FindAsync(new("nobody"), default));
    }

    /// <summary>Rule 7: a lease lost or regained is one.</summary>
    [Spec]
    public virtual async Task A_lease_that_is_regained_moves_the_fence()
    {
        var agent = await SavedAsync(SpecChat.Agent("ana") with { LeaseUntil = null });

        await Agents.RenewAsync([new(agent.Id, WasActive: true)], TimeSpan.Zero, default);
        Assert.Equal(agent.Fence + 1, (await FindAsync("ana")).Fence);

        await Agents.RenewAsync([new(agent.Id, WasActive: true)], Hour, default);
        Assert.Equal(agent.Fence + 2, (await FindAsync("ana")).Fence);
    }

    /// <summary>A desk that signs in again in the last moment keeps its agent.</summary>
    [Spec]
    public virtual async Task A_lapsed_lease_is_given_back_unless_it_was_regained_in_the_meantime()
    {
        await SavedAsync(SpecChat.Agent("present"));
        await SavedAsync(SpecChat.Agent("gone") with { LeaseUntil = SpecChat.LongAgo });
        await SavedAsync(SpecChat.Agent("never") with { LeaseUntil = null });

        var lapsed = Assert.Single(await Agents.LapsedAsync(default));
        Assert.Equal("gone", lapsed.Id.Value);

        await Agents.RenewAsync([new(lapsed.Id, WasActive: true)], Hour, default);
        Assert.False(await Agents.SaveAsync(lapsed.LoseLease(), lapsed.Fence, default));
        Assert.Empty(await Agents.LapsedAsync(default));

        var present = await FindAsync("gone");
        Assert.True(await Agents.SaveAsync(present.LoseLease(), present.Fence, default));
        Assert.Null((await FindAsync("gone")).LeaseUntil);
        Assert.Empty(await Agents.LapsedAsync(default));
    }

    /// <summary>Desks at which nobody is give signs of life, too.</summary>
    [Spec]
    public virtual async Task Who_was_active_is_noted_and_who_only_gave_a_sign_of_life_is_not()
    {
        var (ana, ben) = (await SavedAsync(SpecChat.Agent("ana")), await SavedAsync(SpecChat.Agent("ben") with { ActiveAt = SpecChat.LongAgo }));
        var now = await Agents.RenewAsync([new(ana.Id, WasActive: true), new(ben.Id, WasActive: false)], Hour, default);

        Assert.InRange((await FindAsync("ana")).ActiveAt!.Value, now - TimeSpan.FromMinutes(1), now + TimeSpan.FromMinutes(1));
        Assert.Equal(SpecChat.LongAgo, (await FindAsync("ben")).ActiveAt);
        Assert.Equal((ana.Fence, ben.Fence), ((await FindAsync("ana")).Fence, (await FindAsync("ben")).Fence));
    }

    /// <summary>A desk that opens, or is back, was opened by somebody.</summary>
    [Spec]
    public virtual async Task Who_regains_a_lease_was_active()
    {
        var (ana, ben) = (await SavedAsync(SpecChat.Agent("ana") with { LeaseUntil = null }), await SavedAsync(SpecChat.Agent("ben") with { LeaseUntil = SpecChat.LongAgo, ActiveAt = SpecChat.LongAgo }));
        var now = await Agents.RenewAsync([new(ana.Id, WasActive: false), new(ben.Id, WasActive: false)], Hour, default);

        Assert.True((await FindAsync("ana")).ActiveAt >= now - TimeSpan.FromMinutes(1));
        Assert.True((await FindAsync("ben")).ActiveAt >= now - TimeSpan.FromMinutes(1));
    }

    /// <summary>The store's time is not always that of the node that noted it.</summary>
    [Spec]
    public virtual async Task A_time_of_activity_never_goes_back()
    {
        var ana = await SavedAsync(SpecChat.Agent("ana") with { ActiveAt = SpecChat.FarAway });
        await Agents.RenewAsync([new(ana.Id, WasActive: true)], Hour, default);
        Assert.Equal(SpecChat.FarAway, (await FindAsync("ana")).ActiveAt);

        Assert.True(await Agents.SaveAsync(ana.Choose(Availability.Away, SpecChat.Start), ana.Fence, default));
        Assert.True(await Agents.SaveAsync(SpecChat.Agent("ana") with { Fence = ana.Fence + 2 }, ana.Fence + 1, default));
        Assert.Equal(SpecChat.FarAway, (await FindAsync("ana")).ActiveAt);
    }

    /// <summary>With no chat anywhere it is a save like any other.</summary>
    [Spec]
    public virtual async Task A_free_agent_is_saved_as_any_other()
    {
        var agent = await SavedAsync(SpecChat.Agent("ana"));
        var away = agent.Choose(Availability.Away, SpecChat.Start);

        Assert.False(await Agents.SaveIfFreeAsync(away, agent.Fence + 1, default));
        Shape.Equal(agent, await Agents.FindAsync(agent.Id, default));
        Assert.True(await Agents.SaveIfFreeAsync(away, agent.Fence, default));
        Shape.Equal(away, await Agents.FindAsync(agent.Id, default));
    }

    /// <summary>Whoever did something at a desk since the agent was read is not idle, though that moved no fence.</summary>
    [Spec]
    public virtual async Task A_free_agent_who_was_active_meanwhile_is_not_written()
    {
        var agent = await SavedAsync(SpecChat.Agent("ana") with { LeaseUntil = null });
        await Agents.RenewAsync([new(agent.Id, WasActive: true)], Hour, default);
        var now = await FindAsync("ana");
        var before = now with { ActiveAt = now.ActiveAt - TimeSpan.FromMinutes(1) };

        Assert.False(await Agents.SaveIfFreeAsync(Away(before), now.Fence, default));
        Assert.False(await Agents.SaveIfFreeAsync(Away(before with { ActiveAt = null }), now.Fence, default));
        Shape.Equal(now, await FindAsync("ana"));
        Assert.True(await Agents.SaveIfFreeAsync(Away(now), now.Fence, default));

        static Agent Away(Agent agent) => agent with { Availability = Availability.Away, Fence = agent.Fence + 1 };
    }

    /// <summary>Saving something else does not shorten a lease that was extended since the agent was read.</summary>
    [Spec]
    public virtual async Task A_save_does_not_take_back_a_sign_of_life()
    {
        var agent = await SavedAsync(SpecChat.Agent("ana") with { LeaseUntil = null });
        await Agents.RenewAsync([new(agent.Id, WasActive: true)], Hour, default);
        var read = await FindAsync("ana");
        await Agents.RenewAsync([new(agent.Id, WasActive: true)], Hour * 5, default);

        Assert.True(await Agents.SaveAsync(read.Choose(Availability.Away, SpecChat.Start), read.Fence, default));

        var saved = await FindAsync("ana");
        Assert.Equal(Availability.Away, saved.Availability);
        Assert.True(saved.LeaseUntil > read.LeaseUntil + Hour);
    }

    /// <summary>Who does not wait any more before the call is told so, and nothing is written.</summary>
    [Spec]
    public virtual async Task A_call_that_is_cancelled_before_it_begins_does_nothing()
    {
        var agent = await SavedAsync(SpecChat.Agent("ana") with { LeaseUntil = SpecChat.LongAgo });
        var gone = new CancellationToken(canceled: true);

        Func<Task>[] calls =
        [
            () => Agents.FindAsync(agent.Id, gone),
            () => Agents.ListAsync(gone),
            () => Agents.SaveAsync(agent.Choose(Availability.Away, SpecChat.Start), agent.Fence, gone),
            () => Agents.SaveAsync(SpecChat.Agent("lost"), 0, gone),
            () => Agents.SaveIfFreeAsync(SpecChat.Agent("lost"), 0, gone),
            () => Agents.RenewAsync([new(agent.Id, WasActive: true)], Hour, gone),
            () => Agents.LapsedAsync(gone),
        ];
        foreach (var call in calls) await Assert.ThrowsAnyAsync<OperationCanceledException>(call);

        // Whatever might still run would come before this one.
        await SavedAsync(SpecChat.Agent("next"));
        Shape.Equal(agent, await Agents.FindAsync(agent.Id, default));
        Assert.Equal(["ana", "next"], (await Agents.ListAsync(default)).Select(a => a.Id.Value));
    }

    private async Task<Agent> SavedAsync(Agent agent)
    {
        Assert.True(await Agents.SaveAsync(agent, 0, default));
        return agent;
    }

    private async Task<Agent> FindAsync(string id) => Assert.IsType<Agent>(await Agents.FindAsync(new(id), default));
}

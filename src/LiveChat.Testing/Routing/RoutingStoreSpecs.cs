using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Testing.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Routing;

/// <summary>What every <see cref="IRoutingStore"/> must do. No spec needs a certain time: stores may use their own clock.</summary>
public abstract class RoutingStoreSpecs : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private RoutingStores? _stores;

    /// <summary>What the router reads.</summary>
    protected IRoutingStore Routing => Stores.Routing;

    /// <summary>The chat store it reads.</summary>
    protected IChatStore Chats => Stores.Chats;

    /// <summary>The agent store it reads.</summary>
    protected IAgentStore Agents => Stores.Agents;

    private RoutingStores Stores => _stores ?? throw new InvalidOperationException("The specs are not set up.");

    /// <summary>Makes the stores: empty, isolated, ready. Called once per spec.</summary>
    protected abstract Task<RoutingStores> CreateStoresAsync();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => _stores = await CreateStoresAsync();

    /// <summary>Gives back what the stores hold. The default does nothing.</summary>
    public virtual Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Who came first is first; a chat keeps its place while it rings.</summary>
    [Spec]
    public virtual async Task Waiting_and_ringing_chats_come_in_order_of_their_place()
    {
        var agent = await SavedAsync("ana");
        var chats = new List<Chat>();
        foreach (var second in new[] { 3, 1, 4, 2, 5, 2 }) chats.Add(await CommittedAsync(SpecChat.New(startedAt: SpecChat.Start.AddSeconds(second)).Created()));
        chats[1] = await CommittedAsync(chats[1].Then(SpecChat.Offered(agent)));
        await CommittedAsync(chats[0].Then(SpecChat.Joined(agent)));
        await CommittedAsync(chats[2].Then(SpecChat.Ended()));
        await CommittedAsync((SpecChat.New() with { Queue = new("other") }).Created());

        var waiting = await Routing.WaitingAsync(SpecChat.Queue, 100, default);

        Chat[] expected = [chats[1], .. new[] { chats[3], chats[5] }.OrderBy(c => c.Id.Value), chats[4]];
        Shape.Equal(expected, waiting);
        Shape.Equal(expected.Take(2), await Routing.WaitingAsync(SpecChat.Queue, 2, default));
        Assert.Empty(await Routing.WaitingAsync(new("nobody knows it"), 100, default));
    }

    /// <summary>A chat that came back stands where it stood.</summary>
    [Spec]
    public virtual async Task A_chat_that_lost_its_agent_comes_back_ahead_of_newer_ones()
    {
        var agent = await SavedAsync("ana");
        var lost = await CommittedAsync(SpecChat.New().Created(SpecChat.Form(), SpecChat.Joined(agent)));
        var newer = await CommittedAsync(SpecChat.New(startedAt: SpecChat.Start.AddSeconds(1)).Created());
        lost = await CommittedAsync(lost.Then(new AgentLost { Agent = agent.Id, Name = agent.Name, RingUntil = SpecChat.FarAway, At = SpecChat.Start.AddMinutes(3) }));

        Shape.Equal(new[] { lost, newer }, await Routing.WaitingAsync(SpecChat.Queue, 100, default));
    }

    /// <summary>Whoever has a chat, or is asked to take one, is not free; and who is set away as free is asked nothing any more.</summary>
    [Spec]
    public virtual async Task An_agent_is_saved_as_free_only_while_nothing_rings_there_and_no_chat_is_open_there()
    {
        var ana = await SavedAsync("ana");
        var away = ana.Choose(Availability.Away, SpecChat.Start);
        var chat = await CommittedAsync(SpecChat.New().Created(SpecChat.Offered(ana)));
        Assert.False(await Agents.SaveIfFreeAsync(away, ana.Fence, default));

        chat = await CommittedAsync(chat.Then(SpecChat.Joined(ana)));
        Assert.False(await Agents.SaveIfFreeAsync(away, ana.Fence, default));
        Shape.Equal(ana, await Agents.FindAsync(ana.Id, default));

        await CommittedAsync(chat.Then(SpecChat.Ended()));
        Assert.True(await Agents.SaveIfFreeAsync(away, ana.Fence, default));
        Assert.IsType<CommitResult.AgentsRefused>(await Chats.CommitAsync(SpecChat.New().Created(SpecChat.Offered(ana)).Guarded(ana), default));
    }

    /// <summary>A chat that rings and an agent who is set away for having none: one of the two comes first, and the other is refused.</summary>
    [Spec]
    public virtual async Task Of_a_ring_and_a_save_as_free_at_once_exactly_one_is_written()
    {
        for (var round = 0; round < 20; round++)
        {
            var ana = await SavedAsync($"ana-{round}");
            var (away, ring) = (ana.Choose(Availability.Away, SpecChat.Start), SpecChat.New().Created(SpecChat.Offered(ana)).Guarded(ana));
            var done = await AtOnce(2, async i => i == round % 2
                ? await Agents.SaveIfFreeAsync(away, ana.Fence, default)
                : await Chats.CommitAsync(ring, default) is CommitResult.Committed);

            Assert.Single(done, true);
        }
    }

    /// <summary>Rule 10: the load is the number of claims.</summary>
    [Spec]
    public virtual async Task The_load_of_an_agent_is_the_number_of_chats_that_ring_or_are_open_there()
    {
        var (ana, ben) = (await SavedAsync("ana"), await SavedAsync("ben"));
        var active = await CommittedAsync(SpecChat.New().Created(SpecChat.Offered(ana), SpecChat.Joined(ana)));
        var ringing = await CommittedAsync(SpecChat.New().Created(SpecChat.Offered(ana, ben)));
        Assert.Equal([("ana", 2), ("ben", 1)], await LoadsAsync());

        await CommittedAsync(ringing.Then(SpecChat.Joined(ben)));
        Assert.Equal([("ana", 1), ("ben", 1)], await LoadsAsync());

        await CommittedAsync(active.Then(SpecChat.Ended()));
        Assert.Equal([("ana", 0), ("ben", 1)], await LoadsAsync());
    }

    /// <summary>Who is being rung is busy, though nothing was taken yet.</summary>
    [Spec]
    public virtual async Task The_router_sees_how_many_chats_ring_at_an_agent()
    {
        var (ana, ben) = (await SavedAsync("ana"), await SavedAsync("ben"));
        await CommittedAsync(SpecChat.New().Created(SpecChat.Offered(ana), SpecChat.Joined(ana)));
        var ringing = await CommittedAsync(SpecChat.New().Created(SpecChat.Offered(ana, ben)));
        await CommittedAsync((SpecChat.New() with { Queue = new("other") }).Created(SpecChat.Offered(ben)));
        Assert.Equal([1, 2], (await Routing.AgentsAsync(SpecChat.Queue, default)).Select(c => c.Ringing));

        await CommittedAsync(ringing.Then(SpecChat.Joined(ben)));
        Assert.Equal([0, 1], (await Routing.AgentsAsync(SpecChat.Queue, default)).Select(c => c.Ringing));
    }

    /// <summary>What fair policies decide on: idle since the last chat was taken or went away.</summary>
    [Spec]
    public virtual async Task The_router_sees_since_when_an_agent_is_idle_and_was_last_asked_for_the_queue()
    {
        var (ana, ben) = (await SavedAsync("ana"), await SavedAsync("ben"));
        var asked = SpecChat.Offered(ana, ben);
        var chat = await CommittedAsync(SpecChat.New().Created(asked));
        Assert.All(await Routing.AgentsAsync(SpecChat.Queue, default), c => Assert.Equal((null, null, asked.At), (c.IdleSince, c.IdleInQueueSince, c.LastOfferedAt)));
        Assert.All(await Routing.AgentsAsync(new("other"), default), c => Assert.Null(c.LastOfferedAt));

        var joined = SpecChat.Joined(ana);
        chat = await CommittedAsync(chat.Then(joined));
        Assert.All(await Routing.AgentsAsync(SpecChat.Queue, default), c => Assert.Null(c.LeftAt));
        Assert.Equal([joined.At, null], (await Routing.AgentsAsync(SpecChat.Queue, default)).Select(c => c.IdleSince));

        await CommittedAsync(chat.Then(SpecChat.Ended(at: SpecChat.Start.AddHours(2))));

        var after = await Routing.AgentsAsync(SpecChat.Queue, default);
        Assert.Equal([SpecChat.Start.AddHours(2), null], after.Select(c => c.IdleSince));
        Assert.Equal([SpecChat.Start.AddHours(2), null], after.Select(c => c.LeftAt));
        Shape.Equal(new[] { ana, ben }, after.Select(c => c.Agent));
    }

    /// <summary>Whose chat another agent took over has one less; whoever takes the next one is not done with the last.</summary>
    [Spec]
    public virtual async Task The_router_sees_when_a_chat_last_went_away_from_an_agent()
    {
        var (ana, ben) = (await SavedAsync("ana"), await SavedAsync("ben"));
        var first = await CommittedAsync(SpecChat.New().Created(SpecChat.Joined(ana)));
        first = await CommittedAsync(first.Then(SpecChat.Transferring(ana, ben)));
        await CommittedAsync(first.Then(SpecChat.Joined(ben) with { At = SpecChat.Start.AddHours(1) }));
        await CommittedAsync(SpecChat.New().Created(SpecChat.Joined(ana) with { At = SpecChat.Start.AddHours(2) }));

        var now = await Routing.AgentsAsync(SpecChat.Queue, default);

        Assert.Equal([SpecChat.Start.AddHours(1), null], now.Select(c => c.LeftAt));
        Assert.Equal([SpecChat.Start.AddHours(2), SpecChat.Start.AddHours(1)], now.Select(c => c.IdleSince));
    }

    /// <summary>Idle in one queue is not idle in all.</summary>
    [Spec]
    public virtual async Task The_router_sees_since_when_an_agent_is_idle_in_the_queue_too()
    {
        var ana = await SavedAsync("ana");
        var here = await CommittedAsync(SpecChat.New().Created(SpecChat.Joined(ana)));
        await CommittedAsync(here.Then(SpecChat.Ended(at: SpecChat.Start.AddHours(1))));
        var there = await CommittedAsync((SpecChat.New() with { Queue = new("other") }).Created(SpecChat.Joined(ana)));
        await CommittedAsync(there.Then(SpecChat.Ended(at: SpecChat.Start.AddHours(2))));

        Assert.Equal((SpecChat.Start.AddHours(2), SpecChat.Start.AddHours(1)), await IdleAsync(SpecChat.Queue));
        Assert.Equal((SpecChat.Start.AddHours(2), SpecChat.Start.AddHours(2)), await IdleAsync(new("other")));
        Assert.Equal((SpecChat.Start.AddHours(2), null), await IdleAsync(new("nobody knows it")));

        async Task<(DateTimeOffset?, DateTimeOffset?)> IdleAsync(QueueId queue)
            => Assert.Single(await Routing.AgentsAsync(queue, default)) is var candidate ? (candidate.IdleSince, candidate.IdleInQueueSince) : default;
    }

    /// <summary>Deadlines of waiting, ringing and active chats; an ended one has none.</summary>
    [Spec]
    public virtual async Task Chats_somebody_has_to_look_at_come_when_they_are_due_the_earliest_first()
    {
        var agent = await SavedAsync("ana");
        var past = SpecChat.LongAgo;
        var later = await CommittedAsync((SpecChat.New() with { RingUntil = past.AddSeconds(3) }).Created());
        var ringing = await CommittedAsync(SpecChat.New().Created(SpecChat.Offered(agent) with { Offer = new(new(Guid.CreateVersion7()), past, past.AddSeconds(1)) }));
        var idle = await CommittedAsync(SpecChat.New().Created(SpecChat.Joined(agent) with { IdleUntil = past.AddSeconds(2) }));
        await CommittedAsync((await CommittedAsync((SpecChat.New() with { RingUntil = past }).Created())).Then(SpecChat.Ended()));
        await CommittedAsync((SpecChat.New() with { RingUntil = SpecChat.FarAway }).Created());

        var due = await Routing.DueAsync(10, default);
        Shape.Equal(new[] { ringing, idle, later }, due.Chats);
        Assert.Equal(SpecChat.FarAway, due.NextDue);
        Assert.InRange(due.Now, past, SpecChat.FarAway);

        var some = await Routing.DueAsync(2, default);
        Shape.Equal(new[] { ringing, idle }, some.Chats);
        Assert.Equal(past.AddSeconds(3), some.NextDue);
    }

    /// <summary>Nothing is due in an empty house.</summary>
    [Spec]
    public virtual async Task Nothing_is_due_when_there_is_nothing()
    {
        var due = await Routing.DueAsync(10, default);

        Assert.Empty(due.Chats);
        Assert.Null(due.NextDue);
    }

    /// <summary>One node at a time.</summary>
    [Spec]
    public virtual async Task Of_many_nodes_one_routes_a_queue_until_it_stops_renewing()
    {
        var acquired = await AtOnce(10, i => Routing.AcquireAsync(SpecChat.Queue, new($"node-{i}"), Hour, default));
        var owner = new NodeId($"node-{acquired.ToList().IndexOf(true)}");
        Assert.Single(acquired, true);

        Assert.True(await Routing.AcquireAsync(SpecChat.Queue, owner, Hour, default));
        Assert.True(await Routing.AcquireAsync(new QueueId("other"), new("another"), Hour, default));
        Assert.False(await Routing.AcquireAsync(SpecChat.Queue, new("another"), Hour, default));

        Assert.True(await Routing.AcquireAsync(SpecChat.Queue, owner, TimeSpan.Zero, default));
        Assert.True(await Routing.AcquireAsync(SpecChat.Queue, new("another"), Hour, default));
        Assert.False(await Routing.AcquireAsync(SpecChat.Queue, owner, Hour, default));
    }

    /// <summary>Who does not wait any more before the call is told so, and nothing is written.</summary>
    [Spec]
    public virtual async Task A_call_that_is_cancelled_before_it_begins_does_nothing()
    {
        await SavedAsync("ana");
        await CommittedAsync((SpecChat.New() with { RingUntil = SpecChat.LongAgo }).Created());
        var (taken, owner) = (new QueueId("taken"), new NodeId("owner"));
        Assert.True(await Routing.AcquireAsync(taken, owner, Hour, default));
        var gone = new CancellationToken(canceled: true);

        Func<Task>[] calls =
        [
            () => Routing.WaitingAsync(SpecChat.Queue, 10, gone),
            () => Routing.AgentsAsync(SpecChat.Queue, gone),
            () => Routing.DueAsync(10, gone),
            () => Routing.AcquireAsync(SpecChat.Queue, owner, Hour, gone),
            () => Routing.AcquireAsync(taken, owner, TimeSpan.Zero, gone),
        ];
        foreach (var call in calls) await Assert.ThrowsAnyAsync<OperationCanceledException>(call);

        // Whatever might still run would come before this one.
        Assert.True(await Routing.AcquireAsync(SpecChat.Queue, new("another"), Hour, default));
        Assert.False(await Routing.AcquireAsync(taken, new("another"), Hour, default));
    }

    private async Task<IEnumerable<(string, int)>> LoadsAsync() => (await Routing.AgentsAsync(SpecChat.Queue, default)).Select(c => (c.Agent.Id.Value, c.Load));

    private async Task<Agent> SavedAsync(string id)
    {
        var agent = SpecChat.Agent(id);
        Assert.True(await Agents.SaveAsync(agent, 0, default));
        return agent;
    }

    private async Task<Chat> CommittedAsync(ChatCommit commit) => Assert.IsType<CommitResult.Committed>(await Chats.CommitAsync(commit, default)).Chat;
}

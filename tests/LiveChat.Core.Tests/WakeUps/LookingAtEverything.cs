using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Routing;
using LiveChat.WakeUps;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveChat.Core.Tests.WakeUps;

/// <summary>What a node finds without hints, and what that costs.</summary>
public sealed class LookingAtEverything : IAsyncLifetime, IAsyncDisposable
{
    private readonly WatchedClock _clock = new();
    private readonly TwoNodes _nodes;

    public LookingAtEverything() => _nodes = new(_clock);

    private TestHost There => _nodes.There;

    private TestHost Here => _nodes.Here;

    [Fact]
    public async Task A_chat_that_cannot_be_read_keeps_no_other_and_no_agent_from_being_looked_at()
    {
        var people = await ActiveAsync(count: 3);
        foreach (var (kim, _, _) in people) _nodes.Connect(kim);
        await _nodes.HearAsync();
        var ben = await There.AnAgentAsync("ben");
        _nodes.Connect(ben);
        var came = await There.AVisitorAsync();
        var unknown = await There.AChatAsync(came);
        _nodes.Connect(came);
        foreach (var (_, ana, chat) in people) await There.SayAsync(ana, chat, "lost on the way");
        await _nodes.SentAsync();
        Here.Told.Changes.Clear();
        Here.Told.Agents.Clear();
        _nodes.StoreHere.RewriteHead = Unreadable(people[1].Chat);

        var failure = await Assert.ThrowsAsync<AggregateException>(_nodes.LookAsync);

        Assert.IsType<InvalidDataException>(Assert.Single(failure.InnerExceptions));
        Assert.Equal(new[] { people[0].Chat.Id, people[2].Chat.Id, unknown.Id }.ToHashSet(), Here.Told.Changes.Select(c => c.After.Id).ToHashSet());
        Assert.Equal(ben.Id, Assert.Single(Here.Told.Agents).Id);

        _nodes.StoreHere.RewriteHead = static c => c;
        await _nodes.LookAsync();
        Assert.Equal(people[1].Chat.Id, Here.Told.Changes[^1].After.Id);
    }

    [Fact]
    public async Task A_hint_of_a_chat_that_cannot_be_read_and_is_not_known_keeps_no_other_from_its_turn()
    {
        var people = await ActiveAsync(count: 3);
        foreach (var (kim, _, _) in people) _nodes.Connect(kim);
        _nodes.StoreHere.RewriteHead = Unreadable(people[1].Chat);

        await Assert.ThrowsAsync<AggregateException>(_nodes.HearAsync);

        Assert.Equal(new[] { people[0].Chat.Id, people[2].Chat.Id }.ToHashSet(), Here.Told.Changes.Select(c => c.After.Id).ToHashSet());
    }

    [Fact]
    public async Task A_look_asks_for_many_agents_and_their_chats_together()
    {
        var agents = new List<AgentId>();
        for (var i = 0; i < 60; i++)
        {
            var agent = await There.AnAgentAsync($"ana{i}");
            _nodes.Connect(agent);
            agents.Add(agent.Id);
        }

        var chat = await There.AChatAsync(await There.AVisitorAsync());
        await There.RouteAsync();
        await _nodes.SentAsync();
        await _nodes.LookAsync();
        Assert.Equal(agents.ToHashSet(), Here.Told.Agents.Select(a => a.Id).ToHashSet());
        Assert.Equal(chat.Id, Assert.Single(Here.Told.Changes).After.Id);

        var (chatsBefore, agentsBefore) = (_nodes.StoreHere.HeadReads, _nodes.AgentsHere.Reads);
        await _nodes.LookAsync();

        // The chats that are known, and those of all the agents.
        Assert.Equal((2, 1), (_nodes.StoreHere.HeadReads - chatsBefore, _nodes.AgentsHere.Reads - agentsBefore));
    }

    [Fact]
    public async Task More_hints_than_are_kept_are_a_reason_to_look_at_everything_at_once()
    {
        var (kim, _, chat) = (await ActiveAsync(count: 1))[0];
        _nodes.Connect(kim);
        await _nodes.SentAsync();
        var looked = new TaskCompletionSource<ChatId>(TaskCreationOptions.RunContinuationsAsynchronously);
        _nodes.StoreHere.RewriteHead = c =>
        {
            looked.TrySetResult(c.Id);
            return c;
        };
        var heard = Here.Get<HeardWakeUps>();
        for (var i = 0; i < 20_001; i++) heard.Add(new WakeUp.OfAgent(new($"nobody{i}"), 1) { Node = new NodeId("there") });

        await heard.StartAsync(default);

        // The clock stands still: nothing else is a reason to look.
        Assert.Equal(chat.Id, await looked.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        await heard.StopAsync(default);
    }

    [Fact]
    public async Task A_chat_that_cannot_be_read_is_no_reason_to_look_at_everything_more_often()
    {
        var (kim, _, chat) = (await ActiveAsync(count: 1))[0];
        _nodes.Connect(kim);
        await _nodes.SentAsync();
        _nodes.StoreHere.RewriteHead = Unreadable(chat);
        Here.Get<WakeUpHealth>().Listening(NullLogger.Instance);
        var heard = Here.Get<HeardWakeUps>();
        await heard.StartAsync(default);
        await _clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(10));

        heard.LookAtAll();

        // Not for the second after which a store that is away is asked again.
        await _clock.SomebodyWaitsAsync(TimeSpan.FromSeconds(10));
        await heard.StopAsync(default);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _nodes.DisposeAsync();

    private static Func<Chat, Chat> Unreadable(Chat chat) => c => c.Id == chat.Id ? throw new InvalidDataException("Unreadable.") : c;

    private async Task<(Participant.Customer Kim, Participant.OfAgent Ana, Chat Chat)[]> ActiveAsync(int count)
    {
        var all = new (Participant.Customer, Participant.OfAgent, Chat)[count];
        for (var i = 0; i < count; i++)
        {
            var kim = await There.AVisitorAsync();
            var ana = await There.AnAgentAsync($"ana{i}");
            all[i] = (kim, ana, await There.AnActiveChatAsync(kim, ana));
            await There.Agents.SetAvailabilityAsync(ana.Id, Availability.Away);
        }

        return all;
    }
}

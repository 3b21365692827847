using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Routing;
using LiveChat.WakeUps;

namespace LiveChat.Core.Tests.WakeUps;

public sealed class HearingOfOtherNodes : IAsyncLifetime, IAsyncDisposable
{
    private readonly TwoNodes _nodes = new();

    private TestHost There => _nodes.There;

    private TestHost Here => _nodes.Here;

    [Fact]
    public async Task A_customer_here_hears_what_an_agent_writes_there_with_its_place_in_the_log()
    {
        var (kim, ana, chat) = await ActiveAsync();
        _nodes.Connect(kim);
        await _nodes.HearAsync();
        Here.Told.Changes.Clear();

        await There.SayAsync(ana, chat, "one");
        await There.SayAsync(ana, chat, "two");
        await _nodes.HearAsync();

        var change = Assert.Single(Here.Told.Changes);
        Assert.Equal(["one", "two"], change.Events.Cast<MessagePosted>().Select(m => m.Text.Value));
        Assert.Equal(change.After.LastSequence, change.Events.OfType<ChatEntry>().Last().Sequence);
        Assert.Equal(chat.LastSequence, change.Before!.LastSequence);
    }

    /// <summary>What is done here reads the store, which is ahead of the hints.</summary>
    [Theory]
    [InlineData("says something", true)]
    [InlineData("says something", false)]
    [InlineData("has seen something", true)]
    [InlineData("has seen something", false)]
    [InlineData("says it again", true)]
    public async Task A_ring_made_there_rings_here_though_the_customer_was_faster_than_its_hint(string does, bool isKnown)
    {
        var (kim, ana) = (await There.AVisitorAsync(), await There.AnAgentAsync("ana"));
        _nodes.Connect(kim);
        _nodes.Connect(ana);
        var chat = await There.AChatAsync(kim);
        var first = MessageId.New(Here.Clock.GetUtcNow());
        await There.SayAsync(kim, chat, "first", first);
        if (isKnown) await _nodes.HearAsync();
        else await _nodes.SentAsync();
        Here.Told.Changes.Clear();
        await There.RouteAsync();

        switch (does)
        {
            case "says something":
                await Here.SayAsync(kim, chat, "Hello?");
                break;
            case "says it again":
                await Here.SayAsync(kim, chat, "first", first);
                break;
            default:
                await Here.Chats.MarkSeenAsync(kim, chat.Id, 1, 1);
                break;
        }

        await _nodes.HearAsync();
        Assert.Contains(Here.Told.Changes, c => c.Before?.Offer is null && c.After.RingsAt(ana.Id));
    }

    [Fact]
    public async Task A_chat_that_was_taken_there_is_heard_to_be_so_here_though_the_customer_was_faster_than_the_hint()
    {
        var (kim, ana) = (await There.AVisitorAsync(), await There.AnAgentAsync("ana"));
        _nodes.Connect(kim);
        _nodes.Connect(ana);
        var chat = await There.AChatAsync(kim);
        await There.RouteAsync();
        await _nodes.HearAsync();
        Here.Told.Changes.Clear();
        await There.Chats.AcceptAsync(ana, chat.Id, (await There.NowAsync(chat)).Offer!.Id);

        await Here.SayAsync(kim, chat, "Hello?");
        await _nodes.HearAsync();

        Assert.Contains(Here.Told.Changes, c => c.Before?.RingsAt(ana.Id) is true && c.After.IsWith(ana.Id));
        Assert.Contains(Here.Told.Changes, c => c.Events.Any(e => e is AgentJoined));
    }

    [Fact]
    public async Task What_is_in_a_hint_names_the_chat_and_nothing_that_was_written()
    {
        var (_, ana, chat) = await ActiveAsync();
        await _nodes.SentAsync();

        await There.SayAsync(ana, chat, "a secret");

        Assert.Equal([new WakeUp.OfChat(chat.Id, chat.LastSequence, chat.LastSequence + 1, chat.Fence, Moved: false) { Node = There.Get<ThisNode>().Id }], await _nodes.SentAsync());
    }

    [Fact]
    public async Task An_agent_here_rings_and_stops_ringing_when_the_ring_was_missed_there()
    {
        var kim = await There.AVisitorAsync();
        var ana = await There.AnAgentAsync("ana");
        _nodes.Connect(ana);
        var chat = await There.AChatAsync(kim);
        await There.RouteAsync();
        await _nodes.HearAsync();
        var ringing = Assert.Single(Here.Told.Changes).After;
        Assert.True(ringing.RingsAt(ana.Id));
        Here.Told.Changes.Clear();

        There.Clock.Advance(TimeSpan.FromMinutes(1));
        await There.RouteAsync();
        await _nodes.HearAsync();

        var over = Assert.Single(Here.Told.Changes);
        Assert.Equal(ringing.Offer, over.Before!.Offer);
        Assert.Equal(ana.Id, Assert.Single(Assert.Single(over.Events.OfType<OfferMissed>()).Agents));
        Assert.Equal(chat.Id, over.After.Id);
    }

    [Fact]
    public async Task An_agent_here_is_told_that_the_chat_was_ended_there()
    {
        var (_, ana, chat) = await ActiveAsync();
        _nodes.Connect(ana);
        await _nodes.HearAsync();
        Here.Told.Changes.Clear();

        await There.Chats.EndAsync(new Participant.OfSystem("shop"), chat.Id);
        await _nodes.HearAsync();

        Assert.IsType<ChatEnded>(Assert.Single(Assert.Single(Here.Told.Changes).Events));
    }

    [Fact]
    public async Task What_nobody_here_hears_of_is_looked_at_once_and_then_not_read_any_more()
    {
        var (_, ana, chat) = await ActiveAsync();
        await _nodes.HearAsync();
        Assert.Empty(Here.Told.Changes);
        Assert.Equal(chat.Fence, Here.Get<ChatCache>().Find(chat.Id)!.Fence);

        await There.SayAsync(ana, chat, "hello");
        await _nodes.HearAsync();

        // What is known of the chat is enough to know that nobody here is in it: nothing was read.
        Assert.Equal(chat.LastSequence, Here.Get<ChatCache>().Find(chat.Id)!.LastSequence);
        Assert.Empty(Here.Told.Changes);
    }

    [Fact]
    public async Task What_is_heard_of_many_chats_together_is_read_together()
    {
        var people = await ActiveAsync(count: 120);
        foreach (var (kim, _, _) in people) _nodes.Connect(kim);
        await _nodes.HearAsync();
        Here.Told.Changes.Clear();
        var reads = _nodes.StoreHere.Reads;

        foreach (var (_, ana, chat) in people) await There.SayAsync(ana, chat, "hello");
        await _nodes.HearAsync();

        Assert.Equal(people.Select(p => p.Chat.Id).ToHashSet(), Here.Told.Changes.Select(c => c.After.Id).ToHashSet());
        Assert.Equal(people.Length, Here.Told.Changes.Count);

        // A hundred, and the rest.
        Assert.Equal(2, _nodes.StoreHere.Reads - reads);
    }

    [Fact]
    public async Task A_chat_that_cannot_be_read_keeps_no_other_from_its_turn()
    {
        var people = await ActiveAsync(count: 3);
        foreach (var (kim, _, _) in people) _nodes.Connect(kim);
        await _nodes.HearAsync();
        Here.Told.Changes.Clear();

        foreach (var (_, ana, chat) in people) await There.SayAsync(ana, chat, $"to {ana.Id}");
        _nodes.StoreHere.Rewrite = e => e is MessagePosted { Text.Value: "to ana1" } ? throw new InvalidDataException("Unreadable.") : e;

        await Assert.ThrowsAsync<AggregateException>(_nodes.HearAsync);
        Assert.Equal(new[] { people[0].Chat.Id, people[2].Chat.Id }.ToHashSet(), Here.Told.Changes.Select(c => c.After.Id).ToHashSet());
    }

    [Fact]
    public async Task Read_marks_and_typing_cross_nodes()
    {
        var (kim, ana, chat) = await ActiveAsync();
        _nodes.Connect(kim);
        await _nodes.HearAsync();
        Here.Told.Changes.Clear();

        await There.Chats.MarkSeenAsync(ana, chat.Id, chat.LastSequence, chat.LastSequence);
        await There.Chats.TypeAsync(ana, chat, isTyping: true);
        await There.Chats.TypeAsync(new Participant.OfAgent(new("ben"), "Ben"), chat, isTyping: true);
        await _nodes.HearAsync();

        var change = Assert.Single(Here.Told.Changes);
        Assert.NotEqual(change.Before!.Seen, change.After.Seen);
        Assert.Equal(chat.LastSequence, change.After.Seen.AgentRead);
        Assert.Equal([(chat.Id, false, true)], Here.Told.Typing);
    }

    [Fact]
    public async Task Typing_in_a_chat_that_moved_on_reaches_no_former_agent()
    {
        var (kim, ana, chat) = await ActiveAsync();
        _nodes.Connect(ana);
        await _nodes.HearAsync();
        await There.Chats.TypeAsync(kim, chat, isTyping: true);
        await _nodes.HearAsync();
        Assert.Single(Here.Told.Typing);
        await There.Chats.EndAsync(kim, chat.Id);
        var again = (await There.Chats.ResumeAsync(kim, chat.Id)).Chat!;
        await _nodes.SentAsync();

        await There.Chats.TypeAsync(kim, again, isTyping: true);
        await _nodes.HearAsync();

        Assert.Single(Here.Told.Typing);
    }

    [Fact]
    public async Task An_agents_other_desk_hears_of_a_new_availability()
    {
        var ana = await There.AnAgentAsync("ana");
        _nodes.Connect(ana);
        await _nodes.HearAsync();
        Here.Told.Agents.Clear();

        await There.Agents.SetAvailabilityAsync(ana.Id, Availability.Away);
        await _nodes.HearAsync();

        Assert.Equal(Availability.Away, Assert.Single(Here.Told.Agents).Availability);
    }

    [Fact]
    public async Task A_moved_chat_or_a_changed_agent_wakes_the_router_here_and_a_message_does_not()
    {
        var (_, ana, chat) = await ActiveAsync();
        await _nodes.HearAsync();
        await Here.Get<RoutingSignal>().WaitAsync(TimeSpan.FromSeconds(1), default);

        await There.SayAsync(ana, chat, "hello");
        await _nodes.HearAsync();
        Assert.False(Here.Get<RoutingSignal>().IsSet);

        await There.Agents.SetAvailabilityAsync(ana.Id, Availability.Away);
        await _nodes.HearAsync();
        Assert.True(Here.Get<RoutingSignal>().IsSet);
    }

    [Fact]
    public async Task Whatever_hint_was_lost_is_found_by_looking()
    {
        var (kim, ana, chat) = await ActiveAsync();
        _nodes.Connect(kim);
        _nodes.Connect(ana);
        await _nodes.HearAsync();
        Here.Told.Changes.Clear();

        await There.SayAsync(ana, chat, "lost on the way");
        var other = await There.AChatAsync(await There.AVisitorAsync());
        await There.RouteAsync();
        await _nodes.SentAsync();
        await _nodes.LookAsync();

        Assert.Equal("lost on the way", Assert.IsType<MessagePosted>(Assert.Single(Here.Told.Changes, c => c.After.Id == chat.Id).Events[0]).Text.Value);
        Assert.True(Assert.Single(Here.Told.Changes, c => c.After.Id == other.Id).After.RingsAt(ana.Id));

        Here.Told.Changes.Clear();
        await _nodes.LookAsync();
        Assert.Empty(Here.Told.Changes);
    }

    [Fact]
    public async Task A_customer_who_came_from_another_node_and_has_said_nothing_hears_without_a_hint()
    {
        var (kim, ana, chat) = await ActiveAsync();
        _nodes.Connect(kim);
        await There.SayAsync(ana, chat, "lost on the way");
        await _nodes.SentAsync();
        Assert.Null(Here.Get<ChatCache>().Find(chat.Id));

        await _nodes.LookAsync();
        await _nodes.LookAsync();

        Assert.Equal((chat.Id, chat.LastSequence + 1), Assert.Single(Here.Told.Changes.Select(c => (c.After.Id, c.After.LastSequence))));
    }

    [Fact]
    public async Task The_end_of_a_chat_nobody_here_knows_is_heard_once_without_a_hint_and_the_next_chat_too()
    {
        var (kim, ana, chat) = await ActiveAsync();
        _nodes.Connect(kim);
        await There.Chats.EndAsync(ana, chat.Id);
        await _nodes.LookAsync();
        await _nodes.LookAsync();
        Assert.False(Assert.Single(Here.Told.Changes).After.IsOpen);
        Here.Told.Changes.Clear();

        var next = await There.AChatAsync(kim);
        await _nodes.SentAsync();
        await _nodes.LookAsync();

        Assert.Equal(next.Id, Assert.Single(Here.Told.Changes).After.Id);
    }

    [Fact]
    public async Task A_hint_heard_twice_or_late_tells_nothing_wrong()
    {
        var (kim, ana, chat) = await ActiveAsync();
        _nodes.Connect(kim);
        await _nodes.HearAsync();
        await There.SayAsync(ana, chat, "one");
        var first = await _nodes.SentAsync();
        await There.SayAsync(ana, chat, "two");
        await _nodes.HearAsync();
        Here.Told.Changes.Clear();

        await Here.Get<ChangesElsewhere>().TellAsync(first, default);

        var change = Assert.Single(Here.Told.Changes);
        Assert.Equal([chat.LastSequence + 1], change.Events.OfType<ChatEntry>().Select(e => e.Sequence));
        Assert.Equal(chat.LastSequence + 2, change.After.LastSequence);
    }

    [Fact]
    public async Task What_could_not_be_sent_is_sent_later_as_one_hint_of_each_chat()
    {
        var (_, ana, chat) = await ActiveAsync();
        await _nodes.SentAsync();
        _nodes.Hints.IsAway = true;
        await There.SayAsync(ana, chat, "one");
        await There.Chats.TypeAsync(ana, chat, isTyping: true);
        Assert.Empty(await _nodes.SentAsync());

        _nodes.Hints.IsAway = false;
        await There.SayAsync(ana, chat, "two");

        var hint = Assert.IsType<WakeUp.OfChat>(Assert.Single(await _nodes.SentAsync()));
        Assert.Equal((chat.LastSequence, chat.LastSequence + 2), (hint.After, hint.Sequence));
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _nodes.DisposeAsync();

    private async Task<(Participant.Customer Kim, Participant.OfAgent Ana, Chat Chat)> ActiveAsync()
    {
        var kim = await There.AVisitorAsync();
        var ana = await There.AnAgentAsync("ana");
        return (kim, ana, await There.AnActiveChatAsync(kim, ana));
    }

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

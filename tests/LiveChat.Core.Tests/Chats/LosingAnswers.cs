using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.FaultyStores;
using LiveChat.Routing;

namespace LiveChat.Core.Tests.Chats;

/// <summary>Writes that happened though their caller was told that they failed.</summary>
public class LosingAnswers
{
    private readonly FaultyStore _faults = new();

    [Fact]
    public async Task A_message_sent_again_through_another_node_is_told_there()
    {
        await using var host = new TestHost(_faults.AddTo<IChatStore>);
        await using var other = new TestHost(beside: host);
        var (ana, kim) = (await host.AnAgentAsync("ana"), await host.AVisitorAsync());
        var chat = await host.AnActiveChatAsync(kim, ana);
        var id = MessageId.New(host.Clock.GetUtcNow());

        _faults.FailAfter(nameof(IChatStore.AppendAsync));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => host.SayAsync(kim, chat, "Hello?", id));
        var again = await other.SayAsync(kim, chat, "Hello?", id);

        var said = Assert.IsType<MessagePosted>(Assert.Single(again.Events));
        // After what the other node did before: that the chat has an agent.
        var told = Assert.Single(other.Told.Changes, c => !c.Events.IsEmpty);
        Assert.Equal(said, Assert.Single(told.Events));
        Assert.Equal(said.Sequence, told.After.LastSequence);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_keeps_nobody_from_hearing_the_message()
    {
        await using var host = new TestHost(_faults.AddTo<IChatStore>);
        var kim = await host.AVisitorAsync();
        var chat = await host.AChatAsync(kim);
        await host.RouteAsync();
        host.Told.Changes.Clear();

        // Written, and nobody waits for the answer any more.
        _faults.FailAfter(nameof(IChatStore.AppendAsync), new OperationCanceledException());
        await Assert.ThrowsAsync<OperationCanceledException>(() => host.SayAsync(kim, chat, "Hello?"));
        await host.RouteAsync();

        Assert.Equal("Hello?", Assert.IsType<MessagePosted>(Assert.Single(Assert.Single(host.Told.Changes).Events)).Text.Value);
    }

    [Fact]
    public async Task A_write_that_ends_long_after_its_caller_gave_up_is_told()
    {
        await using var host = new TestHost(_faults.AddTo<IChatStore>);
        var kim = await host.AVisitorAsync();
        var chat = await host.AChatAsync(kim);
        await host.RouteAsync();
        chat = await host.NowAsync(chat);
        host.Told.Changes.Clear();

        _faults.FailBefore(nameof(IChatStore.AppendAsync));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => host.SayAsync(kim, chat, "Hello?"));
        await host.PassAsync(TimeSpan.FromSeconds(20));
        Assert.Empty(host.Told.Changes);
        await host.Get<InMemoryChatStore>().AppendAsync(new(chat.Id, chat.Fence, Late(kim, host)), CancellationToken.None);
        await host.PassAsync(TimeSpan.FromSeconds(5));

        Assert.Equal("Late", Assert.IsType<MessagePosted>(Assert.Single(Assert.Single(host.Told.Changes).Events)).Text.Value);
    }

    [Fact]
    public async Task What_did_not_happen_is_not_told()
    {
        await using var host = new TestHost(_faults.AddTo<IChatStore>);
        var kim = await host.AVisitorAsync();
        var chat = await host.AChatAsync(kim);
        await host.RouteAsync();
        host.Told.Changes.Clear();

        _faults.FailBefore(nameof(IChatStore.CommitAsync));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => host.Chats.EndAsync(kim, chat.Id));
        await host.PassAsync(TimeSpan.FromMinutes(2));

        Assert.Empty(host.Told.Changes);
    }

    [Fact]
    public async Task A_lost_answer_wakes_the_router()
    {
        await using var host = new TestHost(_faults.AddTo<IChatStore>);
        var ana = await host.AnAgentAsync("ana");
        var kim = await host.AVisitorAsync();
        await host.Get<RoutingSignal>().WaitAsync(TimeSpan.Zero, CancellationToken.None);

        _faults.FailAfter(nameof(IChatStore.CommitAsync));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => host.AChatAsync(kim));

        Assert.True(host.Get<RoutingSignal>().IsSet);
        await host.RouteAsync();
        Assert.True((await host.AChatAsync(kim)).RingsAt(ana.Id));
    }

    [Fact]
    public async Task A_lost_answer_about_an_agent_wakes_the_router()
    {
        await using var host = new TestHost(_faults.AddTo<IAgentStore>);
        var ana = await host.AnAgentAsync("ana", Availability.Away);
        await host.Get<RoutingSignal>().WaitAsync(TimeSpan.Zero, CancellationToken.None);

        _faults.FailAfter(nameof(IAgentStore.SaveAsync));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => host.Agents.SetAvailabilityAsync(ana.Id, Availability.Available));

        Assert.True(host.Get<RoutingSignal>().IsSet);
    }

    private static MessagePosted Late(Participant.Customer kim, TestHost host) => new()
    {
        MessageId = MessageId.New(host.Clock.GetUtcNow()),
        Author = kim,
        Text = MessageText.Stored("Late"),
        At = host.Clock.GetUtcNow(),
    };
}

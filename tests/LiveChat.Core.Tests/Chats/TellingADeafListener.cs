using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.Core.Tests.Chats;

public sealed class TellingADeafListener : IDisposable
{
    private readonly RecordingLog _log = new();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task What_was_committed_succeeds_and_each_failure_to_tell_of_it_is_logged()
    {
        await using var host = Host(new() { OfChats = true });
        var dana = await host.AVisitorAsync();
        var ana = await host.AnAgentAsync("ana");

        var chat = await host.AChatAsync(dana);
        await host.RouteAsync();
        var accepted = await host.Chats.AcceptAsync(ana, chat.Id, (await host.NowAsync(chat)).Offer!.Id);
        var said = await host.SayAsync(dana, chat, "Hello?");
        var seen = await host.Chats.MarkSeenAsync(dana, chat.Id, 2, 2);
        var ended = await host.Chats.EndAsync(ana, chat.Id);

        Assert.All([accepted, said, seen, ended], o => Assert.True(o.Ok));
        Assert.Equal(ChatStatus.Sealed, (await host.NowAsync(chat)).Status);

        // Started, rung, accepted, said, seen and ended.
        Assert.Equal(6, _log.Lines.Count(l => l.Id == new EventId(1001, "TellingFailed")));
        Assert.All(_log.Lines, l => Assert.DoesNotContain("RoutingFailed", l.Id.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_agents_choice_is_kept_and_every_missed_ring_counts()
    {
        await using var host = Host(new() { OfAgents = true }, b => b.AddQueue("all", q => q.RoutingPolicy = RoutingPolicies.Simultaneous));
        var ana = await host.AnAgentAsync("ana");
        var ben = await host.AnAgentAsync("ben");
        await host.AChatAsync(await host.AVisitorAsync());
        await host.RouteAsync();

        await host.PassAsync(TimeSpan.FromSeconds(18));

        foreach (var id in new[] { ana.Id, ben.Id })
        {
            var agent = await host.Get<IAgentStore>().FindAsync(id, CancellationToken.None);
            Assert.Equal((Availability.Available, 1), (agent!.Availability, agent.MissedRings));
        }

        // Two choices, two missed rings.
        Assert.Equal(4, _log.Lines.Count(l => l.Id == new EventId(1002, "TellingOfAgentFailed")));
    }

    [Fact]
    public async Task A_chat_rings_though_nobody_hears_the_order_of_its_queue()
    {
        await using var host = Host(new() { OfQueues = true });
        var ana = await host.AnAgentAsync("ana");
        var chat = await host.AChatAsync(await host.AVisitorAsync());

        await host.RouteAsync();

        Assert.True((await host.NowAsync(chat)).RingsAt(ana.Id));
        Assert.Single(_log.Lines, l => l.Id == new EventId(2004, "TellingOfQueueFailed"));
    }

    private TestHost Host(DeafListener listener, Action<LiveChatBuilder>? configure = null) => new(b =>
    {
        b.Services.AddLogging(l => l.AddProvider(_log)).AddSingleton<IChatNotifier>(listener);
        configure?.Invoke(b);
    });

    private sealed class DeafListener : IChatNotifier
    {
        public bool OfChats { get; init; }

        public bool OfAgents { get; init; }

        public bool OfQueues { get; init; }

        public ValueTask TellAsync(ChatChange change) => Hear(OfChats);

        public ValueTask TellAsync(Agent agent) => Hear(OfAgents);

        public ValueTask TellTypingAsync(Chat chat, bool byCustomer, bool isTyping) => Hear(OfChats);

        public ValueTask TellAsync(QueueSettings queue, IReadOnlyList<Chat> waiting) => Hear(OfQueues);

        private static ValueTask Hear(bool isDeaf) => isDeaf ? throw new IOException("Nobody hears this.") : ValueTask.CompletedTask;
    }
}

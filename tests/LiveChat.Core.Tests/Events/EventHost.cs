using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Testing.Chats;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Core.Tests.Events;

/// <summary>LiveChat with two handlers. Its outbox is worked on when a test says so, or by the worker when a test starts it.</summary>
internal sealed class EventHost : IAsyncDisposable
{
    public const string Kind = "event/first";
    public const string OtherKind = "event/second";

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    public EventHost(Action<LiveChatBuilder>? configure = null, EventHost? beside = null)
    {
        Clock = beside?.Clock ?? new();
        Host = new(
            b =>
            {
                b.Services.AddSingleton(First);
                b.Services.AddSingleton(Second);
                b.AddEventHandler<Listener<int>>("first");
                b.AddEventHandler<Listener<long>>("second");
                b.Services.Replace(ServiceDescriptor.Singleton<IChatStore>(s => new RewrittenChatStore(s.GetRequiredService<InMemoryChatStore>())));
                b.ConfigureOutbox(o => (o.PollInterval, o.AttemptTimeout, o.RetryDelay, o.TriesPerLease) = (TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(20), TimeSpan.Zero, 1));
                configure?.Invoke(b);
            },
            Clock,
            beside?.Host);
    }

    public WatchedClock Clock { get; }

    public TestHost Host { get; }

    public Listener<int> First { get; } = new();

    public Listener<long> Second { get; } = new();

    public RewrittenChatStore Store => (RewrittenChatStore)Host.Store;

    public IOutboxStore Outbox => Host.Get<IOutboxStore>();

    public OutboxWorker Worker => Host.Get<IEnumerable<IHostedService>>().OfType<OutboxWorker>().Single();

    /// <summary>A chat with an agent, in which the customer has written.</summary>
    public async Task<(Chat Chat, Participant.Customer Customer, Participant.OfAgent Agent)> AChatAsync(string text = "Hello")
    {
        var (customer, agent) = (await Host.AVisitorAsync(), await Host.AnAgentAsync($"Ana {Guid.NewGuid():N}"));
        var chat = await Host.AnActiveChatAsync(customer, agent);
        await Host.SayAsync(customer, chat, text);
        return (await Host.NowAsync(chat), customer, agent);
    }

    /// <summary>Somebody redacts something that is stored.</summary>
    public async Task RewriteAsync(Chat chat, params ChatRewrite[] rewrites)
        => Assert.IsType<CommitResult.Committed>(await Store.CommitAsync((await Host.NowAsync(chat)).Rewritten(rewrites), CancellationToken.None));

    /// <summary>Works on what is behind until nothing is, or all of it rests.</summary>
    public async Task TellAsync(string kind = Kind)
    {
        while (await LeaseAsync(kind) is { Count: > 0 } leased)
        {
            foreach (var item in leased) await Host.Get<OutboxRunner>().RunAsync(item, CancellationToken.None);
        }
    }

    public Task<IReadOnlyList<OutboxItem>> LeaseAsync(string kind = Kind) => Outbox.LeaseFollowersAsync(kind, null, 100, Lease, CancellationToken.None);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}

using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Core.Tests.Events;
using LiveChat.Macros;
using LiveChat.WakeUps;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Core.Tests.WakeUps;

/// <summary>Two nodes over one truth. What was heard is acted on when a test says so.</summary>
internal sealed class TwoNodes : IAsyncDisposable, INodePresence
{
    private readonly HashSet<ContactId> _customers = [];
    private readonly HashSet<AgentId> _agents = [];

    /// <param name="clock">The clock of both; usually one of their own.</param>
    /// <param name="notifier">Who is told of macros here; usually nobody.</param>
    public TwoNodes(FakeTimeProvider? clock = null, IMacroNotifier? notifier = null)
    {
        There = new TestHost(b => b.Services.AddSingleton<IWakeUps>(Hints), clock);
        Here = new TestHost(
            b => b.Services.AddSingleton<IWakeUps>(Hints)
                .Replace(ServiceDescriptor.Singleton<INodePresence>(this))
                .Replace(ServiceDescriptor.Singleton(notifier ?? new NullMacroNotifier()))
                .Replace(ServiceDescriptor.Singleton<IAgentStore>(s => new CountedAgentStore(s.GetRequiredService<InMemoryAgentStore>())))
                .Replace(ServiceDescriptor.Singleton<IChatStore>(s => new RewrittenChatStore(s.GetRequiredService<InMemoryChatStore>()))),
            beside: There);
    }

    /// <summary>What this node reads with.</summary>
    public RewrittenChatStore StoreHere => (RewrittenChatStore)Here.Store;

    public CountedAgentStore AgentsHere => (CountedAgentStore)Here.Get<IAgentStore>();

    public RecordedHints Hints { get; } = new();

    /// <summary>Where things happen.</summary>
    public TestHost There { get; }

    /// <summary>Where people are connected who have to hear of it.</summary>
    public TestHost Here { get; }

    public IEnumerable<ContactId> Customers => _customers;

    public IEnumerable<AgentId> Agents => _agents;

    public void Connect(Participant.Customer customer) => _customers.Add(customer.Contact);

    public void Connect(Participant.OfAgent agent) => _agents.Add(agent.Id);

    public bool IsPresent(ContactId contact) => _customers.Contains(contact);

    public bool IsPresent(AgentId agent) => _agents.Contains(agent);

    /// <summary>Sends what the other node has to say, and acts on it.</summary>
    public async Task HearAsync() => await Here.Get<ChangesElsewhere>().TellAsync(await SentAsync(), default);

    /// <summary>Looks without a hint.</summary>
    public Task LookAsync() => Here.Get<ChangesElsewhere>().TellMissedAsync(default);

    public async Task<IReadOnlyList<WakeUp>> SentAsync()
    {
        var sender = There.Get<WakeUpSender>();
        await ((IHostedService)sender).StopAsync(default);
        return Hints.Take();
    }

    public async ValueTask DisposeAsync()
    {
        await Here.DisposeAsync();
        await There.DisposeAsync();
    }

    internal sealed class RecordedHints : IWakeUps
    {
        private readonly List<WakeUp> _sent = [];

        public bool IsAway { get; set; }

        public IReadOnlyList<WakeUp> Take()
        {
            IReadOnlyList<WakeUp> taken = [.. _sent];
            _sent.Clear();
            return taken;
        }

        public Task PublishAsync(IReadOnlyList<WakeUp> wakeUps, CancellationToken cancellationToken)
        {
            if (IsAway) throw new IOException("Nobody carries hints.");

            _sent.AddRange(wakeUps);
            return Task.CompletedTask;
        }

        public IAsyncEnumerable<IReadOnlyList<WakeUp>> SubscribeAsync(CancellationToken cancellationToken) => throw new NotSupportedException("Tests hand over what is heard.");
    }
}

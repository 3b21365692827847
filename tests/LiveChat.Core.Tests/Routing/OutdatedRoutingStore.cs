using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.Core.Tests.Routing;

/// <summary>Reads for the router what was true before.</summary>
internal sealed class OutdatedRoutingStore : IRoutingStore
{
    private InMemoryRoutingStore? _inner;

    public Func<RoutingCandidate, RoutingCandidate> Agents { get; set; } = a => a;

    public Func<Chat, Chat> Chats { get; set; } = c => c;

    public void AddTo(LiveChatBuilder builder) => builder.Services.Replace(ServiceDescriptor.Singleton<IRoutingStore>(s =>
    {
        _inner = new InMemoryRoutingStore(s.GetRequiredService<InMemoryChatStore>(), s.GetRequiredService<InMemoryAgentStore>(), s.GetRequiredService<TimeProvider>());
        return this;
    }));

    public async Task<IReadOnlyList<Chat>> WaitingAsync(QueueId queue, int limit, CancellationToken cancellationToken)
        => [.. (await _inner!.WaitingAsync(queue, limit, cancellationToken)).Select(Chats)];

    public async Task<IReadOnlyList<RoutingCandidate>> AgentsAsync(QueueId queue, CancellationToken cancellationToken)
        => [.. (await _inner!.AgentsAsync(queue, cancellationToken)).Select(Agents)];

    public Task<DueChats> DueAsync(int limit, CancellationToken cancellationToken) => _inner!.DueAsync(limit, cancellationToken);

    public Task<bool> AcquireAsync(QueueId queue, NodeId node, TimeSpan duration, CancellationToken cancellationToken)
        => _inner!.AcquireAsync(queue, node, duration, cancellationToken);
}

using LiveChat.Agents;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Routing;

namespace LiveChat.Core.Tests;

/// <summary>In-memory stores that share one truth, empty.</summary>
internal sealed class InMemoryStores
{
    public InMemoryStores() => Chats = new(Agents, Outbox, Audit);

    public InMemoryAgentStore Agents { get; } = new(TimeProvider.System);

    public InMemoryOutboxStore Outbox { get; } = new(TimeProvider.System);

    public InMemoryAuditLog Audit { get; } = new();

    public InMemoryChatStore Chats { get; }

    public InMemoryRoutingStore Routing => field ??= new(Chats, Agents, TimeProvider.System);

    public InMemoryJournal Journal => new(Chats, Audit);
}

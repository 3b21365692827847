using LiveChat.Agents;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Testing.Outbox;

namespace LiveChat.Core.Tests.Outbox;

public sealed class InMemoryOutboxStoreSpecs : OutboxStoreSpecs
{
    protected override Task<OutboxStores> CreateStoresAsync()
    {
        var outbox = new InMemoryOutboxStore(TimeProvider.System);
        return Task.FromResult(new OutboxStores(new InMemoryChatStore(new InMemoryAgentStore(TimeProvider.System), outbox, new InMemoryAuditLog()), outbox));
    }
}

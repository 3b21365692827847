using LiveChat.Agents;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Testing.Chats;

namespace LiveChat.Core.Tests.Chats;

public sealed class InMemoryChatStoreSpecs : ChatStoreSpecs
{
    protected override Task<ChatStores> CreateStoresAsync()
    {
        var agents = new InMemoryAgentStore(TimeProvider.System);
        return Task.FromResult(new ChatStores(new InMemoryChatStore(agents, new InMemoryOutboxStore(TimeProvider.System), new InMemoryAuditLog()), agents));
    }
}

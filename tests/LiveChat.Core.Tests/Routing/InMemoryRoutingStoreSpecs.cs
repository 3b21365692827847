using LiveChat.Agents;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing;

public sealed class InMemoryRoutingStoreSpecs : RoutingStoreSpecs
{
    protected override Task<RoutingStores> CreateStoresAsync()
    {
        var agents = new InMemoryAgentStore(TimeProvider.System);
        var chats = new InMemoryChatStore(agents, new InMemoryOutboxStore(TimeProvider.System), new InMemoryAuditLog());
        return Task.FromResult(new RoutingStores(chats, agents, new InMemoryRoutingStore(chats, agents, TimeProvider.System)));
    }
}

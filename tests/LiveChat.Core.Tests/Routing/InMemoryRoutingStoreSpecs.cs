using LiveChat.Testing.Routing;

namespace LiveChat.Core.Tests.Routing;

public sealed class InMemoryRoutingStoreSpecs : RoutingStoreSpecs
{
    protected override Task<RoutingStores> CreateStoresAsync()
    {
        var stores = new InMemoryStores();
        return Task.FromResult(new RoutingStores(stores.Chats, stores.Agents, stores.Routing));
    }
}

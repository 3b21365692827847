using LiveChat.Testing.Outbox;

namespace LiveChat.Core.Tests.Outbox;

public sealed class InMemoryOutboxStoreSpecs : OutboxStoreSpecs
{
    protected override Task<OutboxStores> CreateStoresAsync()
    {
        var stores = new InMemoryStores();
        return Task.FromResult(new OutboxStores(stores.Chats, stores.Outbox));
    }
}

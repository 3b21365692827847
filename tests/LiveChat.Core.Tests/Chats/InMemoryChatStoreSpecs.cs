using LiveChat.Testing.Chats;

namespace LiveChat.Core.Tests.Chats;

public sealed class InMemoryChatStoreSpecs : ChatStoreSpecs
{
    protected override Task<ChatStores> CreateStoresAsync()
    {
        var stores = new InMemoryStores();
        return Task.FromResult(new ChatStores(stores.Chats, stores.Agents));
    }
}

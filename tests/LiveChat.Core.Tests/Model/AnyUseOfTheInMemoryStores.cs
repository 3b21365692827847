using LiveChat.StoreModel;

namespace LiveChat.Core.Tests.Model;

public sealed class AnyUseOfTheInMemoryStores : AnyUseOfTheStores
{
    protected override int Lists => 2_000;

    protected override int Threads => Environment.ProcessorCount;

    internal static ModelledStores New()
    {
        var stores = new InMemoryStores();
        return new(stores.Chats, stores.Agents, stores.Routing, stores.Outbox, stores.Journal);
    }

    private protected override Task<ModelledStores> CreateStoresAsync() => Task.FromResult(New());
}

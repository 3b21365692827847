using LiveChat.Agents;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Routing;
using LiveChat.StoreModel;

namespace LiveChat.Core.Tests.Model;

public sealed class AnyUseOfTheInMemoryStores : AnyUseOfTheStores
{
    protected override int Lists => 2_000;

    protected override int Threads => Environment.ProcessorCount;

    internal static ModelledStores New()
    {
        var (agents, outbox, audit) = (new InMemoryAgentStore(TimeProvider.System), new InMemoryOutboxStore(TimeProvider.System), new InMemoryAuditLog());
        var chats = new InMemoryChatStore(agents, outbox, audit);
        return new(chats, agents, new InMemoryRoutingStore(chats, agents, TimeProvider.System), outbox, new InMemoryJournal(chats, audit));
    }

    private protected override Task<ModelledStores> CreateStoresAsync() => Task.FromResult(New());
}

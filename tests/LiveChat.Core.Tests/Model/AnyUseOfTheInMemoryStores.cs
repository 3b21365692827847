using LiveChat.ActivityLog;
using LiveChat.Attachments;
using LiveChat.Contacts;
using LiveChat.Notes;
using LiveChat.Routing;
using LiveChat.Settings;
using LiveChat.StoreModel;

namespace LiveChat.Core.Tests.Model;

public sealed class AnyUseOfTheInMemoryStores : AnyUseOfTheStores
{
    protected override int Lists => 2_000;

    protected override int Threads => Environment.ProcessorCount;

    internal static ModelledStores New()
    {
        var stores = new InMemoryStores();
        var contacts = new InMemoryContactStore();
        return new(stores.Chats, stores.Agents, stores.Routing, stores.Outbox, stores.Journal, contacts, new InMemoryActivityLog(stores.Chats, contacts, new InMemoryTeamLogStore(stores.Outbox)));
    }

    internal static ModelledRecords NewRecords() => new(new InMemoryContactStore(), new InMemorySettingsStore(new AuditedSettings(new InMemoryStores().Journal)), new InMemoryUploadStore(TimeProvider.System));

    private protected override Task<ModelledStores> CreateStoresAsync() => Task.FromResult(New());

    private protected override Task<ModelledRecords> CreateRecordsAsync() => Task.FromResult(NewRecords());
}

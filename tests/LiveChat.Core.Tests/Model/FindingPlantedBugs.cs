using LiveChat.Core.Tests.Attachments;
using LiveChat.Settings;
using LiveChat.StoreModel;

namespace LiveChat.Core.Tests.Model;

public class FindingPlantedBugs
{
    private const ulong Seed = 22;

    public static TheoryData<PlantedBug> Bugs => [.. Enum.GetValues<PlantedBug>()];

    public static TheoryData<PlantedStorageBug> StorageBugs => [.. Enum.GetValues<PlantedStorageBug>()];

    [Theory]
    [MemberData(nameof(Bugs))]
    public async Task The_model_finds_a_bug_that_shows_itself_once_and_says_how_with_few_uses(PlantedBug bug)
    {
        var found = await new StoreSearch(uses => new StoreRun(WithBug(bug)).RunAsync(uses), Seed).FindAsync(800, Environment.ProcessorCount);

        // Of up to 60.
        Assert.NotNull(found);
        Assert.InRange(found.Uses.Length, 1, 9);
    }

    [Theory]
    [MemberData(nameof(StorageBugs))]
    public async Task The_model_finds_a_storage_of_attachments_with_a_bug_that_shows_itself_once(PlantedStorageBug bug)
    {
        var found = await new StoreSearch(uses => StorageWithBug(bug).RunAsync(uses), Seed).FindAsync(800, Environment.ProcessorCount);

        Assert.NotNull(found);
        Assert.InRange(found.Uses.Length, 1, 9);
    }

    [Theory]
    [InlineData("contacts")]
    [InlineData("settings")]
    [InlineData("nodes")]
    [InlineData("uploads")]
    public async Task The_model_finds_a_store_beside_the_chats_that_forgets_a_version_once(string store)
    {
        var found = await new StoreSearch(uses => new RecordRun(Forgetting(store)).RunAsync(uses), Seed).FindAsync(800, Environment.ProcessorCount);

        Assert.NotNull(found);
        Assert.InRange(found.Uses.Length, 1, 9);
    }

    /// <summary>Stores of which one takes, the first time, what was decided on an old state.</summary>
    private static ModelledRecords Forgetting(string store)
    {
        var records = AnyUseOfTheInMemoryStores.NewRecords();
        return store switch
        {
            "contacts" => records with { Contacts = new ForgetfulContactStore(records.Contacts) },
            "settings" => records with { Settings = new ForgetfulSettingsStore(records.Settings, SettingsKind.Queue) },
            "nodes" => records with { Settings = new ForgetfulSettingsStore(records.Settings, SettingsKind.Node) },
            _ => records with { Uploads = new ForgetfulUploadStore(records.Uploads) },
        };
    }

    private static StorageRun StorageWithBug(PlantedStorageBug bug)
    {
        var storage = new BuggyAttachmentStorage(new InMemoryAttachmentStorage(TimeProvider.System), bug);
        return new(() => storage);
    }

    private static ModelledStores WithBug(PlantedBug bug)
    {
        var stores = AnyUseOfTheInMemoryStores.New();
        var chats = new BuggyChatStore(stores.Chats, bug);
        return stores with
        {
            Agents = new BuggyAgentStore(stores.Agents, bug),
            Outbox = new BuggyOutboxStore(stores.Outbox, bug),
            Chats = chats,
            Routing = new BuggyRoutingStore(stores.Routing, bug),
            Log = new BuggyActivityLog(stores.Log, chats, bug),
        };
    }
}

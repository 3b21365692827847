using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Attachments;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Settings;
using LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;
using LiveChat.StoreModel;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class AnyUseOfTheSqliteStores(TestFiles files) : AnyUseOfTheStores, IClassFixture<TestFiles>
{
    protected override int Lists => 60;

    internal static async Task<ModelledStores> NewAsync(TestFiles files)
    {
        var database = await files.EmptyAsync();
        var log = new SqliteActivityLog(database);
        return new(
            TestFiles.ChatsOn(database),
            new RelationalAgentStore(database),
            new RelationalRoutingStore(database),
            new RelationalOutboxStore(database),
            new RelationalJournal(database),
            new RelationalContactStore(database),
            log)
        {
            FillAsync = () => log.FillAsync(default),
        };
    }

    private protected override Task<ModelledStores> CreateStoresAsync() => NewAsync(files);

    private protected override async Task<ModelledRecords> CreateRecordsAsync()
    {
        var database = await files.EmptyAsync();
        return new(new RelationalContactStore(database), new RelationalSettingsStore(database), new RelationalUploadStore(database));
    }
}

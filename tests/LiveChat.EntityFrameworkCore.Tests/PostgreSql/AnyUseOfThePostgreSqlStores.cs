using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Attachments;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Settings;
using LiveChat.StoreModel;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class AnyUseOfThePostgreSqlStores(TestDatabase test) : AnyUseOfTheStores, IClassFixture<TestDatabase>
{
    protected override int Lists => 60;

    internal static async Task<ModelledStores> NewAsync(TestDatabase test)
    {
        var database = await test.EmptyAsync();
        var log = new PostgreSqlActivityLog(database);
        return new(
            test.ChatsOn(database),
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

    private protected override Task<ModelledStores> CreateStoresAsync() => NewAsync(test);

    private protected override async Task<ModelledRecords> CreateRecordsAsync()
    {
        var database = await test.EmptyAsync();
        return new(new RelationalContactStore(database), new RelationalSettingsStore(database), new RelationalUploadStore(database));
    }
}

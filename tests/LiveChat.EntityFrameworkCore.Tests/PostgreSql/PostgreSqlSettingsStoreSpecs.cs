using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Settings;
using LiveChat.Testing.Settings;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class PostgreSqlSettingsStoreSpecs(TestDatabase test) : SettingsStoreSpecs, IClassFixture<TestDatabase>
{
    private RelationalDatabase? _database;

    protected override async Task<SettingsStores> CreateStoresAsync()
    {
        _database = await test.EmptyAsync();
        return new(new RelationalSettingsStore(_database), new RelationalJournal(_database));
    }

    protected override Task BreakAuditAsync() => _database!.BreakAuditAsync();

    protected override Task MendAuditAsync() => _database!.MendAuditAsync();
}

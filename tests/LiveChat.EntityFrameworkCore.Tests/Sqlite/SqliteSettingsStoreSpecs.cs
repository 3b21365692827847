using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Settings;
using LiveChat.Testing.Settings;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteSettingsStoreSpecs(TestFiles files) : SettingsStoreSpecs, IClassFixture<TestFiles>
{
    private RelationalDatabase? _database;

    protected override async Task<SettingsStores> CreateStoresAsync()
    {
        _database = await files.EmptyAsync();
        return new(new RelationalSettingsStore(_database), new RelationalJournal(_database));
    }

    protected override Task BreakAuditAsync() => _database!.BreakAuditAsync();

    protected override Task MendAuditAsync() => _database!.MendAuditAsync();
}

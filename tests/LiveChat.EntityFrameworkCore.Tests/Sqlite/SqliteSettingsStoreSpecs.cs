using LiveChat.EntityFrameworkCore.Settings;
using LiveChat.Settings;
using LiveChat.Testing.Settings;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteSettingsStoreSpecs(TestFiles files) : SettingsStoreSpecs, IClassFixture<TestFiles>
{
    protected override async Task<ISettingsStore> CreateStoreAsync() => new RelationalSettingsStore(await files.EmptyAsync());
}

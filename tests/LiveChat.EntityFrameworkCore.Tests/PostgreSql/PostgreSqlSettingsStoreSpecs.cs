using LiveChat.EntityFrameworkCore.Settings;
using LiveChat.Settings;
using LiveChat.Testing.Settings;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class PostgreSqlSettingsStoreSpecs(TestDatabase test) : SettingsStoreSpecs, IClassFixture<TestDatabase>
{
    protected override async Task<ISettingsStore> CreateStoreAsync() => new RelationalSettingsStore(await test.EmptyAsync());
}

using LiveChat.EntityFrameworkCore.Notes;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.Testing.Notes;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class PostgreSqlTeamLogStoreSpecs(TestDatabase test) : TeamLogStoreSpecs, IClassFixture<TestDatabase>
{
    protected override async Task<TeamLogStores> CreateStoresAsync()
    {
        var database = await test.EmptyAsync();
        return new(new RelationalTeamLogStore(database), new RelationalOutboxStore(database));
    }
}

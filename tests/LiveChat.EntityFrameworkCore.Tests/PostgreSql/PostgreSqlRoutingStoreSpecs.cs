using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class PostgreSqlRoutingStoreSpecs(TestDatabase test) : RoutingStoreSpecs, IClassFixture<TestDatabase>
{
    protected override async Task<RoutingStores> CreateStoresAsync()
    {
        var database = await test.EmptyAsync();
        return new(test.ChatsOn(database), new RelationalAgentStore(database), new RelationalRoutingStore(database));
    }
}

using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteRoutingStoreSpecs(TestFiles files) : RoutingStoreSpecs, IClassFixture<TestFiles>
{
    protected override async Task<RoutingStores> CreateStoresAsync()
    {
        var database = await files.EmptyAsync();
        return new(TestFiles.ChatsOn(database), new RelationalAgentStore(database), new RelationalRoutingStore(database));
    }
}

using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.Testing.Outbox;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class PostgreSqlOutboxStoreSpecs(TestDatabase test) : OutboxStoreSpecs, IClassFixture<TestDatabase>
{
    protected override async Task<OutboxStores> CreateStoresAsync()
    {
        var database = await test.EmptyAsync();
        return new(test.ChatsOn(database), new RelationalOutboxStore(database));
    }
}

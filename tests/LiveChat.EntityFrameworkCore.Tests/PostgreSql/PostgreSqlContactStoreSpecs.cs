using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.Testing.Contacts;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class PostgreSqlContactStoreSpecs(TestDatabase test) : ContactStoreSpecs, IClassFixture<TestDatabase>
{
    protected override async Task<IContactStore> CreateStoreAsync() => new RelationalContactStore(await test.EmptyAsync());
}

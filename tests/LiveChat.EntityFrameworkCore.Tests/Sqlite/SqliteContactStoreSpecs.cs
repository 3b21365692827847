using LiveChat.Contacts;
using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.Testing.Contacts;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteContactStoreSpecs(TestFiles files) : ContactStoreSpecs, IClassFixture<TestFiles>
{
    protected override async Task<IContactStore> CreateStoreAsync() => new RelationalContactStore(await files.EmptyAsync());
}

using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.Testing.Outbox;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteOutboxStoreSpecs(TestFiles files) : OutboxStoreSpecs, IClassFixture<TestFiles>
{
    protected override async Task<OutboxStores> CreateStoresAsync()
    {
        var database = await files.EmptyAsync();
        return new(TestFiles.ChatsOn(database), new RelationalOutboxStore(database));
    }
}

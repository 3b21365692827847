using LiveChat.EntityFrameworkCore.Notes;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.Testing.Notes;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteTeamLogStoreSpecs(TestFiles files) : TeamLogStoreSpecs, IClassFixture<TestFiles>
{
    protected override async Task<TeamLogStores> CreateStoresAsync()
    {
        var database = await files.EmptyAsync();
        return new(new RelationalTeamLogStore(database), new RelationalOutboxStore(database));
    }
}

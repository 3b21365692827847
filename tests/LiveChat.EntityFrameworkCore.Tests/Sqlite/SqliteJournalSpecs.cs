using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.EntityFrameworkCore.Sqlite;
using LiveChat.Testing.Routing;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteJournalSpecs(TestFiles files) : JournalSpecs, IClassFixture<TestFiles>
{
    private SqliteDatabase? _database;

    protected override async Task<JournalStores> CreateStoresAsync()
    {
        _database = await files.EmptyAsync();
        return new(TestFiles.ChatsOn(_database), new RelationalJournal(_database));
    }

    protected override Task ChangeAuditAsync(long number, string action) => _database!.ChangeAuditAsync(number, action);

    protected override Task RemoveAuditAsync(long number) => _database!.RemoveAuditAsync(number);

    protected override Task SwapAuditAsync(long one, long other) => _database!.SwapAuditAsync(one, other);
}

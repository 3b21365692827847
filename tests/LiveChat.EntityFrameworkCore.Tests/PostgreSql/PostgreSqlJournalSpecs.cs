using LiveChat.EntityFrameworkCore.PostgreSql;
using LiveChat.EntityFrameworkCore.Routing;
using LiveChat.Testing.Routing;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class PostgreSqlJournalSpecs(TestDatabase test) : JournalSpecs, IClassFixture<TestDatabase>
{
    private PostgreSqlDatabase? _database;

    protected override async Task<JournalStores> CreateStoresAsync()
    {
        _database = await test.EmptyAsync();
        return new(test.ChatsOn(_database), new RelationalJournal(_database));
    }

    protected override Task ChangeAuditAsync(long number, string action) => _database!.ChangeAuditAsync(number, action);

    protected override Task RemoveAuditAsync(long number) => _database!.RemoveAuditAsync(number);

    protected override Task SwapAuditAsync(long one, long other) => _database!.SwapAuditAsync(one, other);
}

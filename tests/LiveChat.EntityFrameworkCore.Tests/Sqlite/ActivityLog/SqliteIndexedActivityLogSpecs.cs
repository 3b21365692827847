using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Notes;
using LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;
using LiveChat.Testing.ActivityLog;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite.ActivityLog;

/// <summary>With everything in the index.</summary>
public sealed class SqliteIndexedActivityLogSpecs(TestFiles files) : ActivityLogSpecs, IClassFixture<TestFiles>
{
    protected override async Task<ActivityStores> CreateStoresAsync()
    {
        var database = await files.EmptyAsync();
        return new(TestFiles.ChatsOn(database), new RelationalContactStore(database), new RelationalTeamLogStore(database), new SqliteActivityLog(database));
    }

    protected override async Task SettleAsync()
    {
        while (await ((SqliteActivityLog)Log).FillAsync(default))
        {
        }
    }
}

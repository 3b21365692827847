using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Notes;
using LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;
using LiveChat.Testing.ActivityLog;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite.ActivityLog;

/// <summary>With nothing in the index: everything is found without it.</summary>
public sealed class SqliteActivityLogSpecs(TestFiles files) : ActivityLogSpecs, IClassFixture<TestFiles>
{
    protected override async Task<ActivityStores> CreateStoresAsync()
    {
        var database = await files.EmptyAsync();
        return new(TestFiles.ChatsOn(database), new RelationalContactStore(database), new RelationalTeamLogStore(database), new SqliteActivityLog(database));
    }
}

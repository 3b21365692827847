using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Notes;
using LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;
using LiveChat.Testing.ActivityLog;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql.ActivityLog;

/// <summary>With no words filled in: everything is found without them.</summary>
[RequiresPostgreSql]
public sealed class PostgreSqlActivityLogSpecs(TestDatabase test) : ActivityLogSpecs, IClassFixture<TestDatabase>
{
    protected override async Task<ActivityStores> CreateStoresAsync()
    {
        var database = await test.EmptyAsync();
        return new(test.ChatsOn(database), new RelationalContactStore(database), new RelationalTeamLogStore(database), new PostgreSqlActivityLog(database));
    }
}

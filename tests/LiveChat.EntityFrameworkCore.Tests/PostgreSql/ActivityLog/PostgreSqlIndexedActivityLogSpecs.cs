using LiveChat.EntityFrameworkCore.Contacts;
using LiveChat.EntityFrameworkCore.Notes;
using LiveChat.EntityFrameworkCore.PostgreSql.ActivityLog;
using LiveChat.Testing.ActivityLog;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql.ActivityLog;

/// <summary>With all words filled in.</summary>
[RequiresPostgreSql]
public sealed class PostgreSqlIndexedActivityLogSpecs(TestDatabase test) : ActivityLogSpecs, IClassFixture<TestDatabase>
{
    protected override async Task<ActivityStores> CreateStoresAsync()
    {
        var database = await test.EmptyAsync();
        return new(test.ChatsOn(database), new RelationalContactStore(database), new RelationalTeamLogStore(database), new PostgreSqlActivityLog(database));
    }

    protected override async Task SettleAsync()
    {
        while (await ((PostgreSqlActivityLog)Log).FillAsync(default))
        {
        }
    }
}

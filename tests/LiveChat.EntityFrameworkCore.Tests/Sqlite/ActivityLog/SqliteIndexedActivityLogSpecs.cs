using LiveChat.EntityFrameworkCore.Sqlite.ActivityLog;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite.ActivityLog;

/// <summary>With everything in the index.</summary>
public sealed class SqliteIndexedActivityLogSpecs(TestFiles files) : SqliteActivityLogSpecs(files)
{
    protected override async Task SettleAsync()
    {
        while (await ((SqliteActivityLog)Log).FillAsync(default))
        {
        }
    }
}

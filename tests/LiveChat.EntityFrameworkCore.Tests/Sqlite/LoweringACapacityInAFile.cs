using LiveChat.EntityFrameworkCore.Tests.Races;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class LoweringACapacityInAFile(TestFiles files) : LoweringACapacity, IClassFixture<TestFiles>
{
    private protected override Task<Race> StartAsync(string policy)
    {
        var path = files.NewPath();
        return Race.StartAsync(nodes: 1, policy, l => l.UseSqlite($"Data Source={path}"));
    }
}

using LiveChat.EntityFrameworkCore.Tests.Races;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

/// <summary>Three nodes over one database, each with connections of its own.</summary>
internal static class ThreeNodes
{
    public static async Task<Race> StartAsync(TestDatabase test, string policy)
    {
        await test.EmptyAsync();
        return await Race.StartAsync(
            nodes: 3, policy, l => l.UsePostgreSql($"{RequiresPostgreSqlAttribute.ConnectionString};Maximum Pool Size=10", o => (o.Schema, o.RequireDurability) = (test.Schema, false)));
    }
}

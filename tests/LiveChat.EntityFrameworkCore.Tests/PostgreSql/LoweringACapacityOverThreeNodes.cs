using LiveChat.EntityFrameworkCore.Tests.Races;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class LoweringACapacityOverThreeNodes(TestDatabase test) : LoweringACapacity, IClassFixture<TestDatabase>
{
    private protected override Task<Race> StartAsync(string policy) => ThreeNodes.StartAsync(test, policy);
}

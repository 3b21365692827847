using LiveChat.EntityFrameworkCore.PostgreSql.WakeUps;
using LiveChat.Testing.WakeUps;
using LiveChat.WakeUps;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql.WakeUps;

[RequiresPostgreSql]
public sealed class PostgreSqlWakeUpsSpecs(TestDatabase test) : WakeUpsSpecs, IClassFixture<TestDatabase>
{
    protected override Task<IWakeUps> CreateNodeAsync() => Task.FromResult<IWakeUps>(new PostgreSqlWakeUps(test.NewNode()));

    protected override Task<IWakeUps> CreateStrangerAsync() => Task.FromResult<IWakeUps>(new PostgreSqlWakeUps(test.NewNode(o => o.Schema += "_other")));
}

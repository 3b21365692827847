using LiveChat.Agents;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.Testing.Agents;

namespace LiveChat.EntityFrameworkCore.Tests.PostgreSql;

[RequiresPostgreSql]
public sealed class PostgreSqlAgentStoreSpecs(TestDatabase test) : AgentStoreSpecs, IClassFixture<TestDatabase>
{
    protected override async Task<IAgentStore> CreateStoreAsync() => new RelationalAgentStore(await test.EmptyAsync());
}

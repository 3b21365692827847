using LiveChat.Agents;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.Testing.Agents;

namespace LiveChat.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteAgentStoreSpecs(TestFiles files) : AgentStoreSpecs, IClassFixture<TestFiles>
{
    protected override async Task<IAgentStore> CreateStoreAsync() => new RelationalAgentStore(await files.EmptyAsync());
}

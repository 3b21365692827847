using LiveChat.Agents;
using LiveChat.Testing.Agents;

namespace LiveChat.Core.Tests.Agents;

public sealed class InMemoryAgentStoreSpecs : AgentStoreSpecs
{
    protected override Task<IAgentStore> CreateStoreAsync() => Task.FromResult<IAgentStore>(new InMemoryAgentStore(TimeProvider.System));
}

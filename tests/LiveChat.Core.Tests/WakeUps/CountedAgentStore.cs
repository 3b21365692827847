using LiveChat.Agents;

namespace LiveChat.Core.Tests.WakeUps;

/// <summary>A real store that counts how often agents are read.</summary>
internal sealed class CountedAgentStore(IAgentStore store) : IAgentStore
{
    public int Reads { get; private set; }

    public Task<Agent?> FindAsync(AgentId id, CancellationToken cancellationToken)
    {
        Reads++;
        return store.FindAsync(id, cancellationToken);
    }

    public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken)
    {
        Reads++;
        return store.ListAsync(cancellationToken);
    }

    public Task<bool> SaveAsync(Agent agent, long expectedFence, CancellationToken cancellationToken) => store.SaveAsync(agent, expectedFence, cancellationToken);

    public Task<bool> SaveIfFreeAsync(Agent agent, long expectedFence, CancellationToken cancellationToken) => store.SaveIfFreeAsync(agent, expectedFence, cancellationToken);

    public Task<DateTimeOffset> RenewAsync(IReadOnlyCollection<SignOfLife> signs, TimeSpan duration, CancellationToken cancellationToken) => store.RenewAsync(signs, duration, cancellationToken);

    public Task<IReadOnlyList<Agent>> LapsedAsync(CancellationToken cancellationToken) => store.LapsedAsync(cancellationToken);
}

using LiveChat.Agents;

namespace LiveChat.Faults.Sabotage;

/// <summary>A sign of life that counts eight times as long as was set: nobody is missed when they should be.</summary>
internal sealed class NeverMissed(IAgentStore store) : IAgentStore
{
    public Task<Agent?> FindAsync(AgentId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken) => store.ListAsync(cancellationToken);

    public Task<bool> SaveAsync(Agent agent, long expectedFence, CancellationToken cancellationToken) => store.SaveAsync(agent, expectedFence, cancellationToken);

    public Task<bool> SaveIfFreeAsync(Agent agent, long expectedFence, CancellationToken cancellationToken) => store.SaveIfFreeAsync(agent, expectedFence, cancellationToken);

    public Task<DateTimeOffset> RenewAsync(IReadOnlyCollection<SignOfLife> signs, TimeSpan duration, CancellationToken cancellationToken)
        => store.RenewAsync(signs, duration * 8, cancellationToken);

    public Task<IReadOnlyList<Agent>> LapsedAsync(CancellationToken cancellationToken) => store.LapsedAsync(cancellationToken);
}

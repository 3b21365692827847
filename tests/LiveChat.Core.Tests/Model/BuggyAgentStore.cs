using LiveChat.Agents;

namespace LiveChat.Core.Tests.Model;

/// <summary>A good agent store with one bug, which shows itself once.</summary>
internal sealed class BuggyAgentStore(IAgentStore inner, PlantedBug bug) : IAgentStore
{
    private bool _done;

    public Task<Agent?> FindAsync(AgentId id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

    public Task<bool> SaveAsync(Agent agent, long expectedFence, CancellationToken cancellationToken) => inner.SaveAsync(agent, expectedFence, cancellationToken);

    public Task<bool> SaveIfFreeAsync(Agent agent, long expectedFence, CancellationToken cancellationToken) => inner.SaveIfFreeAsync(agent, expectedFence, cancellationToken);

    public Task<DateTimeOffset> RenewAsync(IReadOnlyCollection<SignOfLife> signs, TimeSpan duration, CancellationToken cancellationToken)
        => inner.RenewAsync(bug is PlantedBug.LosesASignOfLife && signs.Count > 1 && Once() ? [.. signs.Skip(1)] : signs, duration, cancellationToken);

    public async Task<IReadOnlyList<Agent>> LapsedAsync(CancellationToken cancellationToken)
    {
        var lapsed = await inner.LapsedAsync(cancellationToken);
        return bug is PlantedBug.MissesNobody && lapsed.Count > 0 && Once() ? [] : lapsed;
    }

    private bool Once() => !_done && (_done = true);
}

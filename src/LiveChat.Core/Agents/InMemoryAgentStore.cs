namespace LiveChat.Agents;

/// <summary>Keeps agents as long as the process lives.</summary>
internal sealed class InMemoryAgentStore(TimeProvider clock) : IAgentStore
{
    private readonly SortedDictionary<string, Agent> _agents = new(StringComparer.Ordinal);

    /// <summary>Guards the agents and whatever uses their capacity. The first lock of every in-memory commit: agents, then the chat, then the outbox.</summary>
    public Lock Gate { get; } = new();

    /// <summary>All agents by id. Only under <see cref="Gate"/>.</summary>
    public IReadOnlyCollection<Agent> Agents => _agents.Values;

    /// <summary>Finds an agent. Only under <see cref="Gate"/>.</summary>
    public Agent? Find(AgentId id) => _agents.GetValueOrDefault(id.Value);

    public Task<Agent?> FindAsync(AgentId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (Gate) return Task.FromResult(Find(id));
    }

    public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (Gate) return Task.FromResult<IReadOnlyList<Agent>>([.. _agents.Values]);
    }

    public Task<bool> SaveAsync(Agent agent, long expectedFence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentOutOfRangeException.ThrowIfLessThan(agent.Fence, 1, nameof(agent));
        cancellationToken.ThrowIfCancellationRequested();

        lock (Gate)
        {
            var stored = Find(agent.Id);
            if ((stored?.Fence ?? 0) != expectedFence) return Task.FromResult(false);

            // A sign of life may have come since the agent was read; it moves no fence and is not taken back.
            var renewed = agent.LeaseUntil is { } until && stored?.LeaseUntil > until;
            _agents[agent.Id.Value] = renewed ? agent with { LeaseUntil = stored!.LeaseUntil } : agent;
            return Task.FromResult(true);
        }
    }

    public Task<DateTimeOffset> RenewAsync(IReadOnlyCollection<AgentId> ids, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        cancellationToken.ThrowIfCancellationRequested();

        lock (Gate)
        {
            var now = clock.GetUtcNow();
            foreach (var id in ids)
            {
                if (Find(id) is not { } agent) continue;

                _agents[id.Value] = agent with
                {
                    LeaseUntil = now + duration > agent.LeaseUntil ? now + duration : agent.LeaseUntil ?? now + duration,
                    Fence = agent.IsPresent(now) ? agent.Fence : agent.Fence + 1,
                };
            }

            return Task.FromResult(now);
        }
    }

    public Task<IReadOnlyList<Agent>> LapsedAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (Gate)
        {
            var now = clock.GetUtcNow();
            return Task.FromResult<IReadOnlyList<Agent>>([.. _agents.Values.Where(a => a.LeaseUntil <= now)]);
        }
    }
}

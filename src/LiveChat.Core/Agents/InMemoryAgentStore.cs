namespace LiveChat.Agents;

/// <summary>Keeps agents as long as the process lives.</summary>
internal sealed class InMemoryAgentStore(TimeProvider clock) : IAgentStore
{
    private readonly SortedDictionary<string, Agent> _agents = new(StringComparer.Ordinal);
    private Func<AgentId, bool> _isFree = static _ => true;

    /// <summary>Guards the agents and whatever uses their capacity. The first lock of every in-memory commit: agents, then the chat, then the outbox.</summary>
    public Lock Gate { get; } = new();

    /// <summary>All agents by id. Only under <see cref="Gate"/>.</summary>
    public IReadOnlyCollection<Agent> Agents => _agents.Values;

    /// <summary>Lets it know which agents no chat uses the capacity of. Asked under <see cref="Gate"/>.</summary>
    public void Follow(Func<AgentId, bool> isFree) => _isFree = isFree;

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

    public Task<bool> SaveAsync(Agent agent, long expectedFence, CancellationToken cancellationToken) => SaveAsync(agent, expectedFence, onlyIfFree: false, cancellationToken);

    public Task<bool> SaveIfFreeAsync(Agent agent, long expectedFence, CancellationToken cancellationToken) => SaveAsync(agent, expectedFence, onlyIfFree: true, cancellationToken);

    public Task<DateTimeOffset> RenewAsync(IReadOnlyCollection<SignOfLife> signs, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signs);
        cancellationToken.ThrowIfCancellationRequested();

        lock (Gate)
        {
            var now = clock.GetUtcNow();
            foreach (var (id, wasActive) in signs)
            {
                if (Find(id) is not { } agent) continue;

                var isPresent = agent.IsPresent(now);
                _agents[id.Value] = agent with
                {
                    LeaseUntil = Later(agent.LeaseUntil, now + duration),
                    ActiveAt = wasActive || !isPresent ? Later(agent.ActiveAt, now) : agent.ActiveAt,
                    Fence = isPresent ? agent.Fence : agent.Fence + 1,
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

    private Task<bool> SaveAsync(Agent agent, long expectedFence, bool onlyIfFree, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentOutOfRangeException.ThrowIfLessThan(agent.Fence, 1, nameof(agent));
        cancellationToken.ThrowIfCancellationRequested();

        lock (Gate)
        {
            var stored = Find(agent.Id);
            if ((stored?.Fence ?? 0) != expectedFence || (onlyIfFree && !_isFree(agent.Id))) return Task.FromResult(false);
            if (onlyIfFree && stored?.ActiveAt is { } active && !(agent.ActiveAt >= active)) return Task.FromResult(false);

            // A sign of life may have come since the agent was read; it moves no fence and is not taken back.
            _agents[agent.Id.Value] = agent with
            {
                LeaseUntil = agent.LeaseUntil is { } until ? Later(stored?.LeaseUntil, until) : null,
                ActiveAt = agent.ActiveAt is { } at ? Later(stored?.ActiveAt, at) : stored?.ActiveAt,
            };
            return Task.FromResult(true);
        }
    }

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
}

namespace LiveChat.Agents;

/// <summary>Keeps agents: availability, capacity and the lease that says a desk is open.</summary>
public interface IAgentStore
{
    /// <summary>Finds an agent by id.</summary>
    /// <param name="id">The agent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Agent?> FindAsync(AgentId id, CancellationToken cancellationToken);

    /// <summary>All agents, by id.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Writes an agent if it is still as the caller read it.</summary>
    /// <param name="agent">The agent; its fence is the one to store.</param>
    /// <param name="expectedFence">The fence the caller read; 0 for a new agent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was written; <see langword="false"/> means somebody else was faster: read again.</returns>
    Task<bool> SaveAsync(Agent agent, long expectedFence, CancellationToken cancellationToken);

    /// <summary>Writes an agent as <see cref="SaveAsync"/> does, if moreover no chat uses the agent's capacity (none rings there, and none is with the agent) and nobody did anything at a desk since the caller read it.</summary>
    /// <param name="agent">The agent; its fence is the one to store.</param>
    /// <param name="expectedFence">The fence the caller read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it was written. No commit of a chat that expects the agent comes in between the look and the write.</returns>
    Task<bool> SaveIfFreeAsync(Agent agent, long expectedFence, CancellationToken cancellationToken);

    /// <summary>
    /// Extends the leases of agents who gave a sign of life, and notes who was active. A lease that had lapsed is regained, which moves the agent's fence and counts as
    /// active: somebody has come.
    /// </summary>
    /// <param name="signs">One of each agent; unknown agents are skipped.</param>
    /// <param name="duration">How long the sign of life counts.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The store's time.</returns>
    Task<DateTimeOffset> RenewAsync(IReadOnlyCollection<SignOfLife> signs, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>The agents whose lease ran out before now and was not given back yet.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<Agent>> LapsedAsync(CancellationToken cancellationToken);
}

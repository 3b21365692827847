using LiveChat.Agents;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Agents;

/// <summary>Keeps agents in a database.</summary>
internal sealed class RelationalAgentStore(RelationalDatabase database) : IAgentStore
{
    public Task<Agent?> FindAsync(AgentId id, CancellationToken cancellationToken) => database.ReadAsync(
        async (context, token) => (await context.Set<AgentRow>().SingleOrDefaultAsync(a => a.Id == id.Value, token).ConfigureAwait(false))?.ToAgent(),
        cancellationToken);

    public Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken)
        => database.ReadAsync((context, token) => ListAsync(context.Set<AgentRow>(), token), cancellationToken);

    public Task<bool> SaveAsync(Agent agent, long expectedFence, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentOutOfRangeException.ThrowIfLessThan(agent.Fence, 1, nameof(agent));

        return database.WriteAsync(
            async (context, token) =>
            {
                await database.LockAgentsAsync(context, [agent.Id.Value], token).ConfigureAwait(false);
                var stored = await context.Set<AgentRow>().AsTracking().SingleOrDefaultAsync(a => a.Id == agent.Id.Value, token).ConfigureAwait(false);
                if ((stored?.Fence ?? 0) != expectedFence) return false;

                // A sign of life may have come since the agent was read; it moves no fence and is not taken back.
                var renewed = agent.LeaseUntil is { } until && UtcMicroseconds.From(stored?.LeaseUntil) is { } later && later > until;
                var row = AgentRow.Of(renewed ? agent with { LeaseUntil = UtcMicroseconds.From(stored!.LeaseUntil) } : agent);
                if (stored is null) context.Add(row);
                else context.Entry(stored).CurrentValues.SetValues(row);
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    public Task<DateTimeOffset> RenewAsync(IReadOnlyCollection<AgentId> ids, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);

        string[] agents = [.. ids.Select(i => i.Value)];
        return database.WriteAsync(
            async (context, token) =>
            {
                await database.LockAgentsAsync(context, agents, token).ConfigureAwait(false);
                var now = await database.NowAsync(context, token).ConfigureAwait(false);
                var until = now + (long)duration.TotalMicroseconds;
                var rows = context.Set<AgentRow>().Where(a => agents.Contains(a.Id));

                // A lease that had lapsed is regained, which moves the fence.
                await rows.Where(a => a.LeaseUntil == null || a.LeaseUntil <= now)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.LeaseUntil, until).SetProperty(a => a.Fence, a => a.Fence + 1), token).ConfigureAwait(false);
                await rows.Where(a => a.LeaseUntil > now && a.LeaseUntil < until)
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.LeaseUntil, until), token).ConfigureAwait(false);
                return UtcMicroseconds.From(now);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<Agent>> LapsedAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async (context, token) =>
        {
            var now = await database.NowAsync(context, token).ConfigureAwait(false);
            return await ListAsync(context.Set<AgentRow>().Where(a => a.LeaseUntil <= now), token).ConfigureAwait(false);
        },
        cancellationToken);

    private static async Task<IReadOnlyList<Agent>> ListAsync(IQueryable<AgentRow> agents, CancellationToken cancellationToken)
        => [.. (await agents.OrderBy(a => a.Id).ToListAsync(cancellationToken).ConfigureAwait(false)).Select(a => a.ToAgent())];
}

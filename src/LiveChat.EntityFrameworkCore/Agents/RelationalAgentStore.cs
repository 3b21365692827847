using LiveChat.Agents;
using LiveChat.EntityFrameworkCore.Chats;
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

    public Task<bool> SaveAsync(Agent agent, long expectedFence, CancellationToken cancellationToken) => SaveAsync(agent, expectedFence, onlyIfFree: false, cancellationToken);

    public Task<bool> SaveIfFreeAsync(Agent agent, long expectedFence, CancellationToken cancellationToken) => SaveAsync(agent, expectedFence, onlyIfFree: true, cancellationToken);

    public Task<DateTimeOffset> RenewAsync(IReadOnlyCollection<SignOfLife> signs, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(signs);

        string[] agents = [.. signs.Select(s => s.Agent.Value)];
        string[] active = [.. signs.Where(s => s.WasActive).Select(s => s.Agent.Value)];
        return database.WriteAsync(
            async (context, token) =>
            {
                await database.LockAgentsAsync(context, agents, token).ConfigureAwait(false);
                var now = await database.NowAsync(context, token).ConfigureAwait(false);
                var until = now + (long)duration.TotalMicroseconds;
                var rows = context.Set<AgentRow>().Where(a => agents.Contains(a.Id));

                await rows.Where(a => a.LeaseUntil > now).ExecuteUpdateAsync(
                    set => set.SetProperty(a => a.LeaseUntil, a => a.LeaseUntil > until ? a.LeaseUntil : until)
                        .SetProperty(a => a.ActiveAt, a => active.Contains(a.Id) && !(a.ActiveAt > now) ? now : a.ActiveAt),
                    token).ConfigureAwait(false);

                // A lease that had lapsed is regained, which moves the fence. Those that had not are longer than now and keep out of it.
                await rows.Where(a => a.LeaseUntil == null || a.LeaseUntil <= now).ExecuteUpdateAsync(
                    set => set.SetProperty(a => a.LeaseUntil, until)
                        .SetProperty(a => a.ActiveAt, a => a.ActiveAt > now ? a.ActiveAt : now)
                        .SetProperty(a => a.Fence, a => a.Fence + 1),
                    token).ConfigureAwait(false);
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

    private Task<bool> SaveAsync(Agent agent, long expectedFence, bool onlyIfFree, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentOutOfRangeException.ThrowIfLessThan(agent.Fence, 1, nameof(agent));

        return database.WriteAsync(
            async (context, token) =>
            {
                var id = agent.Id.Value;
                await database.LockAgentsAsync(context, [id], token).ConfigureAwait(false);
                var stored = await context.Set<AgentRow>().AsTracking().SingleOrDefaultAsync(a => a.Id == id, token).ConfigureAwait(false);
                if ((stored?.Fence ?? 0) != expectedFence) return false;
                if (onlyIfFree && UtcMicroseconds.From(stored?.ActiveAt) is { } active && !(agent.ActiveAt >= active)) return false;
                if (onlyIfFree && await context.Set<ClaimRow>().AnyAsync(c => c.Agent == id, token).ConfigureAwait(false)) return false;

                // A sign of life may have come since the agent was read; it moves no fence and is not taken back.
                var row = AgentRow.Of(agent with
                {
                    LeaseUntil = agent.LeaseUntil is { } until ? Later(stored?.LeaseUntil, until) : null,
                    ActiveAt = agent.ActiveAt is { } at ? Later(stored?.ActiveAt, at) : UtcMicroseconds.From(stored?.ActiveAt),
                });
                if (stored is null) context.Add(row);
                else context.Entry(stored).CurrentValues.SetValues(row);
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    private static DateTimeOffset Later(long? stored, DateTimeOffset other) => UtcMicroseconds.From(stored) is { } at && at > other ? at : other;

    private static async Task<IReadOnlyList<Agent>> ListAsync(IQueryable<AgentRow> agents, CancellationToken cancellationToken)
        => [.. (await agents.OrderBy(a => a.Id).ToListAsync(cancellationToken).ConfigureAwait(false)).Select(a => a.ToAgent())];
}

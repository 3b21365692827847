using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Routing;

/// <summary>Reads chats and agents for the router from a database.</summary>
internal sealed class RelationalRoutingStore(RelationalDatabase database) : IRoutingStore
{
    // Written out, so that the database sees the condition of its partial index.
    private static readonly string[] Queued = [StoredName.Of(ChatStatus.Waiting), StoredName.Of(ChatStatus.Ringing)];

    private static readonly string Ringing = StoredName.Of(ClaimKind.Ringing);

    public Task<IReadOnlyList<Chat>> WaitingAsync(QueueId queue, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        return database.ReadAsync(
            (context, token) => context.Set<ChatRow>().Where(c => c.Queue == queue.Value && EF.Constant(Queued).Contains(c.Status))
                .OrderBy(c => c.QueuedAt).ThenBy(c => c.Id).Take(limit).ToChatsAsync(context, token),
            cancellationToken);
    }

    public Task<IReadOnlyList<RoutingCandidate>> AgentsAsync(QueueId queue, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<RoutingCandidate>>(
        async (context, token) =>
        {
            var agents = await context.Set<AgentRow>().OrderBy(a => a.Id).Select(a => new
            {
                Agent = a,
                Load = context.Set<ClaimRow>().Count(c => c.Agent == a.Id),
                Ringing = context.Set<ClaimRow>().Count(c => c.Agent == a.Id && c.Kind == Ringing),
                IdleSince = context.Set<AgentIdleRow>().Where(i => i.Agent == a.Id).Select(i => (long?)i.Since).FirstOrDefault(),
                LeftAt = context.Set<AgentIdleRow>().Where(i => i.Agent == a.Id).Select(i => i.LeftAt).FirstOrDefault(),
                IdleInQueueSince = context.Set<AgentQueueIdleRow>().Where(i => i.Agent == a.Id && i.Queue == queue.Value).Select(i => (long?)i.Since).FirstOrDefault(),
                LastOfferedAt = context.Set<AgentOfferRow>().Where(o => o.Agent == a.Id && o.Queue == queue.Value).Select(o => (long?)o.At).FirstOrDefault(),
            }).ToListAsync(token).ConfigureAwait(false);
            return
            [
                .. agents.Select(a => new RoutingCandidate(a.Agent.ToAgent(), a.Load, UtcMicroseconds.From(a.IdleSince), UtcMicroseconds.From(a.LastOfferedAt))
                {
                    Ringing = a.Ringing,
                    LeftAt = UtcMicroseconds.From(a.LeftAt),
                    IdleInQueueSince = UtcMicroseconds.From(a.IdleInQueueSince),
                }),
            ];
        },
        cancellationToken);

    public Task<DueChats> DueAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        return database.ReadAsync(
            async (context, token) =>
            {
                var now = await database.NowAsync(context, token).ConfigureAwait(false);
                var ordered = context.Set<ChatRow>().Where(c => c.DueAt != null).OrderBy(c => c.DueAt).ThenBy(c => c.Id);
                var due = await ordered.Where(c => c.DueAt <= now).Take(limit).ToChatsAsync(context, token).ConfigureAwait(false);
                var next = await ordered.Skip(due.Count).Select(c => c.DueAt).FirstOrDefaultAsync(token).ConfigureAwait(false);
                return new DueChats(UtcMicroseconds.From(now), due, UtcMicroseconds.From(next));
            },
            cancellationToken);
    }

    public async Task<bool> AcquireAsync(QueueId queue, NodeId node, TimeSpan duration, CancellationToken cancellationToken)
        => await KnownAsync(queue.Value, node.Value, duration, cancellationToken).ConfigureAwait(false)
            ?? await TakeAsync(queue.Value, node.Value, duration, cancellationToken).ConfigureAwait(false);

    /// <summary>Asked in every pass of every node, so it is answered without a write while it can be: the node that has the lease renews it when half of it is over.</summary>
    private Task<bool?> KnownAsync(string queue, string node, TimeSpan duration, CancellationToken cancellationToken) => database.ReadAsync<bool?>(
        async (context, token) =>
        {
            var now = await database.NowAsync(context, token).ConfigureAwait(false);
            var lease = await context.Set<QueueLeaseRow>().SingleOrDefaultAsync(l => l.Queue == queue, token).ConfigureAwait(false);
            if (lease is null || lease.Until <= now) return null;
            if (lease.Node != node) return false;

            var whole = (long)duration.TotalMicroseconds;
            return lease.Until - now <= whole && lease.Until - now > whole / 2 ? true : null;
        },
        cancellationToken);

    private Task<bool> TakeAsync(string queue, string node, TimeSpan duration, CancellationToken cancellationToken) => database.WriteAsync(
        async (context, token) =>
        {
            var now = await database.NowAsync(context, token).ConfigureAwait(false);
            var until = now + (long)duration.TotalMicroseconds;
            var leases = context.Set<QueueLeaseRow>().Where(l => l.Queue == queue);
            var taken = await leases.Where(l => l.Node == node || l.Until <= now)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.Node, node).SetProperty(l => l.Until, until), token).ConfigureAwait(false);
            if (taken == 1) return true;
            if (await leases.AnyAsync(token).ConfigureAwait(false)) return false;

            context.Add(new QueueLeaseRow { Queue = queue, Node = node, Until = until });
            await context.SaveChangesAsync(token).ConfigureAwait(false);
            return true;
        },
        cancellationToken);
}

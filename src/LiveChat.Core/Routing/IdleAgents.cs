using LiveChat.Agents;
using LiveChat.Queues;
using Microsoft.Extensions.Options;

namespace LiveChat.Routing;

/// <summary>Sets agents Away at whose desks nobody did anything for too long and who have no chat. Any node may do it, of any agent.</summary>
internal sealed class IdleAgents(IRoutingStore store, AgentUpdater updater, QueueCatalog queues, IOptions<AgentOptions> options)
{
    /// <summary>Who is idle for minutes need not be found in every pass.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private DateTimeOffset _lookedAt;

    /// <summary>Does one pass, or nothing when the last one was just now.</summary>
    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (options.Value.AwayWhenIdleFor is not { } limit || (now - _lookedAt).Duration() < Interval) return;

        _lookedAt = now;
        foreach (var candidate in await store.AgentsAsync(queues.Default.Id, cancellationToken).ConfigureAwait(false))
        {
            if (candidate.Load > 0 || candidate.LeftAt > now - limit || !candidate.Agent.IsIdle(limit, now)) continue;

            // A chat that has rung there meanwhile, or a choice, comes first.
            await updater.UpdateIfFreeAsync(candidate.Agent, a => a.GoAwayIdle(), cancellationToken).ConfigureAwait(false);
        }
    }
}

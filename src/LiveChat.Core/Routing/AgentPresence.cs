using System.Collections.Concurrent;
using LiveChat.Agents;
using Microsoft.Extensions.Options;

namespace LiveChat.Routing;

/// <summary>Signs of life of this node's agents: collected, and stored for all of them in one write.</summary>
internal sealed class AgentPresence(IAgentStore store, RoutingSignal signal, IOptions<AgentOptions> options)
{
    private readonly ConcurrentDictionary<AgentId, bool> _heard = new();

    public void HeardFrom(AgentId id) => _heard[id] = true;

    /// <summary>Stores what was collected since the last call. Wakes nobody: the routing loop calls it before it looks, and would never rest otherwise.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        AgentId[] heard = [.. _heard.Keys.Where(id => _heard.TryRemove(id, out _))];
        if (heard.Length > 0) await store.RenewAsync(heard, options.Value.LeaseDuration, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A desk opened: stores its sign of life at once and wakes the router, because there is somebody to ring at.</summary>
    public async Task ArriveAsync(AgentId agent, CancellationToken cancellationToken)
    {
        await store.RenewAsync([agent], options.Value.LeaseDuration, cancellationToken).ConfigureAwait(false);
        signal.Set();
    }
}

using System.Collections.Concurrent;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Clocks;
using Microsoft.Extensions.Options;

namespace LiveChat.Routing;

/// <summary>Signs of life of this node's agents: collected, and stored for all of them in one write.</summary>
internal sealed class AgentPresence(IAgentStore store, RoutingSignal signal, IOtherNodes others, IOptions<AgentOptions> options, StoreClock storeClock, TimeProvider clock)
{
    private readonly ConcurrentDictionary<AgentId, long> _heard = new();

    public void HeardFrom(AgentId id) => _heard[id] = clock.GetTimestamp();

    /// <summary>
    /// Stores what was collected since the last call; what could not be stored is stored by a later one, as long as it counts. Wakes nobody: the routing loop calls it
    /// before it looks, and would never rest otherwise. Several calls may run at once.
    /// </summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var heard = new Dictionary<AgentId, long>();
        foreach (var id in _heard.Keys)
        {
            if (_heard.TryRemove(id, out var at) && clock.GetElapsedTime(at) < options.Value.LeaseDuration) heard[id] = at;
        }

        if (heard.Count == 0) return;

        try
        {
            await RenewAsync(heard.Keys, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            foreach (var (id, at) in heard) _heard.TryAdd(id, at);
            throw;
        }
    }

    /// <summary>A desk opened: stores its sign of life at once and wakes the router, because there is somebody to ring at.</summary>
    public async Task ArriveAsync(AgentId agent, CancellationToken cancellationToken)
    {
        await RenewAsync([agent], cancellationToken).ConfigureAwait(false);
        signal.Set();
        others.Tell(agent, fence: 0);
    }

    private async Task RenewAsync(IReadOnlyCollection<AgentId> agents, CancellationToken cancellationToken)
    {
        var asked = storeClock.Ask();
        storeClock.Hear(asked, await store.RenewAsync(agents, options.Value.LeaseDuration, cancellationToken).ConfigureAwait(false));
    }
}

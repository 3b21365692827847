using System.Collections.Concurrent;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Clocks;
using Microsoft.Extensions.Options;

namespace LiveChat.Routing;

/// <summary>Signs of life of this node's agents: collected, and stored for all of them in one write.</summary>
internal sealed class AgentPresence(IAgentStore store, RoutingSignal signal, IOtherNodes others, IOptions<AgentOptions> options, StoreClock storeClock, TimeProvider clock)
{
    /// <summary>
    /// Whoever did something so lately counts as active now: an agent's time of activity is never too early, and every desk, one sign of life of which may be lost, has told
    /// of it before the agent could be taken for idle.
    /// </summary>
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<AgentId, (long At, bool WasActive)> _heard = new();

    public void HeardFrom(AgentId id, TimeSpan idleFor) => Keep(id, (clock.GetTimestamp(), idleFor < JustNow));

    /// <summary>
    /// Stores what was collected since the last call; what could not be stored is stored by a later one, as long as it counts. Wakes nobody: the routing loop calls it
    /// before it looks, and would never rest otherwise. Several calls may run at once.
    /// </summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var heard = new Dictionary<AgentId, (long At, bool WasActive)>();
        foreach (var id in _heard.Keys)
        {
            if (_heard.TryRemove(id, out var sign) && clock.GetElapsedTime(sign.At) < options.Value.LeaseDuration) heard[id] = sign;
        }

        if (heard.Count == 0) return;

        try
        {
            await RenewAsync([.. heard.Select(h => new SignOfLife(h.Key, h.Value.WasActive))], cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            foreach (var (id, sign) in heard) Keep(id, sign);
            throw;
        }
    }

    /// <summary>
    /// A desk opened: stores its sign of life at once and wakes the router, because there is somebody to ring at. Nobody may have done anything: desks connect again by
    /// themselves. The first sign of life tells.
    /// </summary>
    public async Task ArriveAsync(AgentId agent, CancellationToken cancellationToken)
    {
        await RenewAsync([new(agent, WasActive: false)], cancellationToken).ConfigureAwait(false);
        signal.Set();
        others.Tell(agent, fence: 0);
    }

    /// <summary>The newest of what was heard of an agent; active when any desk was.</summary>
    private void Keep(AgentId id, (long At, bool WasActive) sign)
        => _heard.AddOrUpdate(id, static (_, s) => s, static (_, known, s) => (Math.Max(known.At, s.At), known.WasActive || s.WasActive), sign);

    private async Task RenewAsync(IReadOnlyCollection<SignOfLife> signs, CancellationToken cancellationToken)
    {
        var asked = storeClock.Ask();
        storeClock.Hear(asked, await store.RenewAsync(signs, options.Value.LeaseDuration, cancellationToken).ConfigureAwait(false));
    }
}

using System.Collections.Frozen;
using LiveChat.Queues;
using Microsoft.Extensions.Logging;

namespace LiveChat.Routing;

/// <summary>The host's routing policies by their names, each guarded; of two with one name the later counts.</summary>
internal sealed class PolicyCatalog(IEnumerable<IRoutingPolicy> policies, ILogger<PolicyCatalog> logger)
{
    private readonly FrozenDictionary<string, IRoutingPolicy> _policies = policies.ToFrozenDictionary(
        p => p.Name, p => (IRoutingPolicy)new GuardedRoutingPolicy(p, logger), StringComparer.Ordinal);

    /// <summary>The queue's policy, which the validated settings name.</summary>
    public IRoutingPolicy Of(QueueSettings queue) => _policies[queue.RoutingPolicy];
}

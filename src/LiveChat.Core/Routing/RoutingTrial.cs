using System.Collections.Immutable;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>What the router would do for a queue, decided without a store or a clock: to test a policy, or to try one out on chats and agents that are made up.</summary>
/// <param name="Rings">The chats that would ring, in order of their places in the queue.</param>
/// <param name="NextLook">When the router would decide again though nothing happens; <see langword="null"/> for never.</param>
public sealed record RoutingTrial(ImmutableArray<TrialRing> Rings, DateTimeOffset? NextLook)
{
    /// <summary>Decides as the router of a running host does. Pure; what the policy throws comes through.</summary>
    /// <param name="queue">The queue's settings.</param>
    /// <param name="policy">The policy; the name in the settings is not looked at.</param>
    /// <param name="waiting">The queue's waiting and ringing chats, in order of their places.</param>
    /// <param name="candidates">All agents with their load.</param>
    /// <param name="now">The time.</param>
    public static RoutingTrial Of(QueueSettings queue, IRoutingPolicy policy, IReadOnlyList<Chat> waiting, IReadOnlyList<RoutingCandidate> candidates, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(waiting);
        ArgumentNullException.ThrowIfNull(candidates);

        var plan = QueueRouter.Decide(new(queue, policy, waiting, candidates, now));
        return new(
            [.. plan.Actions.OfType<RoutingAction.Ring>().Select(r => new TrialRing(r.Chat.Id, [.. r.Chosen.Select(c => c.Agent.Id)], r.At, r.Until, r.Explain()))],
            plan.NextLook);
    }
}

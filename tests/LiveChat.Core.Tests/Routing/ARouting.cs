using System.Collections.Immutable;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Testing.Chats;

namespace LiveChat.Core.Tests.Routing;

/// <summary>What the pure router is asked in a test: who there is, what waits, and what it decides.</summary>
internal static class ARouting
{
    public static readonly DateTimeOffset Now = SpecChat.Start;

    public static readonly QueueSettings Queue = new(
        SpecChat.Queue, "Spec", "spec", [], TimeSpan.FromSeconds(18), TimeSpan.FromMinutes(5), NoAnswer.KeepWaiting, TimeSpan.FromMinutes(10));

    /// <summary>An agent with so many chats of so many, free for some minutes.</summary>
    public static RoutingCandidate Candidate(string id, int load = 0, int capacity = 3, int? minutes = null)
        => new(SpecChat.Agent(id, capacity), load, minutes is { } m ? Now.AddMinutes(-m) : null, null);

    /// <summary>Chats that wait, in order.</summary>
    public static ImmutableArray<Chat> Waiting(int count) => [.. Enumerable.Range(0, count).Select(i => SpecChat.New(startedAt: Now.AddSeconds(i - 100)))];

    public static RoutingPlan Decide(IRoutingPolicy policy, IEnumerable<RoutingCandidate> candidates, params IReadOnlyList<Chat> waiting)
        => Decide(Queue, policy, candidates, Now, waiting);

    public static RoutingPlan Decide(QueueSettings queue, IRoutingPolicy policy, IEnumerable<RoutingCandidate> candidates, DateTimeOffset now, params IReadOnlyList<Chat> waiting)
        => QueueRouter.Decide(new(queue, policy, waiting, [.. candidates], now));

    /// <summary>At whom each chat that rings does so.</summary>
    public static IEnumerable<string> Rung(this RoutingPlan plan)
        => plan.Actions.OfType<RoutingAction.Ring>().Select(r => string.Join('+', r.Chosen.Select(c => c.Agent.Id.Value)));

    /// <summary>Who is asked about the first chat, and in which order.</summary>
    public static string Order(this RoutingPlan plan) => string.Join(", ", plan.Actions.OfType<RoutingAction.Ring>().First().Ranking.Ranked.Select(r => r.Agent.Id.Value));

    public static QueueMember Member(int weight = 1, bool receives = true, params ImmutableArray<string> skills) => new(weight, skills, receives);

    public static QueueSettings With(this QueueSettings queue, params IEnumerable<(string Agent, QueueMember Member)> members)
        => queue with { Members = queue.Members.AddRange(members.Select(m => KeyValuePair.Create(m.Agent, m.Member))) };

}

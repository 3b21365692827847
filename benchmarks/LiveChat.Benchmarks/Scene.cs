using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Benchmarks;

/// <summary>A queue with agents of one team and chats that wait, made up.</summary>
internal static class Scene
{
    public const int Capacity = 3;
    private const string Team = "support";
    private static readonly DateTimeOffset Now = new(2030, 1, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The built-in policies.</summary>
    public static ImmutableArray<IRoutingPolicy> Policies { get; } =
        [.. new ServiceCollection().AddLogging().AddLiveChatCore().Services.BuildServiceProvider().GetServices<IRoutingPolicy>()];

    /// <summary>What the router is asked.</summary>
    /// <param name="policy">The name of the policy. Those that look at weights or skills get members who have some; the others a team.</param>
    /// <param name="agents">How many work for the queue, all of them available.</param>
    /// <param name="chats">How many wait.</param>
    /// <param name="load">How many chats the agent with this number has.</param>
    public static RoutingSnapshot Of(string policy, int agents, int chats, Func<int, int> load)
    {
        var queue = new QueueSettings(new("support"), "Support", policy, [Team], TimeSpan.FromSeconds(18), TimeSpan.FromMinutes(5), NoAnswer.KeepWaiting, TimeSpan.FromMinutes(10));
        if (policy is RoutingPolicies.Skills or RoutingPolicies.SimultaneousByWeight)
        {
            queue = queue with { RequiredSkills = ["billing"], Members = queue.Members.AddRange(Enumerable.Range(0, agents).Select(i => KeyValuePair.Create(Name(i), Member(i)))) };
        }

        return new(
            queue, Policies.Single(p => p.Name == policy), [.. Enumerable.Range(0, chats).Select(i => Chat(Now.AddSeconds((i - chats) / 1000.0)))],
            [.. Enumerable.Range(0, agents).Select(i => Candidate(i, agents, load(i)))], Now);
    }

    private static string Name(int i) => $"agent-{i:00000}";

    private static QueueMember Member(int i) => new(1 + i % 5, i % 2 == 0 ? ["billing", "french"] : ["french"], true);

    /// <summary>How long somebody is idle has nothing to do with the order in which the store lists them.</summary>
    private static RoutingCandidate Candidate(int i, int agents, int load)
    {
        var idleSince = Now.AddSeconds(-(i * 7919L % agents) - 1);
        var agent = new Agent { Id = new(Name(i)), Name = Name(i), Teams = [Team], Availability = Availability.Available, Capacity = Capacity, LeaseUntil = Now.AddMinutes(1), Fence = 1 };
        return new(agent, load, idleSince, idleSince) { IdleInQueueSince = idleSince };
    }

    private static Chat Chat(DateTimeOffset queuedAt) => new()
    {
        Id = ChatId.New(queuedAt),
        Widget = WidgetId.Default,
        Contact = ContactId.New(queuedAt),
        CustomerName = "Customer",
        Queue = new("support"),
        Fence = 1,
        StartedAt = queuedAt,
        QueuedAt = queuedAt,
        RingUntil = Now.AddMinutes(5),
        IdleUntil = Now.AddMinutes(10),
    };
}

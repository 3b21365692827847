using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Testing.Chats;

namespace LiveChat.Testing.Routing;

/// <summary>A queue with its agents and its chats at one moment, as the specs of policies make them up.</summary>
internal sealed record SpecScene(QueueSettings Queue, ImmutableArray<RoutingCandidate> Candidates, ImmutableArray<Chat> Waiting, DateTimeOffset Now)
{
    private const string Team = "spec-team";
    private static readonly TimeSpan PauseAfterDecline = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseAfterMiss = TimeSpan.FromSeconds(5);

    /// <summary>Everything that can be: agents who are away, gone, full, of other teams or switched off; chats that ring, are overdue or were let pass.</summary>
    public static SpecScene Wild(QueueSettings queue, int seed)
    {
        var dice = new SpecDice(seed);
        queue = queue with { Teams = dice.Once(2) ? [] : [Team] };
        ImmutableArray<RoutingCandidate> candidates = [.. Enumerable.Range(0, 1 + dice.Next(8)).Select(i => Candidate(dice, i, isPlain: false))];
        if (dice.Once(3)) queue = queue with { Members = queue.Members.SetItem($"agent-{dice.Next(8)}", new(1 + dice.Next(3), [], dice.Once(2))) };
        return new(queue, candidates, [.. Enumerable.Range(0, dice.Next(10)).Select(i => Chat(dice, i, candidates, isPlain: false))], SpecChat.Start);
    }

    /// <summary>Nobody is away and nothing is special: what waits and has nobody to ring at waits because everybody is busy or has just let it pass.</summary>
    public static SpecScene Plain(QueueSettings queue, int seed)
    {
        var dice = new SpecDice(seed);
        ImmutableArray<RoutingCandidate> candidates = [.. Enumerable.Range(0, 1 + dice.Next(8)).Select(i => Candidate(dice, i, isPlain: true))];
        return new(queue, candidates, [.. Enumerable.Range(0, dice.Next(10)).Select(i => Chat(dice, i, candidates, isPlain: true))], SpecChat.Start);
    }

    /// <summary>Chats of which one is like the other, but for their places.</summary>
    public static SpecScene OfEqualChats(QueueSettings queue, int seed)
    {
        var scene = Plain(queue, seed);
        var dice = new SpecDice(seed);
        var like = SpecChat.New(new(dice.Id()));
        return scene with
        {
            Waiting = [.. Enumerable.Range(0, 2 + dice.Next(10)).Select(i => like with { Id = new(dice.Id()), StartedAt = Place(i), QueuedAt = Place(i) })],
        };
    }

    public RoutingTrial Decide(IRoutingPolicy policy) => RoutingTrial.Of(Queue, policy, Waiting, Candidates, Now);

    public RoutingCandidate this[AgentId id] => Candidates.Single(c => c.Agent.Id == id);

    public Chat this[ChatId id] => Waiting.Single(c => c.Id == id);

    /// <summary>Why a chat must not ring at an agent, whatever the policy says; <see langword="null"/> when it may. Capacity apart. Says it in its own words, so that it is not the router that vouches for the router.</summary>
    public string? WhyNot(AgentId id, Chat chat)
    {
        var agent = this[id].Agent;
        var isMember = Queue.Members.TryGetValue(id.Value, out var member);
        var servesAll = Queue.Teams.Length == 0 && Queue.Members.Count == 0;
        if (!servesAll && !isMember && !agent.Teams.Any(Queue.Teams.Contains)) return "does not work for the queue";
        if (isMember && !member!.Receives) return "is switched off in the queue";
        if (agent.Availability is not Availability.Available) return "is not available";
        if (agent.LeaseUntil is not { } lease || lease <= Now) return "has no desk open";

        var pass = chat.Passes.FirstOrDefault(p => p.Agent == id);
        return pass.Count > 0 && pass.LastAt + (pass.Declined ? PauseAfterDecline : PauseAfterMiss) > Now ? "has just let it pass" : null;
    }

    private static DateTimeOffset Place(int i) => SpecChat.Start.AddSeconds(7 * i - 120);

    private static RoutingCandidate Candidate(SpecDice dice, int i, bool isPlain)
    {
        var agent = SpecChat.Agent($"agent-{i}", isPlain ? 1 + dice.Next(4) : dice.Next(5));
        if (!isPlain)
        {
            agent = agent with
            {
                Teams = dice.Of<ImmutableArray<string>>([], [Team], ["another", Team], ["another"]),
                Availability = dice.Of(Availability.Available, Availability.Available, Availability.Available, Availability.Away, Availability.Offline),
                LeaseUntil = dice.Of<DateTimeOffset?>(SpecChat.FarAway, SpecChat.FarAway, SpecChat.Start.AddTicks(1), SpecChat.Start, SpecChat.LongAgo, null),
            };
        }

        var load = dice.Next(agent.Capacity + 2);
        return new(agent, load, Past(dice), Past(dice)) { Ringing = dice.Next(load + 1), IdleInQueueSince = Past(dice) };
    }

    private static Chat Chat(SpecDice dice, int i, ImmutableArray<RoutingCandidate> candidates, bool isPlain)
    {
        var chat = SpecChat.New(new(dice.Id())) with { Id = new(dice.Id()), StartedAt = Place(i), QueuedAt = Place(i), Segment = 1 + dice.Next(3) };
        chat = chat with { Passes = [.. candidates.Where(_ => dice.Once(4)).Select(c => Pass(dice, c.Agent.Id))] };
        if (isPlain) return chat;

        var ring = candidates[dice.Next(candidates.Length)].Agent.Id;
        return dice.Next(6) switch
        {
            0 => chat.Evolve(new OfferMade { Offer = new(new(dice.Id()), SpecChat.Start.AddSeconds(-9), SpecChat.Start.AddSeconds(9)), Agents = [ring], At = SpecChat.Start.AddSeconds(-9) }),
            1 => chat with { RingUntil = SpecChat.Start.AddSeconds(dice.Next(3) - 1) },
            _ => chat,
        };
    }

    private static RingPass Pass(SpecDice dice, AgentId agent)
        => new(agent, 1 + dice.Next(3), SpecChat.Start.AddSeconds(-dice.Of(0, 4, 5, 6, 59, 60, 61, 300)), dice.Once(2));

    private static DateTimeOffset? Past(SpecDice dice) => dice.Once(4) ? null : SpecChat.Start.AddSeconds(-dice.Next(5000));
}

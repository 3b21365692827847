using LiveChat.Agents;
using LiveChat.Queues;

namespace LiveChat.Routing;

/// <summary>Somebody who works for the queue, with what the router gave in this pass.</summary>
/// <param name="candidate">The agent.</param>
/// <param name="number">The place among the members, from 0.</param>
/// <param name="queue">The queue.</param>
/// <param name="held">How many of the agent's places queues of a higher priority are about to take.</param>
/// <param name="now">The time of the pass.</param>
internal sealed class RosterMember(RoutingCandidate candidate, int number, QueueSettings queue, int held, DateTimeOffset now)
{
    public RoutingCandidate Candidate { get; private set; } = candidate;

    public int Number => number;

    public Agent Agent => Candidate.Agent;

    /// <summary>Why no chat may ring at the agent now; <see langword="null"/> when some may.</summary>
    public ExcludedAgent? Out { get; private set; } = StandingRule(candidate, queue, held, now);

    /// <summary>Counts a ring of this pass before the next chat is looked at.</summary>
    public void Charge(DateTimeOffset at)
    {
        Candidate = Candidate with { Load = Candidate.Load + 1, Ringing = Candidate.Ringing + 1, LastOfferedAt = at };
        Out = NoPlace(Candidate, held, now);
    }

    private static ExcludedAgent? StandingRule(RoutingCandidate candidate, QueueSettings queue, int held, DateTimeOffset now)
    {
        if (!candidate.Member.Receives) return new(candidate.Agent.Id, ExclusionRules.SwitchedOff);
        if (!candidate.Agent.MayRing(now)) return new(candidate.Agent.Id, Unavailable(candidate.Agent));
        if (NoPlace(candidate, held, now) is { } taken) return taken;

        // A chat may have ended after the time of this pass was read: where there is no time to wrap up, that is none either.
        return queue.WrapUpTime > TimeSpan.Zero && candidate.LeftAt + queue.WrapUpTime is { } ready && ready > now
            ? new(candidate.Agent.Id, ExclusionRules.WrapUp, Until: ready)
            : null;
    }

    /// <summary>Names what <see cref="Agent.MayRing"/> decides.</summary>
    private static string Unavailable(Agent agent) => agent.Availability switch
    {
        Availability.Offline => ExclusionRules.Offline,
        Availability.Away => ExclusionRules.Away,
        Availability.Available => ExclusionRules.NoDesk,
    };

    private static ExcludedAgent? NoPlace(RoutingCandidate candidate, int held, DateTimeOffset now)
    {
        var left = candidate.Agent.Capacity - candidate.Load;
        if (left <= 0) return new(candidate.Agent.Id, ExclusionRules.Full);
        return left <= held ? new(candidate.Agent.Id, ExclusionRules.Priority, Until: now + HeldPlaces.LookAgain) : null;
    }
}

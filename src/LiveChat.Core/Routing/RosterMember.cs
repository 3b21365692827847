using LiveChat.Agents;

namespace LiveChat.Routing;

/// <summary>Somebody who works for the queue, with what the router gave in this pass.</summary>
internal sealed class RosterMember(RoutingCandidate candidate, DateTimeOffset now)
{
    private readonly ExcludedAgent? _out = StandingRule(candidate, now) is { } rule ? new(candidate.Agent.Id, rule) : null;
    private ExcludedAgent? _full;

    public RoutingCandidate Candidate { get; private set; } = candidate;

    public Agent Agent => Candidate.Agent;

    /// <summary>Why no chat may ring at the agent now; <see langword="null"/> when some may.</summary>
    public ExcludedAgent? Out => _out ?? (Candidate.Load >= Agent.Capacity ? _full ??= new(Agent.Id, ExclusionRules.Full) : null);

    /// <summary>Counts a ring of this pass before the next chat is looked at.</summary>
    public void Charge(DateTimeOffset at)
        => Candidate = Candidate with { Load = Candidate.Load + 1, Ringing = Candidate.Ringing + 1, LastOfferedAt = at };

    /// <summary>Names what <see cref="Agent.MayRing"/> decides.</summary>
    private static string? StandingRule(RoutingCandidate candidate, DateTimeOffset now)
    {
        if (!candidate.Member.Receives) return ExclusionRules.SwitchedOff;
        if (candidate.Agent.MayRing(now)) return null;

        return candidate.Agent.Availability switch
        {
            Availability.Offline => ExclusionRules.Offline,
            Availability.Away => ExclusionRules.Away,
            Availability.Available => ExclusionRules.NoDesk,
        };
    }
}

using LiveChat.Agents;

namespace LiveChat.Routing;

/// <summary>Somebody who works for the queue, with what the router gave in this pass.</summary>
internal sealed class RosterMember(RoutingCandidate candidate)
{
    public RoutingCandidate Candidate { get; private set; } = candidate;

    public Agent Agent => Candidate.Agent;

    public bool IsFull => Candidate.Load >= Agent.Capacity;

    /// <summary>Counts a ring of this pass before the next chat is looked at.</summary>
    public void Charge(DateTimeOffset at)
        => Candidate = Candidate with { Load = Candidate.Load + 1, Ringing = Candidate.Ringing + 1, LastOfferedAt = at };
}

namespace LiveChat.Routing;

/// <summary>Chooses at whom a chat rings. Pure: no clock, no randomness, no input or output; the same question has the same answer. Prove an own one with <c>RoutingPolicySpecs</c>.</summary>
public interface IRoutingPolicy
{
    /// <summary>The name by which a queue refers to this policy.</summary>
    string Name { get; }

    /// <summary>How many of the best ring at once.</summary>
    RingWidth Width { get; }

    /// <summary>Ranks one agent for one chat. Asked only of agents who work for the queue, may ring and have capacity.</summary>
    /// <param name="candidate">The agent.</param>
    /// <param name="request">The chat and its queue.</param>
    Rank Rank(RoutingCandidate candidate, RoutingRequest request);
}

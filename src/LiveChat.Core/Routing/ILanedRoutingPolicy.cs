namespace LiveChat.Routing;

/// <summary>A policy that looks at little of a chat, so that many chats share one order of the agents.</summary>
internal interface ILanedRoutingPolicy : IRoutingPolicy
{
    /// <summary>What of the chat the ranks depend on. Chats of one lane have the same ranks at the same time, and leave out the same agents; each of them leaves all those out until the same time.</summary>
    /// <param name="request">The chat and its queue.</param>
    /// <returns>The lane; <see langword="null"/> when everybody has to be asked about.</returns>
    RoutingLane? LaneOf(RoutingRequest request) => default(RoutingLane);
}

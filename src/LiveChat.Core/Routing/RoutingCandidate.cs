using LiveChat.Agents;

namespace LiveChat.Routing;

/// <summary>An agent as the router sees one.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Load">How many chats use the agent's capacity now, ringing ones included.</param>
/// <param name="IdleSince">Since when the agent has no chat, or when the last one ended; <see langword="null"/> when never had one.</param>
/// <param name="LastOfferedAt">When a chat of this queue was last offered to the agent; <see langword="null"/> for never.</param>
public sealed record RoutingCandidate(Agent Agent, int Load, DateTimeOffset? IdleSince, DateTimeOffset? LastOfferedAt);

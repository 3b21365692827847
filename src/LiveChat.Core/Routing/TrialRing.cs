using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>A chat that would ring.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Agents">At whom; at least one, the best first.</param>
/// <param name="At">Since when; the rings of one decision are a microsecond apart, so that who was asked first is known afterwards.</param>
/// <param name="Until">Until when.</param>
/// <param name="Explanation">Why there.</param>
public sealed record TrialRing(ChatId Chat, ImmutableArray<AgentId> Agents, DateTimeOffset At, DateTimeOffset Until, RoutingExplanation Explanation);

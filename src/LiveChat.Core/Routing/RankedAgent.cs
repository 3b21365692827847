namespace LiveChat.Routing;

/// <summary>Somebody who could be asked.</summary>
/// <param name="Key">The place in the order.</param>
/// <param name="Load">How many chats used the agent's capacity, ringing ones included.</param>
/// <param name="Capacity">How many may.</param>
public sealed record RankedAgent(RankingKey Key, int Load, int Capacity);

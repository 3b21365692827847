using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>What routing did with a chat: an offer, or what became of it.</summary>
/// <param name="Position">Its place; grows within a chat, not always by one.</param>
/// <param name="Event">What happened.</param>
public sealed record RoutingRecord(long Position, ChatEvent Event);

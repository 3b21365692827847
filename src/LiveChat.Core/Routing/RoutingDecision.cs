using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>A decision at whom a chat rings, as it is kept.</summary>
/// <param name="Position">Its place in the routing journal; grows within a chat, not by one.</param>
/// <param name="Offer">The offer it led to; <see langword="null"/> when nobody could be asked.</param>
/// <param name="Explanation">How it was decided.</param>
public sealed record RoutingDecision(long Position, OfferMade? Offer, RoutingExplanation Explanation);

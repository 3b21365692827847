using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>An offer with how it was decided.</summary>
/// <param name="Position">Its place in the routing journal; grows within a chat, not by one.</param>
/// <param name="Offer">The offer.</param>
/// <param name="Explanation">How it was decided.</param>
public sealed record ExplainedOffer(long Position, OfferMade Offer, RoutingExplanation Explanation);

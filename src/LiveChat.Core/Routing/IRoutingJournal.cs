using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>Reads why chats rang where they did. Thread-safe; reads what <see cref="IJournal"/> keeps, in whichever store.</summary>
public interface IRoutingJournal
{
    /// <summary>Reads how the offers of a chat were decided, oldest first.</summary>
    /// <param name="chat">The chat; an unknown one has no offers.</param>
    /// <param name="after">Offers after this position; 0 for the first.</param>
    /// <param name="limit">At most so many; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The offers of which it is known: those the router made.</returns>
    Task<IReadOnlyList<ExplainedOffer>> ReadAsync(ChatId chat, long after, int limit, CancellationToken cancellationToken = default);
}

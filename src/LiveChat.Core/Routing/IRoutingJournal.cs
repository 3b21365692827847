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

    /// <summary>Says why a chat rings nowhere: decides now, on what is stored, as the router does, and keeps nothing. A decision that rings at nobody is made again and again while a chat waits, so none of them is kept.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How it would be decided if it were the first in its queue; <see langword="null"/> when it does not wait, or rings.</returns>
    Task<RoutingExplanation?> ExplainWaitingAsync(ChatId chat, CancellationToken cancellationToken = default);
}

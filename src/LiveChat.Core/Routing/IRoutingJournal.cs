using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>Reads why chats rang where they did. Thread-safe; reads what <see cref="IJournal"/> keeps, in whichever store.</summary>
public interface IRoutingJournal
{
    /// <summary>Reads the decisions about a chat, oldest first: those that let it ring, and of those that did not the first of each row with the same rules.</summary>
    /// <param name="chat">The chat; an unknown one has no decisions.</param>
    /// <param name="after">Decisions after this position; 0 for the first.</param>
    /// <param name="limit">At most so many; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The decisions of the router. Offers that agents make one another, by a transfer, are none.</returns>
    Task<IReadOnlyList<RoutingDecision>> ReadAsync(ChatId chat, long after, int limit, CancellationToken cancellationToken = default);

    /// <summary>Says why a chat rings nowhere: decides now, on what is stored, as the router does, and keeps nothing. The decision that is kept is the first of its row; this one has the counts of now.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How it would be decided if it were the first in its queue; <see langword="null"/> when it does not wait, or rings.</returns>
    Task<RoutingExplanation?> ExplainWaitingAsync(ChatId chat, CancellationToken cancellationToken = default);
}

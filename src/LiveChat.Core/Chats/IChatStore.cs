using LiveChat.Contacts;

namespace LiveChat.Chats;

/// <summary>Keeps chats and their logs. The truth: what it does not hold did not happen. Prove an own one with <c>ChatStoreSpecs</c> of LiveChat.Testing.</summary>
public interface IChatStore
{
    /// <summary>Finds a chat by id.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken);

    /// <summary>Finds a contact's open chat; without one, the chat that ended last.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken);

    /// <summary>Reads chats and some entries of each, for people who open a chat and for nodes that heard of many at once. A chat and its entries are from one snapshot.</summary>
    /// <param name="spans">What to read; at most 500, each chat once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A page of each chat, in any order. What does not exist is left out.</returns>
    Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken);

    /// <summary>Adds a message. First the message id is looked up, then the fence is checked. Appends of many callers may share one transaction; each is answered when its own message is durable.</summary>
    /// <param name="append">The message and what it expects.</param>
    /// <param name="cancellationToken">Ends the wait; once enqueued, the message may still be written.</param>
    Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken);

    /// <summary>Writes a change of the chat's life with everything that belongs to it, or nothing; gives entries their sequence numbers, and rewrites what is to be rewritten.</summary>
    /// <param name="commit">The change and what it expects.</param>
    /// <param name="cancellationToken">Ends the wait; the change is then either written whole or not at all.</param>
    Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken);

    /// <summary>Finds several chats, e.g. an agent's.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The chats, in order of their place in the queue.</returns>
    Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken);

    /// <summary>Raises how far the sides have received and read. Does not move the fence; lower marks than stored ones do nothing.</summary>
    /// <param name="id">The chat.</param>
    /// <param name="marks">The marks; each counts only if it is higher.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The chat as it is now if a mark rose; <see langword="null"/> if none did.</returns>
    Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken);
}

using LiveChat.Chats;

namespace LiveChat.Redaction;

/// <summary>
/// A place beside the chat's own log that holds something people wrote: notes, files, what a host keeps of its own. Every such place is one, so that a redaction reaches it. Called after the
/// redaction is committed, and again after a failure or a restart, as often as the outbox tries: it must be harmless when called twice.
/// </summary>
public interface IContentCopy
{
    /// <summary>The copy's name on receipts, e.g. <c>files</c>; for ever.</summary>
    string Name { get; }

    /// <summary>Takes out what was redacted.</summary>
    /// <param name="chat">The chat as it is now.</param>
    /// <param name="what">What was redacted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What became of it. An exception is a failure: the copy is asked again later.</returns>
    Task<CopyReceipt> RedactAsync(Chat chat, ChatRedacted what, CancellationToken cancellationToken);
}

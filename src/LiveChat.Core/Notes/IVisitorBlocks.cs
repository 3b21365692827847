using LiveChat.Chats;
using LiveChat.Contacts;

namespace LiveChat.Notes;

/// <summary>
/// Keeps customers out: who is blocked starts and resumes no chat and leaves no message. It is the contact that is blocked: a visitor by the secret in the browser, a user the host vouches for on
/// every device. No network addresses are kept, so whoever clears the browser's storage is somebody else. Thread-safe. Who may do it is the caller's to say.
/// </summary>
public interface IVisitorBlocks
{
    /// <summary>Blocks the customer of a chat, and ends the customer's open chat for good. Doing it again is harmless; the first reason stays.</summary>
    /// <param name="by">Who blocks; not the customer.</param>
    /// <param name="chat">One of the customer's chats; its team log says that the customer was blocked.</param>
    /// <param name="id">The id the caller's client made.</param>
    /// <param name="reason">Why, at most <see cref="TransferNote.MaxLength"/> characters; <see langword="null"/> for no reason. Customers never see it.</param>
    /// <param name="cancellationToken">Ends the wait; what is under way is not undone.</param>
    Task<TeamOutcome> BlockAsync(Participant by, ChatId chat, MessageId id, string? reason, CancellationToken cancellationToken = default);

    /// <summary>Lets a customer in again. One who is not blocked is nothing to do.</summary>
    /// <param name="by">Who does it; not the customer.</param>
    /// <param name="contact">The customer.</param>
    /// <param name="cancellationToken">Ends the wait; what is under way is not undone.</param>
    /// <returns>The entry in the team log of the customer's latest chat; none when there was nothing to do, or no chat.</returns>
    Task<TeamOutcome> UnblockAsync(Participant by, ContactId contact, CancellationToken cancellationToken = default);
}

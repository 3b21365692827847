using LiveChat.Chats;

namespace LiveChat.Notes;

/// <summary>Notes and tags on chats: for desks, and for the host's own code. What is in here no customer is ever sent, in any state of the chat. Thread-safe. Who may do it is the caller's to say.</summary>
public interface ITeamLog
{
    /// <summary>Adds a note. Adding it again with the same id gives the first answer.</summary>
    /// <param name="by">Who writes it; not the customer.</param>
    /// <param name="chat">The chat, open or not.</param>
    /// <param name="id">The id the author's client made.</param>
    /// <param name="text">The note; as long as a message at most.</param>
    /// <param name="cancellationToken">Ends the wait; what is under way is not undone.</param>
    Task<TeamOutcome> AddNoteAsync(Participant by, ChatId chat, MessageId id, string? text, CancellationToken cancellationToken = default);

    /// <summary>Puts a tag on a chat. One that is on it already is nothing to do.</summary>
    /// <param name="by">Who does it; not the customer.</param>
    /// <param name="chat">The chat, open or not.</param>
    /// <param name="id">The id the author's client made.</param>
    /// <param name="tag">The tag; see <see cref="ChatTag.Check"/>.</param>
    /// <param name="cancellationToken">Ends the wait; what is under way is not undone.</param>
    Task<TeamOutcome> AddTagAsync(Participant by, ChatId chat, MessageId id, string? tag, CancellationToken cancellationToken = default);

    /// <summary>Takes a tag off a chat. One that is not on it is nothing to do.</summary>
    /// <param name="by">Who does it; not the customer.</param>
    /// <param name="chat">The chat, open or not.</param>
    /// <param name="id">The id the author's client made.</param>
    /// <param name="tag">The tag.</param>
    /// <param name="cancellationToken">Ends the wait; what is under way is not undone.</param>
    Task<TeamOutcome> RemoveTagAsync(Participant by, ChatId chat, MessageId id, string? tag, CancellationToken cancellationToken = default);
}

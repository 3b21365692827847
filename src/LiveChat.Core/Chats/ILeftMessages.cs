namespace LiveChat.Chats;

/// <summary>Takes the messages customers leave when nobody is there, and notes which were answered. Each is a chat that is over from the start. Thread-safe.</summary>
public interface ILeftMessages
{
    /// <summary>Leaves a message. Leaving it again with the same id gives the first answer.</summary>
    /// <param name="message">Who, where and the answers.</param>
    /// <param name="cancellationToken">Ends the wait; a commit under way is not undone.</param>
    Task<ChatOutcome> LeaveAsync(MessageToLeave message, CancellationToken cancellationToken = default);

    /// <summary>Notes that somebody answered a message, by mail or otherwise. Repeating it is harmless; the first one counts.</summary>
    /// <param name="who">An agent who works for the message's queue, an administrator, or the host's code.</param>
    /// <param name="message">The message. A chat that is none answers like one that does not exist.</param>
    /// <param name="cancellationToken">Ends the wait; a commit under way is not undone.</param>
    Task<ChatOutcome> MarkAnsweredAsync(Participant who, ChatId message, CancellationToken cancellationToken = default);
}

using LiveChat.Chats;

namespace LiveChat.Attachments;

/// <summary>Takes files into chats. A file begins, comes in parts one after the other, is finished, and goes with a message. Thread-safe.</summary>
public interface IChatAttachments
{
    /// <summary>Lets files be sent in a chat, or does not any more: then uploads under way are refused. Repeating it is harmless.</summary>
    /// <param name="who">The chat's agent, or the host's own code.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="enabled">Whether files can be sent from here on.</param>
    /// <param name="cancellationToken">Ends the wait; a commit under way is not undone.</param>
    Task<ChatOutcome> SwitchAsync(Participant who, ChatId chat, bool enabled, CancellationToken cancellationToken = default);

    /// <summary>Begins an upload, or goes on with it.</summary>
    /// <param name="start">What is to come.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<UploadResult> BeginAsync(UploadStart start, CancellationToken cancellationToken = default);

    /// <summary>Takes a part. The same part again changes nothing; one that broke off is sent again from its beginning.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="number">The part's number, from 1; parts come one after the other.</param>
    /// <param name="content">Its bytes, read to the end in small pieces. Its exceptions are the caller's.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<UploadResult> WritePartAsync(UploadId id, int number, Stream content, CancellationToken cancellationToken = default);

    /// <summary>All parts have come: walks through the file, keeps what is needed of it, and has it scanned. Again, it answers the same.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<UploadResult> FinishAsync(UploadId id, CancellationToken cancellationToken = default);

    /// <summary>Whoever began an upload gives it up, unless it was sent.</summary>
    /// <param name="by">Who.</param>
    /// <param name="id">The upload.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<UploadResult> CancelAsync(Participant by, UploadId id, CancellationToken cancellationToken = default);

    /// <summary>Posts a message with files. Posting again with the same message id gives the first answer.</summary>
    /// <param name="post">The message.</param>
    /// <param name="cancellationToken">Ends the wait; the message may still be stored.</param>
    Task<AttachmentPostResult> PostAsync(AttachmentPost post, CancellationToken cancellationToken = default);

    /// <summary>Opens a file that was sent. Whether somebody may see the chat is the caller's to ask.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="id">The attachment.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The upload; <see langword="null"/> when it was never sent in this chat, or is gone.</returns>
    Task<Upload?> FindSentAsync(ChatId chat, AttachmentId id, CancellationToken cancellationToken = default);
}

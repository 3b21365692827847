using LiveChat.Chats;

namespace LiveChat.Attachments;

/// <summary>Keeps what is known about uploads; their bytes live elsewhere. Nothing is forgotten: an id stands for one plan for ever. Prove an own one with <c>UploadStoreSpecs</c> of LiveChat.Testing.</summary>
public interface IUploadStore
{
    /// <summary>Begins an upload. Beginning the same one again answers with it as it is now, whatever the limits say.</summary>
    /// <param name="plan">What is to be uploaded.</param>
    /// <param name="limits">How much the chat may upload; also many that begin at once do not exceed it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<UploadOutcome> BeginAsync(UploadPlan plan, UploadLimits limits, CancellationToken cancellationToken);

    /// <summary>A part's bytes are kept: writes what <see cref="Upload.Add"/> decides.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="part">The part.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<UploadOutcome> PartAsync(UploadId id, UploadPart part, CancellationToken cancellationToken);

    /// <summary>Somebody has decided about an upload: writes what <see cref="Upload.Finish"/> decides.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="expectedVersion">The version that was decided on.</param>
    /// <param name="verdict">What becomes of it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<UploadOutcome> FinishAsync(UploadId id, long expectedVersion, UploadVerdict verdict, CancellationToken cancellationToken);

    /// <summary>Finds an upload by id.</summary>
    /// <param name="id">The upload.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Upload?> FindAsync(UploadId id, CancellationToken cancellationToken);

    /// <summary>Uploads that stand where they do for too long. Whoever clears up refuses one first, by its version, and deletes its bytes then: a part that comes in between keeps it.</summary>
    /// <param name="status">Where they stand.</param>
    /// <param name="idle">For how long nothing has changed, by the store's time.</param>
    /// <param name="after">Only those behind this one, as it was listed; <see langword="null"/> for the first.</param>
    /// <param name="limit">At most so many; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The uploads, the longest untouched first, those of the same time by id.</returns>
    Task<IReadOnlyList<Upload>> IdleAsync(UploadStatus status, TimeSpan idle, Upload? after, int limit, CancellationToken cancellationToken);

    /// <summary>All uploads of a chat, refused ones too.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The uploads, the first begun first.</returns>
    Task<IReadOnlyList<Upload>> OfChatAsync(ChatId chat, CancellationToken cancellationToken);

    /// <summary>How much a customer has begun to upload lately, over all chats; refused ones do not count.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="within">How far to look back, by the store's time.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<UploadUse> UsedAsync(Participant.Customer customer, TimeSpan within, CancellationToken cancellationToken);
}

namespace LiveChat.Attachments;

/// <summary>
/// Keeps the bytes of attachments; what they are, and whose, is kept by <see cref="IUploadStore"/>. Bytes are added at the end until they are committed, and only then read.
/// Safe to use from many threads. A storage that cannot be used throws <see cref="IOException"/>. Prove an own one with <c>AttachmentStorageSpecs</c> of LiveChat.Testing.
/// </summary>
public interface IAttachmentStorage
{
    /// <summary>Adds bytes. Those that came before the content or the wait broke off stay, and the next write goes on after them.</summary>
    /// <param name="key">The key; new ones come from <see cref="AttachmentKey.New"/>.</param>
    /// <param name="offset">How many bytes are there already; 0 begins.</param>
    /// <param name="content">The bytes, read to the end in small pieces. Its exceptions are the caller's.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Added, or why not: Committed before, of OtherLength, or Busy.</returns>
    Task<StorageOutcome> WriteAsync(AttachmentKey key, long offset, Stream content, CancellationToken cancellationToken);

    /// <summary>Makes the bytes durable and readable, all at once. Again, it answers the same.</summary>
    /// <param name="key">The key.</param>
    /// <param name="length">How many bytes there have to be; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait; the bytes may still be committed.</param>
    /// <returns>Committed, or why not: of OtherLength, which is 0 for an unknown key, or Busy.</returns>
    Task<StorageOutcome> CommitAsync(AttachmentKey key, long length, CancellationToken cancellationToken);

    /// <summary>Opens committed bytes. Whoever has them open may read them to the end, or get an <see cref="IOException"/>, when they are deleted meanwhile.</summary>
    /// <param name="key">The key.</param>
    /// <param name="offset">The first byte, from 0.</param>
    /// <param name="length">At most how many; <see langword="null"/> for all that follow.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The bytes, to be disposed of by the caller, none if the offset is not before the end; <see langword="null"/> when nothing is committed under the key.</returns>
    Task<Stream?> OpenAsync(AttachmentKey key, long offset, long? length, CancellationToken cancellationToken);

    /// <summary>Deletes what is there, committed or not. What is not there is deleted.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether nothing is there any more; <see langword="false"/> while somebody writes or commits it: everything stays, and it has to be tried again.</returns>
    Task<bool> DeleteAsync(AttachmentKey key, CancellationToken cancellationToken);

    /// <summary>Lists what is there, also what was never committed, so that leftovers are found.</summary>
    /// <param name="after">The last key of the page before; <see langword="null"/> begins.</param>
    /// <param name="limit">At most so many; at least 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The page, in the order of the keys as text; fewer than the limit is the last.</returns>
    Task<IReadOnlyList<StoredAttachment>> ListAsync(AttachmentKey? after, int limit, CancellationToken cancellationToken);
}

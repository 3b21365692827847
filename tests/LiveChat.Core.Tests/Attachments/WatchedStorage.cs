using LiveChat.Attachments;

namespace LiveChat.Core.Tests.Attachments;

/// <summary>A storage of which what is read is watched.</summary>
internal sealed class WatchedStorage(IAttachmentStorage inner) : IAttachmentStorage
{
    /// <summary>Gets what was opened last.</summary>
    public WatchedStream? Opened { get; private set; }

    public Task<StorageOutcome> WriteAsync(AttachmentKey key, long offset, Stream content, CancellationToken cancellationToken) => inner.WriteAsync(key, offset, content, cancellationToken);

    public Task<StorageOutcome> CommitAsync(AttachmentKey key, long length, CancellationToken cancellationToken) => inner.CommitAsync(key, length, cancellationToken);

    public async Task<Stream?> OpenAsync(AttachmentKey key, long offset, long? length, CancellationToken cancellationToken)
        => Opened = await inner.OpenAsync(key, offset, length, cancellationToken) is { } content ? new(content) : null;

    public Task<bool> DeleteAsync(AttachmentKey key, CancellationToken cancellationToken) => inner.DeleteAsync(key, cancellationToken);

    public Task<IReadOnlyList<StoredAttachment>> ListAsync(AttachmentKey? after, int limit, CancellationToken cancellationToken) => inner.ListAsync(after, limit, cancellationToken);
}

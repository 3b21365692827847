using Microsoft.Extensions.Options;

namespace LiveChat.Attachments;

/// <summary>
/// Keeps bytes in a folder, in files named by their keys: <c>ab/ab…</c> is committed, <c>ab/ab….part</c> is not yet. Whoever writes holds <c>ab/ab….lock</c>, also against other
/// nodes: a file of its own, because a lock on the bytes would go along when they are renamed, and keep readers out for a moment.
/// </summary>
internal sealed class FolderAttachmentStorage(IOptions<AttachmentFolderOptions> options) : IAttachmentStorage
{
    private const int PieceSize = 64 * 1024;

    private readonly string _root = AttachmentFiles.RootOf(options.Value.Path);

    public async Task<StorageOutcome> WriteAsync(AttachmentKey key, long offset, Stream content, CancellationToken cancellationToken)
    {
        key.ThrowIfEmpty();
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentNullException.ThrowIfNull(content);
        cancellationToken.ThrowIfCancellationRequested();

        var files = AttachmentFiles.Of(_root, key);
        if (files.WholeLength is { } done) return new StorageOutcome.Committed(done);
        if (offset > 0 && files.PartLength is null) return new StorageOutcome.OtherLength(0);

        AttachmentFiles.MakeFolder(_root);
        AttachmentFiles.MakeFolder(files.Folder);
        using var held = files.TryHold();
        if (held is null) return new StorageOutcome.Busy();
        if (files.WholeLength is { } meanwhile) return new StorageOutcome.Committed(meanwhile);
        if (files.PartLength is var length && (length ?? 0) != offset) return new StorageOutcome.OtherLength(length ?? 0);

        // Unbuffered: what has come is in the file, whatever comes next.
        var part = files.OpenPart(FileMode.OpenOrCreate);
        await using (part.ConfigureAwait(false))
        {
            part.Seek(offset, SeekOrigin.Begin);
            await content.CopyToAsync(part, PieceSize, cancellationToken).ConfigureAwait(false);
            return new StorageOutcome.Added(part.Length);
        }
    }

    public Task<StorageOutcome> CommitAsync(AttachmentKey key, long length, CancellationToken cancellationToken)
    {
        key.ThrowIfEmpty();
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Commit(AttachmentFiles.Of(_root, key), length));
    }

    public Task<Stream?> OpenAsync(AttachmentKey key, long offset, long? length, CancellationToken cancellationToken)
    {
        key.ThrowIfEmpty();
        AttachmentCalls.ThrowIfNoRange(offset, length);
        cancellationToken.ThrowIfCancellationRequested();
        if (AttachmentFiles.Of(_root, key).TryOpenWhole() is not { } file) return Task.FromResult<Stream?>(null);

        var from = Math.Min(offset, file.Length);
        file.Seek(from, SeekOrigin.Begin);
        return Task.FromResult<Stream?>(new StreamPiece(file, Math.Min(length ?? long.MaxValue, file.Length - from)));
    }

    public Task<bool> DeleteAsync(AttachmentKey key, CancellationToken cancellationToken)
    {
        key.ThrowIfEmpty();
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Delete(AttachmentFiles.Of(_root, key)));
    }

    public Task<IReadOnlyList<StoredAttachment>> ListAsync(AttachmentKey? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        var last = after is { } key ? $"{key}" : "";

        // Folder by folder: a page needs to look into few of them.
        return Task.FromResult<IReadOnlyList<StoredAttachment>>(
        [
            .. AttachmentFiles.Folders(_root)
                .Where(f => last == "" || string.CompareOrdinal(Path.GetFileName(f), last[..2]) >= 0)
                .SelectMany(f => AttachmentFiles.In(_root, f))
                .Where(f => string.CompareOrdinal($"{f.Key}", last) > 0)
                .Select(f => f.Describe()).OfType<StoredAttachment>().Take(limit),
        ]);
    }

    private static StorageOutcome Commit(AttachmentFiles files, long length)
    {
        if (files.WholeLength is { } done) return Committed(files, done, length);
        if (files.PartLength is null) return new StorageOutcome.OtherLength(0);

        using var held = files.TryHold();
        if (held is null) return new StorageOutcome.Busy();
        if (files.WholeLength is { } meanwhile) return Committed(files, meanwhile, length);
        if (files.PartLength is var stored && stored != length) return new StorageOutcome.OtherLength(stored ?? 0);

        files.Commit();
        return new StorageOutcome.Committed(length);
    }

    private static bool Delete(AttachmentFiles files)
    {
        if (!Directory.Exists(files.Folder)) return true;

        using var held = files.TryHold();
        if (held is null) return false;

        files.Delete();
        return true;
    }

    /// <summary>Whoever committed it may have died before its name was durable.</summary>
    private static StorageOutcome Committed(AttachmentFiles files, long stored, long length)
    {
        if (stored != length) return new StorageOutcome.OtherLength(stored);

        files.Sync();
        return new StorageOutcome.Committed(stored);
    }
}

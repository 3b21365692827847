using LiveChat.Attachments;

namespace LiveChat.Core.Tests.Model;

/// <summary>A good storage of attachments with one bug, which shows itself once.</summary>
internal sealed class BuggyAttachmentStorage(IAttachmentStorage inner, PlantedStorageBug bug) : IAttachmentStorage
{
    private bool _done;

    public async Task<StorageOutcome> WriteAsync(AttachmentKey key, long offset, Stream content, CancellationToken cancellationToken)
    {
        if (bug is PlantedStorageBug.LosesBytesThatCame && offset > 0 && await IsOpenAsync(key, offset) && Once()) return new StorageOutcome.Added(offset + content.Length);

        var outcome = await inner.WriteAsync(key, offset, content, cancellationToken);
        return bug is PlantedStorageBug.ForgetsTheLength && outcome is StorageOutcome.OtherLength { Length: > 0 and var length } && Once()
            ? await inner.WriteAsync(key, length, content, cancellationToken)
            : outcome;
    }

    public async Task<StorageOutcome> CommitAsync(AttachmentKey key, long length, CancellationToken cancellationToken)
        => bug is PlantedStorageBug.LosesACommit && await IsOpenAsync(key, length) && Once() ? new StorageOutcome.Committed(length) : await inner.CommitAsync(key, length, cancellationToken);

    public Task<Stream?> OpenAsync(AttachmentKey key, long offset, long? length, CancellationToken cancellationToken)
        => inner.OpenAsync(key, bug is PlantedStorageBug.ForgetsWhereToBegin && offset > 0 && Once() ? 0 : offset, length, cancellationToken);

    public async Task<bool> DeleteAsync(AttachmentKey key, CancellationToken cancellationToken)
        => (bug is PlantedStorageBug.KeepsWhatIsDeleted && (await inner.ListAsync(null, int.MaxValue, cancellationToken)).Any(k => k.Key == key) && Once())
            || await inner.DeleteAsync(key, cancellationToken);

    public async Task<IReadOnlyList<StoredAttachment>> ListAsync(AttachmentKey? after, int limit, CancellationToken cancellationToken)
    {
        var page = await inner.ListAsync(after, limit, cancellationToken);
        return bug is PlantedStorageBug.MissesAKey && page.Count > 1 && Once() ? [.. page.Skip(1)] : page;
    }

    private async Task<bool> IsOpenAsync(AttachmentKey key, long length)
        => (await inner.ListAsync(null, int.MaxValue, default)).Any(k => k.Key == key && k.Length == length && !k.IsCommitted);

    private bool Once() => !_done && (_done = true);
}

using LiveChat.Attachments;

namespace LiveChat.Core.Tests.Model;

/// <summary>What a storage of attachments does, as plainly as it can be said.</summary>
internal sealed class PlainStorage
{
    private readonly SortedDictionary<string, (AttachmentKey Key, byte[] Bytes, bool IsCommitted)> _kept = new(StringComparer.Ordinal);

    public StorageOutcome Write(AttachmentKey key, long offset, byte[] bytes)
    {
        var (_, before, isCommitted) = Kept(key);
        if (isCommitted) return new StorageOutcome.Committed(before.Length);
        if (before.Length != offset) return new StorageOutcome.OtherLength(before.Length);

        _kept[$"{key}"] = (key, [.. before, .. bytes], false);
        return new StorageOutcome.Added(before.Length + bytes.Length);
    }

    public StorageOutcome Commit(AttachmentKey key, long length)
    {
        var (_, bytes, _) = Kept(key);
        if (bytes.Length != length) return new StorageOutcome.OtherLength(bytes.Length);

        _kept[$"{key}"] = (key, bytes, true);
        return new StorageOutcome.Committed(length);
    }

    public byte[]? Open(AttachmentKey key, int offset, int? length) => Kept(key) is (_, var bytes, true) ? [.. bytes.Skip(offset).Take(length ?? bytes.Length)] : null;

    public void Delete(AttachmentKey key) => _kept.Remove($"{key}");

    public int Length(AttachmentKey key) => Kept(key).Bytes.Length;

    public IEnumerable<(AttachmentKey Key, long Length, bool IsCommitted)> List(AttachmentKey? after, int limit)
        => _kept.Values.Where(k => after is null || string.CompareOrdinal($"{k.Key}", $"{after}") > 0).Take(limit).Select(k => (k.Key, (long)k.Bytes.Length, k.IsCommitted));

    private (AttachmentKey Key, byte[] Bytes, bool IsCommitted) Kept(AttachmentKey key) => _kept.GetValueOrDefault($"{key}", (key, [], false));
}

namespace LiveChat.Attachments;

/// <summary>What a storage has under a key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Length">How many bytes are there.</param>
/// <param name="IsCommitted">Whether they are all there is, and can be read. What is not committed for long was left behind.</param>
/// <param name="ChangedAt">When bytes came last, by the storage's time.</param>
public sealed record StoredAttachment(AttachmentKey Key, long Length, bool IsCommitted, DateTimeOffset ChangedAt);

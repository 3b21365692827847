namespace LiveChat.Attachments;

/// <summary>Calls of a storage that are the caller's bug.</summary>
internal static class AttachmentCalls
{
    public static void ThrowIfEmpty(this AttachmentKey key)
    {
        if (key.Value == Guid.Empty) throw new ArgumentException("The empty key is none.");
    }

    public static void ThrowIfNoRange(long offset, long? length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (length is { } limited) ArgumentOutOfRangeException.ThrowIfNegative(limited, nameof(length));
    }
}

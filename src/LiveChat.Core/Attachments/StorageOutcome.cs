namespace LiveChat.Attachments;

/// <summary>What became of a write or a commit. A closed hierarchy.</summary>
public abstract record StorageOutcome
{
    private StorageOutcome() { }

    /// <summary>The bytes were added; more can follow.</summary>
    /// <param name="Length">How many there are now.</param>
    public sealed record Added(long Length) : StorageOutcome;

    /// <summary>The bytes are committed: now, or before, and then nothing was added.</summary>
    /// <param name="Length">How many there are for good.</param>
    public sealed record Committed(long Length) : StorageOutcome;

    /// <summary>There are more or fewer bytes than the caller thinks; nothing was done. The next write begins where they end.</summary>
    /// <param name="Length">How many there are.</param>
    public sealed record OtherLength(long Length) : StorageOutcome;

    /// <summary>Somebody else is writing there now; nothing was done.</summary>
    public sealed record Busy : StorageOutcome;
}

namespace LiveChat.Attachments;

/// <summary>What a scanner says of a file.</summary>
public enum ScanVerdict
{
    /// <summary>It did not look at all of it, for whatever reason: too large for it, not available. Never taken for clean.</summary>
    NotScanned,

    /// <summary>It looked at all of it and found nothing.</summary>
    Clean,

    /// <summary>It found something: the file is refused and deleted.</summary>
    Infected,
}

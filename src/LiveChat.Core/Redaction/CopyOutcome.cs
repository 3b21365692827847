namespace LiveChat.Redaction;

/// <summary>Whether what was redacted is gone from a copy.</summary>
public enum CopyOutcome
{
    /// <summary>It is gone, or was never there.</summary>
    Gone,

    /// <summary>It could not be taken out yet; nobody can read it there, and it is tried again as other outbox items are.</summary>
    Pending,

    /// <summary>It left the system before, e.g. as a mail: it cannot be taken back.</summary>
    OutOfReach,
}

namespace LiveChat.AspNetCore.Contract;

/// <summary>Whether what was redacted is gone from a copy.</summary>
internal enum CopyOutcomeDto
{
    /// <summary>It is gone, or was never there.</summary>
    Gone,

    /// <summary>It could not be taken out yet; nobody can read it there, and it is tried again until it is gone.</summary>
    Pending,

    /// <summary>It left the system before, e.g. as a mail: it cannot be taken back.</summary>
    OutOfReach,
}

namespace LiveChat.Redaction;

/// <summary>What doing a redaction again came to.</summary>
internal enum Reapplied
{
    /// <summary>Something had come back, and is gone again.</summary>
    Done,

    /// <summary>Nothing had come back.</summary>
    Nothing,

    /// <summary>The back-up has no such chat or contact.</summary>
    Missing,

    /// <summary>The entry says nothing that can be done, or it was refused.</summary>
    Unread,
}

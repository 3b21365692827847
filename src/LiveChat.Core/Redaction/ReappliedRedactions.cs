namespace LiveChat.Redaction;

/// <summary>What became of redactions that were done again to a restored back-up.</summary>
/// <param name="Read">How many redactions and erasures the audit log had.</param>
/// <param name="Redacted">How many of them took something that had come back.</param>
/// <param name="Missing">How many are about a chat or a contact that the back-up does not have.</param>
/// <param name="Unread">How many could not be read, or were refused: look at them by hand. 0 unless the log was written by a newer version.</param>
public sealed record ReappliedRedactions(int Read, int Redacted, int Missing, int Unread);

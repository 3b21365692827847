namespace LiveChat.Transcripts;

/// <summary>One row of a transcript.</summary>
/// <param name="At">When, in the transcript's time zone.</param>
/// <param name="Speaker">Who wrote it; <see langword="null"/> for something that happened.</param>
/// <param name="Text">What was written or happened; lines end with a line feed.</param>
/// <param name="ByCustomer">Whether the customer wrote it.</param>
internal sealed record TranscriptRow(DateTimeOffset At, string? Speaker, string Text, bool ByCustomer = false)
{
    /// <summary>Names the kind only, never what was written.</summary>
    public override string ToString() => Speaker is null ? "Event" : "Message";
}

namespace LiveChat.Transcripts;

/// <summary>What a mail looks like.</summary>
/// <param name="From">The sender's name and address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text part.</param>
public sealed record TranscriptPreview(string From, string Subject, string Text);

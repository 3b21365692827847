namespace LiveChat.Transcripts;

/// <summary>How a transcript is written.</summary>
public enum TranscriptFormat
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>An HTML document that fetches nothing.</summary>
    Html,
}

namespace LiveChat.Transcripts;

/// <summary>One transcript, ready to be sent. Nothing a visitor typed is in any part that becomes a header, but for the one address in <see cref="To"/>.</summary>
public sealed record TranscriptMail
{
    /// <summary>The mail's id without angle brackets, <c>local@domain</c>. Fixed for a segment of a chat, so that a receiver can drop a repeat.</summary>
    public required string MessageId { get; init; }

    /// <summary>The one receiver: <c>local@domain</c>, strictly parsed, at most 254 characters.</summary>
    public required string To { get; init; }

    /// <summary>The sender's address, as the host set it.</summary>
    public required string FromAddress { get; init; }

    /// <summary>The sender's name, as the host set it; one line.</summary>
    public required string FromName { get; init; }

    /// <summary>The subject, the host's own words; one line.</summary>
    public required string Subject { get; init; }

    /// <summary>The plain text part; lines end with a line feed.</summary>
    public required string Text { get; init; }

    /// <summary>The HTML part, a whole document; everything people typed is encoded in it.</summary>
    public required string Html { get; init; }

    /// <summary>When the segment ended; the mail's date.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>Names the mail by id only.</summary>
    public override string ToString() => $"Transcript {MessageId}";
}

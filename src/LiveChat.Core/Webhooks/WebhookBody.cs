using System.Collections.Immutable;

namespace LiveChat.Webhooks;

/// <summary>What is posted. A wire format: members are added, never renamed.</summary>
internal sealed record WebhookBody
{
    public required string Id { get; init; }
    public required string Event { get; init; }
    public required DateTime At { get; init; }
    public required long Sequence { get; init; }
    public required WebhookChat Chat { get; init; }

    /// <summary>Whether texts were cut to stay below the limit.</summary>
    public bool? Truncated { get; init; }
    public WebhookMessage? Message { get; init; }
    public ImmutableArray<WebhookAnswer>? Answers { get; init; }
    public WebhookPerson? Agent { get; init; }
    public WebhookEnd? Ended { get; init; }
    public WebhookTranscript? Transcript { get; init; }
    public WebhookRating? Rating { get; init; }
    public WebhookNote? Note { get; init; }

    /// <summary>What is gone from the chat.</summary>
    public WebhookRedaction? Redacted { get; init; }

    /// <summary>Whether files can be sent, where that was switched.</summary>
    public bool? Attachments { get; init; }
    public string? Tag { get; init; }
    public string? Reason { get; init; }
}

internal sealed record WebhookChat
{
    public required string Id { get; init; }
    public required string Widget { get; init; }
    public required string Queue { get; init; }
    public required string Status { get; init; }
    public required int Segment { get; init; }
    public required DateTime StartedAt { get; init; }
    public required WebhookCustomer Customer { get; init; }
    public WebhookPerson? Agent { get; init; }
    public string? PageUrl { get; init; }
    public string? Locale { get; init; }
}

internal sealed record WebhookCustomer(string Id, string Name, string? Email, bool Verified);

internal sealed record WebhookPerson(string? Id, string? Name);

internal sealed record WebhookMessage(string Id, string Author, string? AuthorId, string? AuthorName, string Text)
{
    public ImmutableArray<WebhookAttachment>? Attachments { get; init; }
}

internal sealed record WebhookAttachment(string Id, string Name, string Type, long Size, int Width, int Height);

internal sealed record WebhookAnswer(string Key, string Label, string Value);

internal sealed record WebhookEnd(string By, string? Name);

internal sealed record WebhookRating(int Score, string? Comment);

internal sealed record WebhookRedaction(bool Whole, ImmutableArray<long>? Sequences, ImmutableArray<string>? Fields, ImmutableArray<string>? Attachments);

internal sealed record WebhookNote(string Id, string? Text);

internal sealed record WebhookTranscript(int Segment, string MaskedAddress);

namespace LiveChat.AspNetCore.Contract;

/// <summary>A chat rings at the agent.</summary>
internal sealed record RingDto : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>The offer; accepting and declining name it, so that an answer to an older ring does nothing.</summary>
    public required string OfferId { get; init; }

    /// <summary>When the ring moves on, in milliseconds since 1970-01-01 UTC.</summary>
    public required long Until { get; init; }

    /// <summary>When it began to ring here, in milliseconds since 1970-01-01 UTC.</summary>
    public required long Since { get; init; }

    /// <summary>The queue's display name.</summary>
    public required string Queue { get; init; }

    /// <summary>The customer.</summary>
    public required ContactDto Contact { get; init; }

    /// <summary>The answers of the form before the chat.</summary>
    public required IReadOnlyList<FormFieldDto> Form { get; init; }

    /// <summary>The beginning of what the customer wrote first (or last, when resumed), at most 140 characters.</summary>
    public string? Preview { get; init; }

    /// <summary>The page the customer came from.</summary>
    public string? PageUrl { get; init; }

    /// <summary>The customer's language, a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>Who asks the agent to take the chat; absent when it comes from the queue.</summary>
    public RingTransferDto? Transfer { get; init; }

    /// <summary>Since when the customer waits, in milliseconds since 1970-01-01 UTC.</summary>
    public required long WaitingSince { get; init; }

    /// <summary>Whether the customer resumed an earlier chat.</summary>
    public required bool Resumed { get; init; }
}

namespace LiveChat.AspNetCore.Contract;

/// <summary>A message a customer left because nobody was there. It is answered by e-mail.</summary>
internal sealed record LeftMessageDto : WireRecord
{
    /// <summary>The message's id, 32 hexadecimal digits; <c>ReadEntries</c> and <c>MarkAnswered</c> take it as that of a chat.</summary>
    public required string Id { get; init; }

    /// <summary>The customer.</summary>
    public required ContactDto Contact { get; init; }

    /// <summary>The phone number, if the form asked for one and it was given.</summary>
    public string? Phone { get; init; }

    /// <summary>The queue's id.</summary>
    public required string QueueId { get; init; }

    /// <summary>The queue's display name.</summary>
    public required string Queue { get; init; }

    /// <summary>The answers of the form; what the customer wrote is among them.</summary>
    public required IReadOnlyList<FormFieldDto> Form { get; init; }

    /// <summary>The answer that is the message itself.</summary>
    public required string Text { get; init; }

    /// <summary>The page the customer came from.</summary>
    public string? PageUrl { get; init; }

    /// <summary>The customer's language, a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>When it was left, in milliseconds since 1970-01-01 UTC.</summary>
    public required long LeftAt { get; init; }

    /// <summary>When it was marked as answered, in milliseconds since 1970-01-01 UTC; absent while it is not.</summary>
    public long? AnsweredAt { get; init; }

    /// <summary>The display name of who marked it.</summary>
    public string? AnsweredBy { get; init; }
}

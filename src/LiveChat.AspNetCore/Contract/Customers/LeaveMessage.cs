namespace LiveChat.AspNetCore.Contract;

/// <summary>Leaves a message, because nobody is there to chat with. It is answered by e-mail.</summary>
internal sealed record LeaveMessage : WireRecord
{
    /// <summary>A UUID the client made for this message. Leaving it again with the same id gives the first answer and never makes a second message.</summary>
    public required string MessageId { get; init; }

    /// <summary>The answers by field key; checked against the widget's <c>offlineForm</c>.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    /// <summary>The address of the page the customer is on, at most 2,000 characters.</summary>
    public string? PageUrl { get; init; }

    /// <summary>The customer's language, a BCP 47 tag.</summary>
    public string? Locale { get; init; }
}

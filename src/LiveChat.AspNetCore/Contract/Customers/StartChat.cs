namespace LiveChat.AspNetCore.Contract;

/// <summary>Starts a chat. While the customer has an open chat, that one is answered and nothing new is made.</summary>
internal sealed record StartChat : WireRecord
{
    /// <summary>The answers by field key; checked against the widget's form.</summary>
    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    /// <summary>The address of the page the customer is on, at most 2,000 characters.</summary>
    public string? PageUrl { get; init; }

    /// <summary>The title of that page, at most 200 characters.</summary>
    public string? PageTitle { get; init; }

    /// <summary>The customer's language, a BCP 47 tag.</summary>
    public string? Locale { get; init; }
}

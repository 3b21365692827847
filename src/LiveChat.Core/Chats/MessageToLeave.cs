using System.Collections.Immutable;
using LiveChat.Contacts;
using LiveChat.Widgets;

namespace LiveChat.Chats;

/// <summary>A message a customer leaves because nobody is there.</summary>
public sealed record MessageToLeave
{
    /// <summary>The widget it comes through; decides form and queue.</summary>
    public required WidgetId Widget { get; init; }

    /// <summary>The customer; must be a contact of the widget.</summary>
    public required ContactId Contact { get; init; }

    /// <summary>The id the client made. Leaving it again gives the first answer.</summary>
    public required MessageId Id { get; init; }

    /// <summary>The answers by field key; checked against the widget's <see cref="WidgetSettings.OfflineForm"/>. The default is none.</summary>
    public IReadOnlyDictionary<string, string> Answers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The page the customer is on; longer than 2,000 characters is left out.</summary>
    public string? PageUrl { get; init; }

    /// <summary>The customer's language, a BCP 47 tag; longer than 35 characters is left out.</summary>
    public string? Locale { get; init; }

    /// <summary>What the customer's browser says it is (<c>User-Agent</c>); longer than 400 characters is left out.</summary>
    public string? UserAgent { get; init; }

    /// <summary>The connection that asks and has its own answer; <see langword="null"/> for none.</summary>
    public string? Origin { get; init; }

    /// <summary>Names the contact only.</summary>
    public override string ToString() => $"Message of {Contact}";
}

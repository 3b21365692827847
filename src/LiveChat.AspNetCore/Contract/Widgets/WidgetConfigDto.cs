namespace LiveChat.AspNetCore.Contract;

/// <summary>Everything the panel needs before it connects; stands inside its page.</summary>
internal sealed record WidgetConfigDto : WireRecord
{
    /// <summary>The widget's site key.</summary>
    public required string SiteKey { get; init; }

    /// <summary>The company's name in the header.</summary>
    public required string Name { get; init; }

    /// <summary>Where LiveChat is mapped, without a slash at the end, e.g. <c>/livechat</c>.</summary>
    public required string BasePath { get; init; }

    /// <summary>The origins whose pages may embed the panel, <c>https://*.example.com</c> included; the panel speaks to no other.</summary>
    public required IReadOnlyList<string> HostOrigins { get; init; }

    /// <summary>The look.</summary>
    public required LookDto Look { get; init; }

    /// <summary>The address of the company's logo: https, or a path on LiveChat's own origin; absent for none.</summary>
    public string? Logo { get; init; }

    /// <summary>Whether the panel is written in the font the page names, where the reader's system has it; absent when not.</summary>
    public bool? PageFont { get; init; }

    /// <summary>Whether there is little room between things; absent when not.</summary>
    public bool? Compact { get; init; }

    /// <summary>Whether a line at the foot says that LiveChat is behind it; absent when not.</summary>
    public bool? Branding { get; init; }

    /// <summary>The language of the texts, a BCP 47 tag.</summary>
    public required string Locale { get; init; }

    /// <summary>The languages the panel may speak beside <see cref="Locale"/>, e.g. <c>de</c>; absent for all it has texts in.</summary>
    public IReadOnlyList<string>? Locales { get; init; }

    /// <summary>Whether the panel speaks the language of the page around it, where it may.</summary>
    public required bool FollowsPage { get; init; }

    /// <summary>Texts of the company's own, by text key.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    /// <summary>Texts of the company's own in one language, by language tag and text key; absent for none.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? LocaleTexts { get; init; }

    /// <summary>The form before the chat.</summary>
    public required FormSettingsDto Form { get; init; }

    /// <summary>The form by which customers leave a message when nobody is there; absent when the widget takes no messages.</summary>
    public FormSettingsDto? OfflineForm { get; init; }

    /// <summary>Whether the place in the queue is shown.</summary>
    public required bool ShowQueuePosition { get; init; }

    /// <summary>Whether the customer sees that a message was read.</summary>
    public required bool ShowReadReceipts { get; init; }

    /// <summary>Whether sounds are on until the customer changes it.</summary>
    public required bool Sound { get; init; }

    /// <summary>Whether the customer can download the conversation.</summary>
    public required bool TranscriptDownload { get; init; }
}

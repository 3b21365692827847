namespace LiveChat.AspNetCore.Contract;

/// <summary>One installation of the customer widget: look, texts, form, queue.</summary>
internal sealed record WidgetSettingsDto : WireRecord
{
    /// <summary>The company's name in the header of the panel; 1 to 80 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The name of the queue its chats go to; absent for the first queue.</summary>
    public string? Queue { get; init; }

    /// <summary>The origins whose pages may embed the panel, e.g. <c>https://www.example.com</c> or <c>https://*.example.com</c>; at most 100. None means pages of LiveChat's own origin.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>The look.</summary>
    public required LookSettingsDto Look { get; init; }

    /// <summary>The button that opens the panel.</summary>
    public required LauncherSettingsDto Launcher { get; init; }

    /// <summary>Texts of the company's own, by text key; each at most 500 characters.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    /// <summary>Texts of the company's own in one language, by language tag, then by text key.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> LocaleTexts { get; init; }

    /// <summary>The language of the panel's own texts, a BCP 47 tag.</summary>
    public required string Locale { get; init; }

    /// <summary>The languages it may speak beside that, e.g. <c>de</c>; none named means every one it has texts in.</summary>
    public required IReadOnlyList<string> Locales { get; init; }

    /// <summary>Whether it speaks the language of the page around it, where it may.</summary>
    public required bool FollowPageLanguage { get; init; }

    /// <summary>The form before the chat.</summary>
    public required FormDesignDto Form { get; init; }

    /// <summary>The form by which customers leave a message; absent when the widget takes none.</summary>
    public FormDesignDto? OfflineForm { get; init; }

    /// <summary>What the customer sees after the form.</summary>
    public required AfterSubmitSettingsDto AfterSubmit { get; init; }

    /// <summary>How it behaves.</summary>
    public required BehaviourSettingsDto Behaviour { get; init; }
}

using System.Collections.Immutable;
using LiveChat.Queues;

namespace LiveChat.Widgets;

/// <summary>The settings of one widget, as they are now. Immutable.</summary>
public sealed record WidgetSettings
{
    /// <summary>The widget; its site key.</summary>
    public required WidgetId Id { get; init; }

    /// <summary>The company's name in the header of the panel.</summary>
    public required string Name { get; init; }

    /// <summary>The queue its chats go to, unless an answer of the form chooses another.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>Whose pages may embed the panel.</summary>
    public required AllowedOrigins Origins { get; init; }

    /// <summary>The look.</summary>
    public required WidgetLook Look { get; init; }

    /// <summary>The button that opens the panel.</summary>
    public required WidgetLauncher Launcher { get; init; }

    /// <summary>Texts of the company's own, by text key.</summary>
    public required ImmutableSortedDictionary<string, string> Texts { get; init; }

    /// <summary>The language of the panel's own texts, a BCP 47 tag.</summary>
    public required string Locale { get; init; }

    /// <summary>The languages the panel may speak beside <see cref="Locale"/>; default for all it has texts in.</summary>
    public ImmutableArray<string> Locales { get; init; }

    /// <summary>Whether the panel speaks the language of the page around it, where it may.</summary>
    public bool FollowsPageLanguage { get; init; } = true;

    /// <summary>Texts of the company's own in one language, by language tag and text key.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> LocaleTexts { get; init; }
        = ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty;

    /// <summary>The form before the chat.</summary>
    public required PreChatForm Form { get; init; }

    /// <summary>The form by which customers leave a message when nobody is there; <see langword="null"/> when the widget takes no messages.</summary>
    public PreChatForm? OfflineForm { get; init; }

    /// <summary>What the customer sees after the form.</summary>
    public required WidgetAfterSubmit AfterSubmit { get; init; }

    /// <summary>How the widget behaves.</summary>
    public required WidgetBehaviour Behaviour { get; init; }

    /// <summary>Whether only users the host vouches for may start chats and leave messages.</summary>
    public bool IdentityRequired { get; init; }

    /// <summary>Names the widget only.</summary>
    public override string ToString() => $"Widget {Id}";
}

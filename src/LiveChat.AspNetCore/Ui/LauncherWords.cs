using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Ui;

/// <summary>What launchers say. The web build takes the words out of the panel's texts, so that both say the same.</summary>
internal sealed class LauncherWords(UiAssets assets)
{
    private readonly FrozenDictionary<string, Dictionary<string, string>> _texts =
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(assets.Words)!.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The languages there are words in.</summary>
    public IReadOnlyCollection<string> Languages => _texts.Keys;

    /// <summary>The language a launcher speaks: the one asked for where the widget may speak it, otherwise the widget's own.</summary>
    /// <param name="widget">The widget.</param>
    /// <param name="asked">A language tag, as somebody wrote it; null for none.</param>
    public string Choose(WidgetSettings widget, string? asked)
    {
        if (string.IsNullOrEmpty(asked)) return widget.Locale;

        var language = LanguageOf(asked);
        var known = _texts.ContainsKey(language) && (widget.Locales.IsDefault || widget.Locales.Contains(language));
        return known || LanguageOf(widget.Locale) == language ? language : widget.Locale;
    }

    /// <summary>The words in a language, with those of the company over them.</summary>
    public LauncherWordsDto Of(WidgetSettings widget, string locale)
    {
        string? Say(string key) => Own(widget, locale, key) ?? (_texts.GetValueOrDefault(LanguageOf(locale)) ?? _texts["en"]).GetValueOrDefault(key);
        return new()
        {
            Lang = locale,
            Open = Say("launcher.open")!,
            Close = Say("launcher.close")!,
            Unread = Say("launcher.unread")!,
            Dismiss = Say("launcher.dismiss")!,
            Lost = Say("launcher.lost")!,
        };
    }

    /// <summary>The word for the launcher.</summary>
    public static string? Label(WidgetSettings widget, string locale) => Own(widget, locale, "launcher.label") ?? widget.Launcher.Label;

    /// <summary>The sentence beside the launcher.</summary>
    public static string? Teaser(WidgetSettings widget, string locale) => Own(widget, locale, "launcher.teaser") ?? widget.Launcher.Teaser;

    private static string? Own(WidgetSettings widget, string locale, string key)
        => In(widget, locale)?.GetValueOrDefault(key) ?? In(widget, LanguageOf(locale))?.GetValueOrDefault(key) ?? widget.Texts.GetValueOrDefault(key);

    private static ImmutableSortedDictionary<string, string>? In(WidgetSettings widget, string locale) => widget.LocaleTexts.GetValueOrDefault(locale);

    private static string LanguageOf(string tag) => tag.Split('-')[0].ToLowerInvariant();
}

using LiveChat.AspNetCore.Contract;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Ui;

/// <summary>One widget as the browser gets it.</summary>
/// <param name="Panel">For the panel's page.</param>
/// <param name="FrameAncestors">Who may embed the panel, as a list of CSP sources.</param>
/// <param name="PictureOrigin">Where its logo comes from, as a CSP source; null where that is LiveChat's own origin, or there is none.</param>
internal sealed record WidgetPage(WidgetConfigDto Panel, string FrameAncestors, string? PictureOrigin)
{
    /// <summary>Puts a widget's settings on the wire.</summary>
    /// <param name="widget">The settings.</param>
    /// <param name="basePath">Where LiveChat is mapped, without a slash at the end.</param>
    /// <param name="own">The origins LiveChat is reached at; its own pages may always embed the panel.</param>
    public static WidgetPage Of(WidgetSettings widget, string basePath, IReadOnlyList<string> own)
        => new(Config(widget, basePath, own), string.Join(' ', ["'self'", .. widget.Origins.Patterns]), ContentSecurityPolicy.SourceOf(widget.Look.LogoUrl));

    /// <summary>Puts a widget's look on the wire.</summary>
    public static LookDto Look(WidgetSettings widget) => new(widget.Look.Accent, Scheme(widget.Look.Scheme), widget.Look.Radius);

    private static WidgetConfigDto Config(WidgetSettings widget, string basePath, IReadOnlyList<string> own) => new()
    {
        SiteKey = widget.Id.Value,
        Name = widget.Name,
        BasePath = basePath,
        HostOrigins = [.. own, .. widget.Origins.Patterns],
        Look = Look(widget),
        Logo = widget.Look.LogoUrl,
        PageFont = widget.Look.Font is WidgetFont.InheritName ? true : null,
        Compact = widget.Look.Density is WidgetDensity.Compact ? true : null,
        Branding = widget.Behaviour.Branding ? true : null,
        Locale = widget.Locale,
        Locales = widget.Locales.IsDefault ? null : widget.Locales,
        FollowsPage = widget.FollowsPageLanguage,
        Texts = widget.Texts,
        LocaleTexts = widget.LocaleTexts.IsEmpty ? null : widget.LocaleTexts.ToDictionary(t => t.Key, t => (IReadOnlyDictionary<string, string>)t.Value),
        Form = WidgetForm.Of(widget.Form),
        OfflineForm = widget.OfflineForm is { } form ? WidgetForm.Of(form) : null,
        ShowQueuePosition = widget.Behaviour.ShowQueuePosition,
        ShowReadReceipts = widget.Behaviour.ShowReadReceipts,
        Sound = widget.Behaviour.Sound,
        TranscriptDownload = widget.Behaviour.TranscriptDownload,
    };

    private static ColorSchemeDto Scheme(ColorScheme scheme) => scheme switch
    {
        ColorScheme.Auto => ColorSchemeDto.Auto,
        ColorScheme.Light => ColorSchemeDto.Light,
        ColorScheme.Dark => ColorSchemeDto.Dark,
    };
}

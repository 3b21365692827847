using LiveChat.AspNetCore.Contract;
using LiveChat.Settings;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Settings;

/// <summary>Widgets' settings as they go over the wire. How the host vouches for its users is shown by one word, and never set.</summary>
internal sealed class WidgetRecords : ISettingsRecords<WidgetOptions, WidgetSettingsDto, WidgetDocumentDto>
{
    public WidgetDocumentDto Of(NamedSettings<WidgetOptions> named) => new()
    {
        Name = named.Name,
        Origin = Twins<SettingsOrigin, SettingsOriginDto>.Of(named.Origin),
        Version = named.Version,
        Etag = SettingsTags.Of(named.Version),
        ChangedAt = Times.Of(named.ChangedAt),
        ChangedBy = named.ChangedBy,
        Problems = SettingsAnswers.ProblemsOf(named.Problems),
        IdentityRequired = named.Options.Identity.Required,
        Settings = Of(named.Options),
    };

    public static WidgetSettingsDto Of(WidgetOptions o) => new()
    {
        Name = o.Name,
        Queue = o.Queue,
        Domains = [.. o.Domains],
        Look = Of(o.Look),
        Launcher = Of(o.Launcher),
        Texts = o.Texts.OrderBy(t => t.Key, StringComparer.Ordinal).ToDictionary(t => t.Key, t => t.Value),
        LocaleTexts = o.LocaleTexts.OrderBy(l => l.Key, StringComparer.Ordinal).ToDictionary(l => l.Key, IReadOnlyDictionary<string, string> (l) => l.Value.ToDictionary()),
        Locale = o.Locale,
        Locales = [.. o.Locales],
        FollowPageLanguage = o.FollowPageLanguage,
        Form = FormRecords.Of(o.Form),
        OfflineForm = o.OfflineForm is { } offline ? FormRecords.Of(offline) : null,
        AfterSubmit = new(o.AfterSubmit.ShowAutoMessages, o.AfterSubmit.ShowFormSummary, AutoMessageRecords.Of(o.AfterSubmit.AutoMessages)),
        Behaviour = Of(o.Behaviour),
    };

    public WidgetOptions Read(WidgetSettingsDto dto)
    {
        var options = new WidgetOptions
        {
            Name = dto.Name,
            Queue = dto.Queue,
            Locale = dto.Locale,
            FollowPageLanguage = dto.FollowPageLanguage,
            Form = FormRecords.Read(dto.Form),
            OfflineForm = dto.OfflineForm is { } offline ? FormRecords.Read(offline) : null,
        };
        foreach (var domain in dto.Domains) options.Domains.Add(domain);
        foreach (var (key, text) in dto.Texts) options.Texts[key] = text;
        foreach (var (locale, texts) in dto.LocaleTexts) options.LocaleTexts[locale] = new Dictionary<string, string>(texts, StringComparer.Ordinal);
        foreach (var locale in dto.Locales) options.Locales.Add(locale);
        Read(dto.Look, options.Look);
        Read(dto.Launcher, options.Launcher);
        (options.AfterSubmit.ShowAutoMessages, options.AfterSubmit.ShowFormSummary) = (dto.AfterSubmit.ShowAutoMessages, dto.AfterSubmit.ShowFormSummary);
        AutoMessageRecords.Read(dto.AfterSubmit.AutoMessages, options.AfterSubmit.AutoMessages);
        Read(dto.Behaviour, options.Behaviour);
        return options;
    }

    private static LookSettingsDto Of(LookOptions o) => new(o.Accent, Twins<ColorScheme, ColorSchemeDto>.Of(o.Scheme), o.Radius)
    {
        LogoUrl = o.LogoUrl,
        Font = Twins<WidgetFont, WidgetFontDto>.Of(o.Font),
        Density = Twins<WidgetDensity, WidgetDensityDto>.Of(o.Density),
    };

    private static void Read(LookSettingsDto dto, LookOptions o)
    {
        (o.Accent, o.Scheme, o.Radius, o.LogoUrl) = (dto.Accent, Twins<ColorSchemeDto, ColorScheme>.Of(dto.Scheme), dto.Radius, dto.LogoUrl);
        (o.Font, o.Density) = (Twins<WidgetFontDto, WidgetFont>.Of(dto.Font), Twins<WidgetDensityDto, WidgetDensity>.Of(dto.Density));
    }

    private static LauncherSettingsDto Of(LauncherOptions o) => new()
    {
        Position = Twins<LauncherPosition, LauncherPositionDto>.Of(o.Position),
        OffsetX = o.OffsetX,
        OffsetY = o.OffsetY,
        ZIndex = o.ZIndex,
        Shape = o.Shape is { } shape ? Twins<LauncherShape, LauncherShapeDto>.Of(shape) : null,
        Icon = Twins<LauncherIcon, LauncherIconDto>.Of(o.Icon),
        Label = o.Label,
        Teaser = o.Teaser,
        TeaserAfter = Seconds.Of(o.TeaserAfter),
        ShowOn = [.. o.ShowOn],
        HideOn = [.. o.HideOn],
        HideWhenOffline = o.HideWhenOffline,
    };

    private static void Read(LauncherSettingsDto dto, LauncherOptions o)
    {
        (o.Position, o.OffsetX, o.OffsetY, o.ZIndex) = (Twins<LauncherPositionDto, LauncherPosition>.Of(dto.Position), dto.OffsetX, dto.OffsetY, dto.ZIndex);
        o.Shape = dto.Shape is { } shape ? Twins<LauncherShapeDto, LauncherShape>.Of(shape) : null;
        (o.Icon, o.Label, o.Teaser, o.TeaserAfter) = (Twins<LauncherIconDto, LauncherIcon>.Of(dto.Icon), dto.Label, dto.Teaser, TimeSpan.FromSeconds(dto.TeaserAfter));
        foreach (var path in dto.ShowOn) o.ShowOn.Add(path);
        foreach (var path in dto.HideOn) o.HideOn.Add(path);
        o.HideWhenOffline = dto.HideWhenOffline;
    }

    private static BehaviourSettingsDto Of(BehaviourOptions o) => new()
    {
        Sound = o.Sound,
        ShowQueuePosition = o.ShowQueuePosition,
        ShowReadReceipts = o.ShowReadReceipts,
        ResumeEnabled = o.ResumeEnabled,
        ResumeWindow = Seconds.Of(o.ResumeWindow),
        TranscriptEmail = o.TranscriptEmail,
        TranscriptDownload = o.TranscriptDownload,
        Rating = o.Rating,
        MessagesWhenNobodyIsThere = o.MessagesWhenNobodyIsThere,
        Branding = o.Branding,
    };

    private static void Read(BehaviourSettingsDto dto, BehaviourOptions o)
    {
        (o.Sound, o.ShowQueuePosition, o.ShowReadReceipts) = (dto.Sound, dto.ShowQueuePosition, dto.ShowReadReceipts);
        (o.ResumeEnabled, o.ResumeWindow) = (dto.ResumeEnabled, TimeSpan.FromSeconds(dto.ResumeWindow));
        (o.TranscriptEmail, o.TranscriptDownload, o.Rating) = (dto.TranscriptEmail, dto.TranscriptDownload, dto.Rating);
        (o.MessagesWhenNobodyIsThere, o.Branding) = (dto.MessagesWhenNobodyIsThere, dto.Branding);
    }
}

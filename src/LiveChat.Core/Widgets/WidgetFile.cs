using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveChat.Settings;

namespace LiveChat.Widgets;

/// <summary>
/// A widget as the console's settings are kept: a format, members are added, never renamed. What is missing is as <see cref="WidgetOptions"/> has it. Of
/// <see cref="CustomerIdentityOptions"/> nothing is kept.
/// </summary>
internal sealed class WidgetFile
{
    private static readonly WidgetJsonContext Json = new(new JsonSerializerOptions(WidgetJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private static readonly WidgetOptions Usual = new();

    public SettingsStamp? Stamp { get; set; }
    public string Name { get; set; } = Usual.Name;
    public string? Queue { get; set; }
    public List<string> Domains { get; set; } = [];
    public LookPart Look { get; set; } = new();
    public LauncherPart Launcher { get; set; } = new();
    public SortedDictionary<string, string> Texts { get; set; } = new(StringComparer.Ordinal);
    public SortedDictionary<string, SortedDictionary<string, string>> LocaleTexts { get; set; } = new(StringComparer.Ordinal);
    public string Locale { get; set; } = Usual.Locale;
    public List<string> Locales { get; set; } = [];
    public bool FollowPageLanguage { get; set; } = Usual.FollowPageLanguage;
    public FormFile Form { get; set; } = FormFile.Of(Usual.Form);

    /// <summary>Missing where the widget takes no messages.</summary>
    public FormFile? OfflineForm { get; set; }

    public AfterSubmitPart AfterSubmit { get; set; } = new();
    public BehaviourPart Behaviour { get; set; } = new();

    public static string Write(WidgetOptions o, SettingsStamp stamp) => JsonSerializer.Serialize(
        new()
        {
            Stamp = stamp,
            Name = o.Name,
            Queue = o.Queue,
            Domains = [.. o.Domains],
            Look = LookPart.Of(o.Look),
            Launcher = LauncherPart.Of(o.Launcher),
            Texts = new(o.Texts.ToDictionary(), StringComparer.Ordinal),
            LocaleTexts = new(o.LocaleTexts.ToDictionary(l => l.Key, l => new SortedDictionary<string, string>(l.Value.ToDictionary(), StringComparer.Ordinal)), StringComparer.Ordinal),
            Locale = o.Locale,
            Locales = [.. o.Locales],
            FollowPageLanguage = o.FollowPageLanguage,
            Form = FormFile.Of(o.Form),
            OfflineForm = o.OfflineForm is { } offline ? FormFile.Of(offline) : null,
            AfterSubmit = AfterSubmitPart.Of(o.AfterSubmit),
            Behaviour = BehaviourPart.Of(o.Behaviour),
        },
        Json.WidgetFile);

    /// <exception cref="JsonException">It is no widget.</exception>
    public static WidgetFile Read(string content) => JsonSerializer.Deserialize(content, Json.WidgetFile) ?? throw new JsonException("The document holds no widget.");

    public WidgetOptions ToOptions()
    {
        var options = new WidgetOptions
        {
            Name = Name,
            Queue = Queue,
            Locale = Locale,
            FollowPageLanguage = FollowPageLanguage,
            Form = Form.ToForm(),
            OfflineForm = OfflineForm?.ToForm(),
        };
        foreach (var domain in Domains) options.Domains.Add(domain);
        foreach (var (key, text) in Texts) options.Texts[key] = text;
        foreach (var (locale, texts) in LocaleTexts) options.LocaleTexts[locale] = new Dictionary<string, string>(texts, StringComparer.Ordinal);
        foreach (var locale in Locales) options.Locales.Add(locale);
        Look.WriteTo(options.Look);
        Launcher.WriteTo(options.Launcher);
        AfterSubmit.WriteTo(options.AfterSubmit);
        Behaviour.WriteTo(options.Behaviour);
        return options;
    }

    internal sealed class LookPart
    {
        public string Accent { get; set; } = Usual.Look.Accent;
        public ColorScheme Scheme { get; set; } = Usual.Look.Scheme;
        public int Radius { get; set; } = Usual.Look.Radius;
        public string? LogoUrl { get; set; }
        public WidgetFont Font { get; set; } = Usual.Look.Font;
        public WidgetDensity Density { get; set; } = Usual.Look.Density;

        public static LookPart Of(LookOptions o)
            => new() { Accent = o.Accent, Scheme = o.Scheme, Radius = o.Radius, LogoUrl = o.LogoUrl, Font = o.Font, Density = o.Density };

        public void WriteTo(LookOptions o)
            => (o.Accent, o.Scheme, o.Radius, o.LogoUrl, o.Font, o.Density) = (Accent, Scheme, Radius, LogoUrl, Font, Density);
    }

    internal sealed class LauncherPart
    {
        public LauncherPosition Position { get; set; } = Usual.Launcher.Position;
        public int OffsetX { get; set; } = Usual.Launcher.OffsetX;
        public int OffsetY { get; set; } = Usual.Launcher.OffsetY;
        public int ZIndex { get; set; } = Usual.Launcher.ZIndex;
        public LauncherShape? Shape { get; set; }
        public LauncherIcon Icon { get; set; } = Usual.Launcher.Icon;
        public string? Label { get; set; }
        public string? Teaser { get; set; }
        public TimeSpan TeaserAfter { get; set; } = Usual.Launcher.TeaserAfter;
        public List<string> ShowOn { get; set; } = [];
        public List<string> HideOn { get; set; } = [];
        public bool HideWhenOffline { get; set; }

        public static LauncherPart Of(LauncherOptions o) => new()
        {
            Position = o.Position,
            OffsetX = o.OffsetX,
            OffsetY = o.OffsetY,
            ZIndex = o.ZIndex,
            Shape = o.Shape,
            Icon = o.Icon,
            Label = o.Label,
            Teaser = o.Teaser,
            TeaserAfter = o.TeaserAfter,
            ShowOn = [.. o.ShowOn],
            HideOn = [.. o.HideOn],
            HideWhenOffline = o.HideWhenOffline,
        };

        public void WriteTo(LauncherOptions o)
        {
            (o.Position, o.OffsetX, o.OffsetY, o.ZIndex, o.Shape, o.Icon) = (Position, OffsetX, OffsetY, ZIndex, Shape, Icon);
            (o.Label, o.Teaser, o.TeaserAfter, o.HideWhenOffline) = (Label, Teaser, TeaserAfter, HideWhenOffline);
            foreach (var path in ShowOn) o.ShowOn.Add(path);
            foreach (var path in HideOn) o.HideOn.Add(path);
        }
    }

    internal sealed class AfterSubmitPart
    {
        public bool ShowAutoMessages { get; set; } = Usual.AfterSubmit.ShowAutoMessages;
        public bool ShowFormSummary { get; set; } = Usual.AfterSubmit.ShowFormSummary;
        public List<Message> AutoMessages { get; set; } = [];

        public static AfterSubmitPart Of(AfterSubmitOptions o)
            => new() { ShowAutoMessages = o.ShowAutoMessages, ShowFormSummary = o.ShowFormSummary, AutoMessages = [.. o.AutoMessages.Select(m => new Message(m.Text, m.Delay))] };

        public void WriteTo(AfterSubmitOptions o)
        {
            (o.ShowAutoMessages, o.ShowFormSummary) = (ShowAutoMessages, ShowFormSummary);
            foreach (var message in AutoMessages) o.AutoMessages.Add(new(message.Text, message.Delay));
        }
    }

    internal sealed record Message(string Text, TimeSpan Delay);

    internal sealed class BehaviourPart
    {
        public bool Sound { get; set; } = Usual.Behaviour.Sound;
        public bool ShowQueuePosition { get; set; } = Usual.Behaviour.ShowQueuePosition;
        public bool ShowReadReceipts { get; set; } = Usual.Behaviour.ShowReadReceipts;
        public bool ResumeEnabled { get; set; } = Usual.Behaviour.ResumeEnabled;
        public TimeSpan ResumeWindow { get; set; } = Usual.Behaviour.ResumeWindow;
        public bool TranscriptEmail { get; set; } = Usual.Behaviour.TranscriptEmail;
        public bool TranscriptDownload { get; set; } = Usual.Behaviour.TranscriptDownload;
        public bool Rating { get; set; } = Usual.Behaviour.Rating;
        public bool MessagesWhenNobodyIsThere { get; set; } = Usual.Behaviour.MessagesWhenNobodyIsThere;
        public bool Branding { get; set; } = Usual.Behaviour.Branding;

        public static BehaviourPart Of(BehaviourOptions o) => new()
        {
            Sound = o.Sound,
            ShowQueuePosition = o.ShowQueuePosition,
            ShowReadReceipts = o.ShowReadReceipts,
            ResumeEnabled = o.ResumeEnabled,
            ResumeWindow = o.ResumeWindow,
            TranscriptEmail = o.TranscriptEmail,
            TranscriptDownload = o.TranscriptDownload,
            Rating = o.Rating,
            MessagesWhenNobodyIsThere = o.MessagesWhenNobodyIsThere,
            Branding = o.Branding,
        };

        public void WriteTo(BehaviourOptions o)
        {
            (o.Sound, o.ShowQueuePosition, o.ShowReadReceipts, o.ResumeEnabled, o.ResumeWindow) = (Sound, ShowQueuePosition, ShowReadReceipts, ResumeEnabled, ResumeWindow);
            (o.TranscriptEmail, o.TranscriptDownload, o.Rating, o.MessagesWhenNobodyIsThere, o.Branding) = (TranscriptEmail, TranscriptDownload, Rating, MessagesWhenNobodyIsThere, Branding);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WidgetFile))]
internal sealed partial class WidgetJsonContext : JsonSerializerContext;

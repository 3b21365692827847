using System.Collections.Frozen;
using System.Collections.Immutable;
using LiveChat.Queues;
using LiveChat.Settings;
using Microsoft.Extensions.Options;

namespace LiveChat.Widgets;

/// <summary>The widgets this host knows: those of code, and those of the console as they are now. Thread-safe; what is asked later may know more.</summary>
public sealed class WidgetCatalog
{
    private readonly QueueCatalog _queues;
    private volatile Known _known;

    internal WidgetCatalog(IEnumerable<WidgetName> names, IOptionsMonitor<WidgetOptions> options, QueueCatalog queues)
    {
        _queues = queues;
        Added = [.. names.Select(n => n.Value).Distinct(StringComparer.Ordinal)];
        InCode = [.. (Added.IsEmpty ? BuiltIn : Added).Select(n => Read(n, options.Get(n), queues))];
        _known = new(InCode);
    }

    /// <summary>All widgets: those of code in the order they were added, then those of the console by site key. There is always at least one.</summary>
    public ImmutableArray<WidgetSettings> All => _known.All;

    /// <summary>The site keys of the widgets code adds, in order; none when it adds none.</summary>
    internal ImmutableArray<string> Added { get; }

    /// <summary>The one that is there when code adds none.</summary>
    internal ImmutableArray<string> BuiltIn => Added.IsEmpty ? [WidgetId.Default.Value] : [];

    /// <summary>What is there without the console.</summary>
    internal ImmutableArray<WidgetSettings> InCode { get; }

    /// <summary>Finds a widget.</summary>
    /// <param name="id">The widget.</param>
    public WidgetSettings? Find(WidgetId id) => id.Value is null ? null : _known.Named.GetValueOrDefault(id);

    /// <summary>Puts in force what the console set, in place of all it had set before.</summary>
    internal void Follow(IReadOnlyList<NamedSettings<WidgetOptions>> console)
    {
        WidgetSettings[] set = [.. console.Select(c => Read(c.Name, c.Options, _queues))];
        var first = InCode.Select(w => BuiltIn.Contains(w.Id.Value, StringComparer.Ordinal) ? set.FirstOrDefault(s => s.Id == w.Id) ?? w : w).ToArray();
        _known = new([.. first, .. set.Where(s => !first.Any(w => w.Id == s.Id))]);
    }

    private static WidgetSettings Read(string siteKey, WidgetOptions o, QueueCatalog queues) => new()
    {
        Id = new(siteKey),
        Name = o.Name,
        Queue = o.Queue is null ? queues.Default.Id : new(o.Queue),
        Origins = AllowedOrigins.Of(o.Domains),
        Look = new(o.Look.Accent, o.Look.Scheme, o.Look.Radius) { LogoUrl = o.Look.LogoUrl, Font = o.Look.Font, Density = o.Look.Density },
        Launcher = new(
            o.Launcher.Position, o.Launcher.OffsetX, o.Launcher.OffsetY, o.Launcher.ZIndex, o.Launcher.Label, o.Launcher.Teaser)
        {
            Shape = o.Launcher.Shape ?? (o.Launcher.Label is null ? LauncherShape.Circle : LauncherShape.Pill),
            Icon = o.Launcher.Icon,
            TeaserAfter = o.Launcher.TeaserAfter,
            ShowOn = [.. o.Launcher.ShowOn],
            HideOn = [.. o.Launcher.HideOn],
            HideWhenOffline = o.Launcher.HideWhenOffline,
        },
        Texts = o.Texts.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Locale = o.Locale,
        Locales = o.Locales.Count == 0 ? default : [.. o.Locales.Select(l => l.ToLowerInvariant())],
        FollowsPageLanguage = o.FollowPageLanguage,
        LocaleTexts = o.LocaleTexts.ToImmutableSortedDictionary(l => l.Key, l => l.Value.ToImmutableSortedDictionary(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase),
        Form = o.Form,
        OfflineForm = o.OfflineForm,
        AfterSubmit = new(o.AfterSubmit.ShowFormSummary, o.AfterSubmit.ShowAutoMessages, [.. o.AfterSubmit.AutoMessages]),
        Behaviour = new(
            o.Behaviour.Sound, o.Behaviour.ShowQueuePosition, o.Behaviour.ShowReadReceipts,
            o.Behaviour.ResumeEnabled ? o.Behaviour.ResumeWindow : null, o.Behaviour.TranscriptEmail)
        {
            TranscriptDownload = o.Behaviour.TranscriptDownload,
            Rating = o.Behaviour.Rating,
            MessagesWhenNobodyIsThere = o.Behaviour.MessagesWhenNobodyIsThere,
            Branding = o.Behaviour.Branding,
        },
        IdentityRequired = o.Identity.Required,
    };

    private sealed class Known(ImmutableArray<WidgetSettings> all)
    {
        public ImmutableArray<WidgetSettings> All { get; } = all;

        public FrozenDictionary<WidgetId, WidgetSettings> Named { get; } = all.ToFrozenDictionary(w => w.Id);
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using LiveChat.Queues;
using Microsoft.Extensions.Options;

namespace LiveChat.Widgets;

/// <summary>The widgets this host knows.</summary>
public sealed class WidgetCatalog
{
    private readonly FrozenDictionary<WidgetId, WidgetSettings> _widgets;

    internal WidgetCatalog(IEnumerable<WidgetName> names, IOptionsMonitor<WidgetOptions> options, QueueCatalog queues)
    {
        string[] known = [.. names.Select(n => n.Value).Distinct(StringComparer.Ordinal)];
        All = [.. (known is [] ? [WidgetId.Default.Value] : known).Select(n => Read(n, options.Get(n), queues))];
        _widgets = All.ToFrozenDictionary(w => w.Id);
    }

    /// <summary>All widgets, in the order they were added. There is always at least one.</summary>
    public ImmutableArray<WidgetSettings> All { get; }

    /// <summary>Finds a widget.</summary>
    /// <param name="id">The widget.</param>
    public WidgetSettings? Find(WidgetId id) => id.Value is null ? null : _widgets.GetValueOrDefault(id);

    private static WidgetSettings Read(string siteKey, WidgetOptions o, QueueCatalog queues) => new()
    {
        Id = new(siteKey),
        Name = o.Name,
        Queue = o.Queue is null ? queues.Default.Id : new(o.Queue),
        Origins = AllowedOrigins.Of(o.Domains),
        Look = new(o.Look.Accent, o.Look.Scheme, o.Look.Radius) { LogoUrl = o.Look.LogoUrl },
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
        },
        IdentityRequired = o.Identity.Required,
    };
}

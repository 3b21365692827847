using LiveChat.Diagnostics;
using LiveChat.Settings;
using Microsoft.Extensions.Logging;

namespace LiveChat.Widgets;

/// <summary>
/// Remembers from which pages widgets were asked for, so that whoever puts one on a page sees that it is there. Only origins are kept, a few of each widget, and each is
/// written at most once in some minutes, however many pages ask and on however many nodes. Anybody can name any page: it is shown, and nothing is decided by it. Thread-safe.
/// </summary>
public sealed class WidgetSightings
{
    /// <summary>So many origins of a widget are kept of those that were allowed, and as many of others: those may not push the first ones out.</summary>
    internal const int MostOfEach = 10;

    /// <summary>What was seen is not seen again for so long.</summary>
    internal static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private const int MaxAttempts = 5;

    private readonly ISettingsStore _settings;
    private readonly WidgetCatalog _widgets;
    private readonly TimeProvider _clock;
    private readonly ILogger<WidgetSightings> _logger;
    private readonly Lock _lock = new();
    private readonly Dictionary<WidgetId, SeenPages> _seen = [];

    internal WidgetSightings(ISettingsStore settings, WidgetCatalog widgets, TimeProvider clock, ILogger<WidgetSightings> logger)
        => (_settings, _widgets, _clock, _logger) = (settings, widgets, clock, logger);

    /// <summary>A page asks for a widget.</summary>
    /// <param name="widget">The widget; of one that is not there nothing is remembered.</param>
    /// <param name="page">The address of the page, or its origin, as the browser names it. What is no address of the web is not remembered.</param>
    /// <param name="own">The origin LiveChat is reached at, as the request says: the widget is allowed there too.</param>
    public void See(WidgetId widget, string? page, string own)
    {
        if (page is not { Length: <= 2_000 } || !Uri.TryCreate(page, UriKind.Absolute, out var uri) || !WebOrigin.TryParse(uri.GetLeftPart(UriPartial.Authority), out var origin)) return;
        if (_widgets.Find(widget)?.Origins is not { } origins) return;

        var seen = new SeenPage($"{origin}", _clock.GetUtcNow(), origins.Allows($"{origin}", own));
        lock (_lock)
        {
            if (!_seen.TryGetValue(widget, out var pages)) _seen[widget] = pages = new();
            pages.See(seen);
        }
    }

    /// <summary>Answers from where a widget was asked for, the last one first: a few that were allowed, and a few others; what other nodes saw within about a minute.</summary>
    /// <param name="widget">The widget.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<WidgetSighting>> OfAsync(WidgetId widget, CancellationToken cancellationToken = default)
    {
        var kept = SightingsFile.Read(await _settings.GetAsync(SightingsFile.KeyOf(widget), cancellationToken).ConfigureAwait(false));
        SeenPage[] own;
        lock (_lock) own = [.. _seen.GetValueOrDefault(widget)?.All ?? []];
        return [.. Merge(kept.Concat(own)).OrderByDescending(p => p.At).ThenBy(p => p.Origin, StringComparer.Ordinal).Select(p => new WidgetSighting(p.Origin, p.At))];
    }

    /// <summary>Writes what was seen; what cannot be written now is written the next time.</summary>
    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        (WidgetId Widget, SeenPage[] Pages)[] unwritten;
        lock (_lock) unwritten = [.. _seen.Select(s => (s.Key, s.Value.Unwritten)).Where(s => s.Unwritten is not [])];

        try
        {
            foreach (var (widget, pages) in unwritten)
            {
                if (!await WriteAsync(widget, pages, cancellationToken).ConfigureAwait(false)) continue;
                lock (_lock) _seen[widget].Written(pages);
            }
        }
        catch (Exception e)
        {
            if (!cancellationToken.IsCancellationRequested) Log.SightingsNotWritten(_logger, e);
        }
    }

    /// <summary>The last ones of each sort; what of an origin was seen last counts.</summary>
    private static IEnumerable<SeenPage> Merge(IEnumerable<SeenPage> all) => all
        .GroupBy(p => p.Origin, StringComparer.Ordinal)
        .Select(g => g.MaxBy(p => p.At))
        .GroupBy(p => p.IsAllowed)
        .SelectMany(g => g.OrderByDescending(p => p.At).ThenBy(p => p.Origin, StringComparer.Ordinal).Take(MostOfEach));

    /// <returns>Whether it is written; not when others were faster again and again.</returns>
    private async Task<bool> WriteAsync(WidgetId widget, SeenPage[] seen, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var document = await _settings.GetAsync(SightingsFile.KeyOf(widget), cancellationToken).ConfigureAwait(false);
            var kept = SightingsFile.Read(document);
            if (seen.All(s => kept.Any(k => k.Origin == s.Origin && k.IsAllowed == s.IsAllowed && s.At - k.At < Every))) return true;
            if (await _settings.SaveAsync(SightingsFile.KeyOf(widget), SightingsFile.Write(Merge(kept.Concat(seen))), document?.Version ?? 0, cancellationToken).ConfigureAwait(false) is not null) return true;
        }

        return false;
    }
}

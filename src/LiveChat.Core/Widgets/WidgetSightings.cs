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
    /// <summary>So many origins of a widget are kept of those that are allowed, and as many of others: those may not push the first ones out.</summary>
    internal const int MostOfEach = 10;

    /// <summary>Of more at once nothing is remembered until some are older than <see cref="Every"/>.</summary>
    internal const int MostAtOnce = 2_000;

    /// <summary>What was seen is not seen again for so long.</summary>
    internal static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private const int MaxAttempts = 5;

    private readonly ISettingsStore _settings;
    private readonly WidgetCatalog _widgets;
    private readonly TimeProvider _clock;
    private readonly ILogger<WidgetSightings> _logger;
    private readonly Lock _lock = new();
    private readonly Dictionary<(WidgetId Widget, string Origin), DateTimeOffset> _seen = [];
    private HashSet<(WidgetId Widget, string Origin)> _pending = [];

    internal WidgetSightings(ISettingsStore settings, WidgetCatalog widgets, TimeProvider clock, ILogger<WidgetSightings> logger)
        => (_settings, _widgets, _clock, _logger) = (settings, widgets, clock, logger);

    /// <summary>A page asks for a widget.</summary>
    /// <param name="widget">The widget; one that is there.</param>
    /// <param name="page">The address of the page, or its origin, as the browser names it. What is no address of the web is not remembered.</param>
    public void See(WidgetId widget, string? page)
    {
        if (page is not { Length: <= 2_000 } || !Uri.TryCreate(page, UriKind.Absolute, out var uri) || !WebOrigin.TryParse(uri.GetLeftPart(UriPartial.Authority), out var origin)) return;

        var key = (widget, $"{origin}");
        var now = _clock.GetUtcNow();
        lock (_lock)
        {
            if (_seen.TryGetValue(key, out var last) && now - last < Every) return;
            if (_seen.Count >= MostAtOnce) Forget(now);
            if (_seen.Count >= MostAtOnce && !_seen.ContainsKey(key)) return;

            _seen[key] = now;
            _pending.Add(key);
        }
    }

    /// <summary>Answers from where a widget was asked for, the last one first; what other nodes saw within about a minute.</summary>
    /// <param name="widget">The widget.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<WidgetSighting>> OfAsync(WidgetId widget, CancellationToken cancellationToken = default)
    {
        var kept = SightingsFile.Read(await _settings.GetAsync(SightingsFile.KeyOf(widget), cancellationToken).ConfigureAwait(false));
        WidgetSighting[] own;
        lock (_lock) own = [.. _seen.Where(s => s.Key.Widget == widget).Select(s => new WidgetSighting(s.Key.Origin, s.Value))];
        return Merge(kept.Concat(own));
    }

    /// <summary>Writes what was seen; what cannot be written now is written the next time.</summary>
    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        HashSet<(WidgetId Widget, string Origin)> pending;
        WidgetSighting[] Of(WidgetId widget) => [.. pending.Where(p => p.Widget == widget && _seen.ContainsKey(p)).Select(p => new WidgetSighting(p.Origin, _seen[p]))];
        Dictionary<WidgetId, WidgetSighting[]> seen;
        lock (_lock)
        {
            (pending, _pending) = (_pending, []);
            seen = pending.Select(p => p.Widget).Distinct().ToDictionary(w => w, Of);
        }

        try
        {
            foreach (var (widget, sightings) in seen)
            {
                await WriteAsync(widget, sightings, cancellationToken).ConfigureAwait(false);
                pending.RemoveWhere(p => p.Widget == widget);
            }
        }
        catch (Exception e)
        {
            lock (_lock) _pending.UnionWith(pending);
            if (!cancellationToken.IsCancellationRequested) Log.SightingsNotWritten(_logger, e);
        }
    }

    private static WidgetSighting[] Merge(IEnumerable<WidgetSighting> all)
        => [.. all.GroupBy(s => s.Origin, StringComparer.Ordinal).Select(g => g.MaxBy(s => s.At)).OrderByDescending(s => s.At).ThenBy(s => s.Origin, StringComparer.Ordinal)];

    private async Task WriteAsync(WidgetId widget, WidgetSighting[] seen, CancellationToken cancellationToken)
    {
        var allowed = _widgets.Find(widget)?.Origins;
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var document = await _settings.GetAsync(SightingsFile.KeyOf(widget), cancellationToken).ConfigureAwait(false);
            var kept = SightingsFile.Read(document).ToDictionary(s => s.Origin, s => s.At, StringComparer.Ordinal);
            if (seen.All(s => kept.TryGetValue(s.Origin, out var at) && s.At - at < Every)) return;

            var most = Merge(kept.Select(k => new WidgetSighting(k.Key, k.Value)).Concat(seen)).GroupBy(s => allowed?.Allows(s.Origin) is true).SelectMany(g => g.Take(MostOfEach));
            if (await _settings.SaveAsync(SightingsFile.KeyOf(widget), SightingsFile.Write(most), document?.Version ?? 0, cancellationToken).ConfigureAwait(false) is not null) return;
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (old, _) in _seen.Where(s => now - s.Value >= Every && !_pending.Contains(s.Key)).ToList()) _seen.Remove(old);
    }
}

namespace LiveChat.Widgets;

/// <summary>What a node saw of one widget lately: a few origins of each sort, so that one more costs the same however many there were. Not thread-safe.</summary>
internal sealed class SeenPages
{
    private readonly Dictionary<string, SeenPage> _allowed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SeenPage> _others = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unwritten = new(StringComparer.Ordinal);

    public IEnumerable<SeenPage> All => _allowed.Values.Concat(_others.Values);

    /// <summary>What is not known to be written.</summary>
    public SeenPage[] Unwritten => [.. All.Where(p => _unwritten.Contains(p.Origin))];

    /// <summary>One more; the oldest of its sort goes for it when there are too many.</summary>
    public void See(SeenPage page)
    {
        var (same, others) = page.IsAllowed ? (_allowed, _others) : (_others, _allowed);
        if (same.TryGetValue(page.Origin, out var last) && page.At - last.At < WidgetSightings.Every) return;

        others.Remove(page.Origin);
        if (same.Count == WidgetSightings.MostOfEach && !same.ContainsKey(page.Origin))
        {
            var oldest = same.Values.MinBy(p => p.At).Origin;
            same.Remove(oldest);
            _unwritten.Remove(oldest);
        }

        same[page.Origin] = page;
        _unwritten.Add(page.Origin);
    }

    /// <summary>These were written; what was seen again meanwhile was not.</summary>
    public void Written(IEnumerable<SeenPage> pages)
    {
        foreach (var page in pages)
        {
            if ((page.IsAllowed ? _allowed : _others).TryGetValue(page.Origin, out var now) && now == page) _unwritten.Remove(page.Origin);
        }
    }
}

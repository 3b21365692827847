namespace LiveChat.Routing;

/// <summary>
/// How long this node has looked on without a break. Somebody's silence counts only then: after a start, an outage, a pause of the process or a jump of the clock,
/// desks and pages are heard again only by and by.
/// </summary>
internal sealed class SteadyWatch
{
    /// <summary>How long desks and pages have to be heard again.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>Three sweeps.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(15);

    private DateTimeOffset? _since;
    private DateTimeOffset _last;

    /// <summary>Notes that this node has stored its signs of life and reads what is due.</summary>
    /// <param name="now">The store's time.</param>
    /// <returns>Whether it did so without a break for as long as the grace lasts.</returns>
    public bool Look(DateTimeOffset now)
    {
        if (_since is null || now < _last || now - _last > LongestGap) _since = now;
        _last = now;
        return now - _since >= Grace;
    }
}

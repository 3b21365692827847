namespace LiveChat.EntityFrameworkCore;

/// <summary>Times as they are stored: whole microseconds since 1970 in UTC, the same in every database.</summary>
internal static class UtcMicroseconds
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMicrosecond;
    private static readonly long Epoch = DateTimeOffset.UnixEpoch.UtcTicks / TicksPerMicrosecond;

    public static long Of(DateTimeOffset time) => (time.UtcTicks / TicksPerMicrosecond) - Epoch;

    public static long? Of(DateTimeOffset? time) => time is { } t ? Of(t) : null;

    /// <summary>The earliest stored time that is not before this one: what was kept is compared with a bound that has fractions.</summary>
    public static long? NotBefore(DateTimeOffset? time) => time is { } t ? ((t.UtcTicks + TicksPerMicrosecond - 1) / TicksPerMicrosecond) - Epoch : null;

    public static DateTimeOffset From(long stored) => new((stored + Epoch) * TicksPerMicrosecond, TimeSpan.Zero);

    public static DateTimeOffset? From(long? stored) => stored is { } s ? From(s) : null;
}

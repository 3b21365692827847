namespace LiveChat.AspNetCore.Contract;

/// <summary>Writes times for the wire: milliseconds since 1970-01-01 UTC.</summary>
internal static class Times
{
    public static long Of(DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static long? Of(DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();
}

namespace LiveChat.AspNetCore.Realtime;

/// <summary>How many entries a page holds.</summary>
internal static class PageLimits
{
    /// <summary>What an opening page shows.</summary>
    public const int Latest = 100;

    public const int Default = 100;

    public const int Most = 200;

    /// <summary>Reads what a client asks for; false when it is out of range.</summary>
    public static bool TryRead(long after, int? asked, out int limit)
    {
        limit = asked ?? Default;
        return after >= 0 && limit is >= 1 and <= Most;
    }
}

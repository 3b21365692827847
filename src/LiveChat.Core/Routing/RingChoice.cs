namespace LiveChat.Routing;

/// <summary>At how many of the best a chat rings.</summary>
internal static class RingChoice
{
    /// <summary>At how many agents a chat rings at most; more would lock too many rows in one commit.</summary>
    public const int MaxWidth = 50;

    /// <summary>Counts those at whom it rings.</summary>
    /// <param name="width">The policy's width.</param>
    /// <param name="ranked">The keys of the best, the best first; at least <see cref="MaxWidth"/> of them, or all there are.</param>
    public static int Count(RingWidth width, IEnumerable<RankingKey> ranked)
    {
        using var keys = ranked.GetEnumerator();
        if (!keys.MoveNext()) return 0;

        // Whom the customer had last is asked alone.
        var best = keys.Current;
        if (width is RingWidth.One || best.IsKnown) return 1;

        var count = 1;
        while (count < MaxWidth && keys.MoveNext() && (width is RingWidth.All || keys.Current.IsLevelWith(best))) count++;
        return count;
    }
}

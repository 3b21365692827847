namespace LiveChat.Routing;

/// <summary>At how many of the best a chat rings.</summary>
internal static class RingChoice
{
    /// <summary>At how many agents a chat rings at most; more would lock too many rows in one commit.</summary>
    public const int MaxWidth = 50;

    /// <summary>Counts those at whom it rings.</summary>
    /// <param name="width">The policy's width.</param>
    /// <param name="ranked">The keys of the best, the best first; at least <see cref="MaxWidth"/> of them, or all there are.</param>
    public static int Count(RingWidth width, IReadOnlyList<RankingKey> ranked)
    {
        var most = Math.Min(ranked.Count, MaxWidth);

        // Whom the customer had last is asked alone.
        if (most > 0 && ranked[0].IsKnown) return 1;

        switch (width)
        {
            case RingWidth.One:
                return Math.Min(most, 1);
            case RingWidth.EqualRank:
                var count = 0;
                while (count < most && ranked[count].IsLevelWith(ranked[0])) count++;
                return count;
            case RingWidth.All:
            default:
                return most;
        }
    }
}

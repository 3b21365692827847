namespace LiveChat.Reports;

/// <summary>How long something took in several chats, in whole seconds of each chat, what is over cut off. Each of the three times is one that a chat really took.</summary>
/// <param name="Median">The shortest time that at least half of the chats did not exceed.</param>
/// <param name="NinetiethPercentile">The shortest time that at least nine of ten chats did not exceed.</param>
/// <param name="Longest">The longest.</param>
public sealed record ReportTimes(TimeSpan Median, TimeSpan NinetiethPercentile, TimeSpan Longest)
{
    /// <summary>The times of a few chats; <see langword="null"/> when there are none. Puts the list in order.</summary>
    internal static ReportTimes? Of(List<int> seconds)
    {
        if (seconds.Count == 0) return null;

        seconds.Sort();
        return new(At(50), At(90), At(100));

        TimeSpan At(int percent) => TimeSpan.FromSeconds(seconds[(int)((((long)seconds.Count * percent) + 99) / 100) - 1]);
    }
}

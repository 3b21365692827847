using System.Collections.Immutable;
using LiveChat.Chats;

namespace LiveChat.Simulator.Arrivals;

/// <summary>When chats came, from offers of the routing journal, one a line.</summary>
/// <param name="Times">When, from the first one on, in order.</param>
/// <param name="Problem">Why it cannot be said; <see langword="null"/> when it can.</param>
internal sealed record JournalArrivals(ImmutableArray<TimeSpan> Times, string? Problem = null)
{
    private const int MostDays = 366;

    /// <summary>Reads lines as the journal gives them. A chat that was offered several times came once.</summary>
    /// <param name="name">What the file is called in problems.</param>
    /// <param name="lines">The lines; empty ones are skipped.</param>
    /// <param name="queue">The queue whose chats come; <see langword="null"/> when there is only one.</param>
    public static JournalArrivals Read(string name, IEnumerable<string> lines, string? queue)
    {
        var came = new Dictionary<ChatId, DateTimeOffset>();
        var queues = new SortedSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var text in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(text)) continue;

            var (line, problem) = JournalLine.Read(text);
            if (line is null) return Impossible($"{name}, line {number}: {problem}.");

            if (line.Queue is not null) queues.Add(line.Queue);
            if (queue is not null && line.Queue is not null && line.Queue != queue) continue;

            if (!came.TryGetValue(line.Chat, out var known) || line.CameAt < known) came[line.Chat] = line.CameAt;
        }

        if (queue is null && queues.Count > 1) return Impossible($"{name} has offers of several queues ({string.Join(", ", queues)}): name one with --queue.");
        if (came.Count == 0) return Impossible(queue is null ? $"{name} has no offers." : $"{name} has no offers of the queue '{queue}'; it has {(queues.Count == 0 ? "none" : string.Join(", ", queues))}.");

        var first = came.Values.Min();
        return came.Values.Max() - first > TimeSpan.FromDays(MostDays)
            ? Impossible($"{name} is about more than {MostDays} days.")
            : new([.. came.Values.Select(at => at - first).Order()]);
    }

    private static JournalArrivals Impossible(string problem) => new([], problem);
}

using LiveChat.Faults.People;

namespace LiveChat.Faults.Histories;

/// <summary>No agent has more chats at once than it may: neither in an answer of the server nor by what it was told one after the other.</summary>
internal static class CapacityCheck
{
    public static IEnumerable<string> Problems(IReadOnlyDictionary<string, IReadOnlyList<StoredEntry>> logs, IReadOnlyList<HistoryEvent> history, int capacity)
    {
        foreach (var held in history.OfType<Held>().Where(h => h.Chats + h.Rings > h.Capacity && !(h.Chats + h.Rings <= capacity && IsFromBefore(h, history))))
            yield return $"{held.Who} had {held.Chats} chats and {held.Rings} rings with a capacity of {held.Capacity}";

        var order = new Dictionary<HistoryEvent, int>(ReferenceEqualityComparer.Instance);
        foreach (var (index, seen) in history.Index()) order[seen] = index;
        var byChat = history.ToLookup(e => e.Chat);
        foreach (var agent in history.OfType<Accepted>().GroupBy(a => a.Who))
        {
            var times = logs.SelectMany(log => CertainTimes(agent.Key, Assignment.In(log.Value, [.. byChat[log.Key]]), [.. byChat[log.Key]], e => order[e])).ToList();
            var most = times.Select(t => times.Count(o => o.Begin <= t.Begin && t.Begin < o.End)).DefaultIfEmpty(0).Max();
            if (most > capacity) yield return $"{agent.Key} had {most} chats at once with a capacity of {capacity}";
        }
    }

    /// <summary>Whether all an agent has may be from before the capacity was lowered: until the agent was seen with as few as it is now.</summary>
    private static bool IsFromBefore(Held held, IReadOnlyList<HistoryEvent> history)
    {
        var before = history.TakeWhile(e => !ReferenceEquals(e, held)).Where(e => e.Who == held.Who).ToList();
        return before.FindLastIndex(e => e is Lowering lowering && lowering.Capacity == held.Capacity) is >= 0 and var lowered
            && !before.Skip(lowered).OfType<Held>().Any(h => h.Capacity == held.Capacity && h.Chats + h.Rings <= h.Capacity);
    }

    /// <summary>From when to when an agent had a chat for certain: from the answer to its accepting until somebody began to end it, or until the last that it was acknowledged before the chat was taken away.</summary>
    private static IEnumerable<(int Begin, int End)> CertainTimes(string agent, IReadOnlyList<Assignment> assignments, IReadOnlyList<HistoryEvent> seen, Func<HistoryEvent, int> order)
    {
        var accepted = seen.OfType<Accepted>().Where(a => a.Who == agent).DistinctBy(a => a.Offer);
        foreach (var (assignment, begin) in assignments.Where(a => a.Agent == agent).Zip(accepted))
        {
            var end = assignment.Closed switch
            {
                null => int.MaxValue,
                { Kind: StoredEntry.Ended } => seen.OfType<EndInvoked>().Select(order).Where(o => o > order(begin)).DefaultIfEmpty(int.MaxValue).First(),
                { } returned => seen.OfType<SendAcknowledged>().Where(s => s.Who == agent && s.Sequence > assignment.Joined && s.Sequence < returned.Sequence).Select(order).DefaultIfEmpty(order(begin) + 1).Max(),
            };
            yield return (order(begin), end);
        }
    }
}

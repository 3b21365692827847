using LiveChat.Faults.People;

namespace LiveChat.Faults.Histories;

/// <summary>Everybody sees the same chat: every entry once, in its place, from the first; who was there to the end sees all of it.</summary>
internal static class DeliveryCheck
{
    public static IEnumerable<string> Problems(string chat, IReadOnlyList<StoredEntry> log, IReadOnlyList<HistoryEvent> history, IReadOnlySet<string> agents)
    {
        var last = log.Where(e => e.Kind != StoredEntry.Transcript).Select(e => e.Sequence).DefaultIfEmpty(0).Max();
        var lastAgent = Assignment.In(log, history) is [.., var assignment] ? assignment.Agent : null;
        foreach (var reader in history.OfType<Delivered>().GroupBy(d => d.Who))
        {
            var seen = reader.Select(d => d.Entry).ToList();
            if (seen.Index().FirstOrDefault(e => e.Item.Sequence != e.Index + 1) is { Item: { } astray } place)
                yield return $"{chat}: {reader.Key} saw entry {astray.Sequence} where {place.Index + 1} belongs";

            foreach (var entry in seen.Where(e => log.ElementAtOrDefault((int)e.Sequence - 1) != e))
                yield return $"{chat}: {reader.Key} saw an entry {entry.Sequence} that is not the one in the log";

            if ((!agents.Contains(reader.Key) || reader.Key == lastAgent) && seen[^1].Sequence < last)
                yield return $"{chat}: {reader.Key} saw it up to entry {seen[^1].Sequence} of {last}";
        }
    }
}

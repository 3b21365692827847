namespace LiveChat.Faults.Histories;

/// <summary>How long people waited for what others had done.</summary>
internal static class Latency
{
    /// <summary>The longest way of all messages acknowledged after a moment to somebody who was in the chat by then.</summary>
    public static TimeSpan Slowest(IReadOnlyList<HistoryEvent> history, TimeSpan since, IReadOnlySet<string> agents)
    {
        var acknowledged = history.OfType<SendAcknowledged>().DistinctBy(s => s.Message).ToDictionary(s => s.Message);
        var accepted = history.OfType<Accepted>().GroupBy(a => (a.Who, a.Chat)).ToDictionary(a => a.Key, a => a.Last().At);
        return history.OfType<Delivered>()
            .Where(d => d.Entry.Message is { } message && acknowledged.TryGetValue(message, out var sent) && sent.Who != d.Who && sent.At >= since && WasThere(d, sent))
            .Select(d => d.At - acknowledged[d.Entry.Message!.Value].At)
            .DefaultIfEmpty(TimeSpan.Zero)
            .Max();

        bool WasThere(Delivered delivered, SendAcknowledged sent)
            => !agents.Contains(delivered.Who) || (accepted.TryGetValue((delivered.Who, delivered.Chat), out var since) && since < sent.At);
    }

    /// <summary>The longest wait of all customers whose chat began after a moment for its first ring; until now where none has come yet.</summary>
    public static TimeSpan SlowestRing(IReadOnlyList<HistoryEvent> history, TimeSpan since, TimeSpan now)
    {
        var rings = history.OfType<Rang>().GroupBy(r => r.Chat).ToDictionary(r => r.Key, r => r.First().At);
        return history.OfType<Started>()
            .Where(s => s.At >= since)
            .Max(s => rings.GetValueOrDefault(s.Chat, now) - s.At);
    }
}

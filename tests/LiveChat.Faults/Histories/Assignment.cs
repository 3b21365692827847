using LiveChat.Faults.People;

namespace LiveChat.Faults.Histories;

/// <summary>A chat was with an agent.</summary>
/// <param name="Agent">The agent's display name.</param>
/// <param name="Joined">The entry with which it began.</param>
/// <param name="Closed">The entry with which it was over; <see langword="null"/> while it is not.</param>
/// <param name="Last">The last entry that was meant for the agent. Who was in a chat last may read it until somebody else joins.</param>
internal sealed record Assignment(string Agent, long Joined, StoredEntry? Closed, long Last)
{
    /// <summary>Reads them from a log, in order. Whoever joins while another is in the chat, and was not asked to by that one, takes it from nobody: both have it.</summary>
    /// <param name="log">What the chat holds.</param>
    /// <param name="history">What was seen of it.</param>
    public static IReadOnlyList<Assignment> In(IReadOnlyList<StoredEntry> log, IReadOnlyList<HistoryEvent> history)
    {
        HashSet<(string From, string To)> passed = [.. history.OfType<PassedOn>().Select(p => (p.Who, p.To))];
        List<StoredEntry> joins = [.. log.Where(e => e.Kind == StoredEntry.Joined)];
        return [.. joins.Select((joined, i) =>
        {
            var closed = log.FirstOrDefault(e => e.Sequence > joined.Sequence && Closes(e, joined));
            var last = closed is { Kind: StoredEntry.Transferred } ? closed.Sequence : i + 1 < joins.Count ? joins[i + 1].Sequence - 1 : long.MaxValue;
            return new Assignment(joined.Agent!, joined.Sequence, closed, last);
        })];

        bool Closes(StoredEntry entry, StoredEntry joined) => entry.Kind switch
        {
            StoredEntry.Ended => true,
            StoredEntry.Returned or StoredEntry.Transferred => entry.Agent == joined.Agent,
            StoredEntry.Joined => passed.Contains((joined.Agent!, entry.Agent!))
                && log.Any(e => e.Kind == StoredEntry.Hidden && e.Sequence > joined.Sequence && e.Sequence < entry.Sequence),
            _ => false,
        };
    }
}

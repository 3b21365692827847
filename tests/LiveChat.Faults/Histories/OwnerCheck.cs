using LiveChat.Faults.People;

namespace LiveChat.Faults.Histories;

/// <summary>A chat is with one agent at most, who got it by accepting it, and only that one writes in it.</summary>
internal static class OwnerCheck
{
    /// <param name="chat">The chat.</param>
    /// <param name="log">What it holds.</param>
    /// <param name="history">What was seen of it.</param>
    public static IEnumerable<string> Problems(string chat, IReadOnlyList<StoredEntry> log, IReadOnlyList<HistoryEvent> history)
    {
        var assignments = Assignment.In(log, history);
        foreach (var (first, second) in assignments.Zip(assignments.Skip(1)))
        {
            if (first.Closed is not { } closed || closed.Sequence > second.Joined) yield return $"{chat}: {second.Agent} joined while {first.Agent} had it";
        }

        foreach (var said in log.Where(e => e is { Kind: StoredEntry.Written, Agent: not null }))
        {
            var owner = assignments.LastOrDefault(a => a.Joined < said.Sequence)?.Agent;
            if (owner != said.Agent) yield return $"{chat}: {said.Agent} wrote entry {said.Sequence} while {owner ?? "nobody"} had it";
        }

        var accepted = history.OfType<Accepted>().ToList();
        foreach (var offer in accepted.GroupBy(a => a.Offer).Where(o => o.Select(a => a.Who).Distinct().Count() > 1))
            yield return $"{chat}: {string.Join(" and ", offer.Select(a => a.Who).Distinct())} were both told that they have it";

        foreach (var agent in accepted.GroupBy(a => a.Who))
        {
            var offers = agent.Select(a => a.Offer).Distinct().Count();
            if (assignments.Count(a => a.Agent == agent.Key) < offers) yield return $"{chat}: {agent.Key} was told to have it and it does not know";
        }

        if (history.OfType<EndAcknowledged>().Any() && log.All(e => e.Kind != StoredEntry.Ended)) yield return $"{chat}: somebody was told that it ended and it did not";
    }
}

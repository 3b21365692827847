using LiveChat.Faults.People;

namespace LiveChat.Faults.Histories;

/// <summary>
/// An agent gets what is written until a chat is taken away, and nothing of what is written afterwards, unless it is accepted again. What is over everybody of its queue may read; nobody is
/// sent it.
/// </summary>
internal static class FormerAgentCheck
{
    public static IEnumerable<string> Problems(string chat, IReadOnlyList<StoredEntry> log, IReadOnlyList<HistoryEvent> history, IReadOnlySet<string> agents)
    {
        // Nobody can have read it as over before its last agent had begun to end it; who gets no answer asks again for what is done.
        var owner = log.LastOrDefault(e => e.Kind == StoredEntry.Joined)?.Agent;
        var refused = history.OfType<AcceptRefused>().Where(a => !a.MayHaveTaken).Select(a => (a.Who, a.Offer)).ToHashSet();
        var taken = history.Index().Where(e => e.Item is AcceptInvoked a && a.Who == owner && !refused.Contains((a.Who, a.Offer))).Select(e => e.Index).DefaultIfEmpty(-1).Last();
        var over = history.Index().Where(e => e.Item is EndInvoked && e.Item.Who == owner && e.Index > taken).Select(e => e.Index).DefaultIfEmpty(int.MaxValue).First();
        var isOver = log is [.., { } last] && log.Any(e => e.Kind == StoredEntry.Ended) && last.Kind is not (StoredEntry.Written or StoredEntry.Joined);
        return agents.SelectMany(agent => Problems(
            agent,
            [.. Assignment.In(log, history).Where(a => a.Agent == agent)],
            [.. history.Index().Where(e => e.Item.Who == agent && !(isOver && e.Index > over && e.Item is Delivered)).Select(e => e.Item)])).Select(p => $"{chat}: {p}");
    }

    private static IEnumerable<string> Problems(string agent, IReadOnlyList<Assignment> assignments, IReadOnlyList<HistoryEvent> seen)
    {
        // Refused ones gave nothing; of those nobody answered each may have.
        var refused = seen.OfType<AcceptRefused>().Where(a => !a.MayHaveTaken).Select(a => a.Offer).ToHashSet();
        var offers = new HashSet<string>();
        foreach (var e in seen)
        {
            if (e is AcceptInvoked accept && !refused.Contains(accept.Offer)) offers.Add(accept.Offer);
            var last = e switch
            {
                Delivered d => d.Entry.Sequence,
                Pushed p => p.Last,
                _ => 0,
            };

            var allowed = assignments.Take(offers.Count).Select(a => a.Last).DefaultIfEmpty(0).Max();
            if (last > allowed) yield return $"{agent} got entry {last} and was to get none after {allowed}";
        }
    }
}

using LiveChat.Faults.Checking;
using LiveChat.Faults.People;

namespace LiveChat.Faults.Histories;

/// <summary>Compares what everybody saw with what the chats hold. Pure.</summary>
internal static class HistoryCheck
{
    /// <summary>What is wrong; nothing when every promise was kept.</summary>
    /// <param name="history">What everybody saw.</param>
    /// <param name="logs">What the chats hold afterwards.</param>
    /// <param name="agents">The display names of the agents; everybody else is a customer.</param>
    /// <param name="capacity">How many chats an agent may have at once.</param>
    public static IReadOnlyList<string> Problems(
        IReadOnlyList<HistoryEvent> history, IReadOnlyDictionary<string, IReadOnlyList<StoredEntry>> logs, IReadOnlySet<string> agents, int capacity)
    {
        Acknowledged[] acknowledged = [.. history.OfType<SendAcknowledged>().Select(s => new Acknowledged(s.Chat, s.Who, s.Sequence, s.Message, s.Text))];
        var problems = new List<string>();
        var byChat = history.ToLookup(e => e.Chat);
        foreach (var (chat, log) in logs)
        {
            IReadOnlyList<HistoryEvent> seen = [.. byChat[chat]];
            problems.AddRange(ChatCheck.Problems(chat, log, acknowledged));
            problems.AddRange(log.Select(e => e.Text).OfType<string>().CountBy(t => t).Where(t => t.Value > 1).Select(t => $"{chat}: '{t.Key}' is there {t.Value} times"));
            problems.AddRange(DeliveryCheck.Problems(chat, log, seen, agents));
            problems.AddRange(OwnerCheck.Problems(chat, log, seen));
            problems.AddRange(FormerAgentCheck.Problems(chat, log, seen, agents));
        }

        problems.AddRange(byChat.Select(e => e.Key).Where(c => c.Length > 0 && !logs.ContainsKey(c)).Select(c => $"{c}: is not there"));
        problems.AddRange(CapacityCheck.Problems(logs, history, capacity));
        return problems;
    }
}

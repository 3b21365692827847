using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.Histories;

/// <summary>What is known of some chats, counted slowly and plainly from every entry of their logs; knows nothing of how reports are made.</summary>
internal sealed record CountedByHand(int Started, int Answered, int Missed, int StillWaiting, int[]? Wait, int[]? FirstReply)
{
    /// <summary>Counts chats, each with its whole log.</summary>
    public static CountedByHand Of(IReadOnlyCollection<ChatPage> chats)
    {
        var unanswered = chats.Where(c => Joins(c).Length == 0).ToList();
        return new(
            chats.Count,
            chats.Count - unanswered.Count,
            unanswered.Count(c => c.Chat.EndedAt is not null),
            unanswered.Count(c => c.Chat.EndedAt is null),
            Times(chats, c => Joins(c).Select(j => j.At)),
            Times(chats, c => c.Entries.OfType<MessagePosted>().Where(m => m.Author is Participant.OfAgent).Select(m => m.At)));
    }

    /// <summary>Who has joined a chat.</summary>
    public static AgentId[] AgentsIn(ChatPage chat) => [.. Joins(chat).Select(j => j.Agent).Distinct()];

    public bool Equals(CountedByHand? other) => $"{this}" == $"{other}";

    public override int GetHashCode() => $"{this}".GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"{Started} started, {Answered} answered, {Missed} missed, {StillWaiting} waiting, wait {Print(Wait)}, first reply {Print(FirstReply)}";

    private static string Print(int[]? times) => times is null ? "none" : string.Join('/', times);

    private static AgentJoined[] Joins(ChatPage chat) => [.. chat.Entries.OfType<AgentJoined>()];

    /// <summary>Median, 90th percentile and longest of how long chats were open until something happened first.</summary>
    private static int[]? Times(IEnumerable<ChatPage> chats, Func<ChatPage, IEnumerable<DateTimeOffset>> moments)
    {
        int[] times = [.. from chat in chats let all = moments(chat).ToList() where all.Count > 0 select (int)Math.Floor(OpenUntil(chat, all.Min()).TotalSeconds)];
        return times is [] ? null : [AtLeast(times, 0.5m), AtLeast(times, 0.9m), times.Max()];
    }

    private static int AtLeast(int[] times, decimal share) => times.Where(t => times.Count(x => x <= t) >= share * times.Length).Min();

    private static TimeSpan OpenUntil(ChatPage chat, DateTimeOffset end)
    {
        DateTimeOffset[] begins = [chat.Chat.StartedAt, .. chat.Entries.OfType<ChatResumed>().Select(r => r.At)];
        DateTimeOffset[] ends = [.. chat.Entries.OfType<ChatEnded>().Select(e => e.At), DateTimeOffset.MaxValue];
        return begins.Zip(ends).Where(x => x.First < end).Aggregate(TimeSpan.Zero, (sum, x) => sum + ((x.Second < end ? x.Second : end) - x.First));
    }
}

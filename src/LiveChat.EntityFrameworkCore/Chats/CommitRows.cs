using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Agents;
using LiveChat.EntityFrameworkCore.Outbox;

namespace LiveChat.EntityFrameworkCore.Chats;

/// <summary>What a commit writes, row by row, in the order of all locks: chat, claims, entries, those that are rewritten, outbox, journal, then the marks of agents by id.</summary>
internal sealed record CommitRows(
    ChatRow Chat, ClaimRow[] Claims, EntryRow[] Entries, EntryRow[] Rewritten, OutboxRow[] Outbox, JournalRow[] Journal, AgentMark[] Idle, AgentOfferRow[] Offers)
{
    /// <param name="commit">The commit.</param>
    /// <param name="stored">The chat before it; <see langword="null"/> when it creates the chat.</param>
    /// <param name="committed">What was decided.</param>
    /// <param name="old">The entries that hold what is to be rewritten.</param>
    public static CommitRows Of(ChatCommit commit, Chat? stored, CommitResult.Committed committed, IEnumerable<EntryRow> old)
    {
        var (chat, id) = (committed.Chat, committed.Chat.Id);
        return new(
            ChatRow.Of(chat),
            [.. chat.Claims.Select((c, i) => ClaimRow.Of(id, c, i + 1))],
            [.. committed.Entries.Select(e => EntryRow.Of(id, e))],
            commit.Rewrites.IsEmpty ? [] : [.. commit.Rewrite(old.Select(e => e.ToEntry())).Select(e => EntryRow.Of(id, e))],
            [.. commit.Outbox.DistinctBy(i => i.Key).Select(OutboxRow.Of)],
            [.. commit.Events.Where(e => e is not ChatEntry).Select(e => new JournalRow { Chat = id.Value, At = UtcMicroseconds.Of(e.At), Content = EventJson.Write(e) })],
            IdleAfter(commit, stored),
            OffersOf(commit));
    }

    /// <summary>Agents who took the chat, or whose open chat went away.</summary>
    private static AgentMark[] IdleAfter(ChatCommit commit, Chat? stored)
    {
        if (commit.Events.IsEmpty) return [];

        var at = UtcMicroseconds.Of(commit.Events[^1].At);
        return [.. OnlyIn(stored, commit.Next, hasLeft: true).Concat(OnlyIn(commit.Next, stored, hasLeft: false)).OrderBy(i => i.Agent, StringComparer.Ordinal)];

        IEnumerable<AgentMark> OnlyIn(Chat? chat, Chat? other, bool hasLeft) => (chat?.Claims ?? []).Where(c => c.Kind is ClaimKind.Active && other?.Claims.Contains(c) is not true)
            .Select(c => new AgentMark(c.Agent.Value, chat!.Queue.Value, at, hasLeft));
    }

    private static AgentOfferRow[] OffersOf(ChatCommit commit) =>
    [
        .. commit.Events.OfType<OfferMade>()
            .SelectMany(o => o.Agents.Select(a => new AgentOfferRow { Agent = a.Value, Queue = commit.Next.Queue.Value, At = UtcMicroseconds.Of(o.At) }))
            .GroupBy(o => o.Agent, StringComparer.Ordinal).Select(g => g.Last()).OrderBy(o => o.Agent, StringComparer.Ordinal),
    ];
}

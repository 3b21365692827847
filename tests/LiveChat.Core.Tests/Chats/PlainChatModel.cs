using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.Core.Tests.Chats;

/// <summary>What a chat store does, as plainly as it can be said: one list of chats, everything looked up by looking at everything.</summary>
internal sealed class PlainChatModel
{
    public Dictionary<ChatId, Chat> Chats { get; } = [];

    public Dictionary<ChatId, List<ChatEntry>> Logs { get; } = [];

    public Dictionary<AgentId, Agent> Agents { get; } = [];

    public AppendResult Append(ChatAppend append)
    {
        if (!Chats.TryGetValue(append.Chat, out var chat)) return new AppendResult.Conflict(null);

        var log = Logs[append.Chat];
        var same = log.OfType<MessagePosted>().SingleOrDefault(m => m.MessageId == append.Message.MessageId && Author(m).Equals(Author(append.Message)));
        if (same is not null) return same.Text == append.Message.Text ? new AppendResult.Duplicate(same) : new AppendResult.IdReused();
        if (chat.Fence != append.ExpectedFence) return new AppendResult.Conflict(chat);

        var message = append.Message with { Sequence = log.Count + 1 };
        log.Add(message);
        Chats[chat.Id] = chat.Evolve(message);
        return new AppendResult.Appended(message);
    }

    public CommitResult Commit(ChatCommit commit)
    {
        var (next, stored) = (commit.Next, Chats.GetValueOrDefault(commit.Next.Id));
        if ((stored?.Fence ?? 0) != commit.ExpectedFence) return new CommitResult.Conflict(stored);

        var other = Chats.Values.SingleOrDefault(c => c.IsOpen && c.Id != next.Id && c.Contact == next.Contact && c.Widget == next.Widget);
        if (next.IsOpen && other is not null) return new CommitResult.OpenChatExists(other.Id);

        ImmutableArray<AgentId> changed = [.. commit.Agents.Where(g => Agents.GetValueOrDefault(g.Agent)?.Fence != g.Fence).Select(g => g.Agent)];
        ImmutableArray<AgentId> full = [.. commit.Agents.Where(g => Claims(next, g.Agent) && !Claims(stored, g.Agent) && Load(g.Agent) >= g.Capacity).Select(g => g.Agent)];
        if (!changed.IsEmpty || !full.IsEmpty) return new CommitResult.AgentsRefused(changed, full);

        var log = Logs.TryGetValue(next.Id, out var known) ? known : Logs[next.Id] = [];
        ImmutableArray<ChatEntry> entries = [.. commit.Events.OfType<ChatEntry>().Select((e, i) => e with { Sequence = log.Count + i + 1 })];
        log.AddRange(entries);
        next = (stored is null ? next : next.Over(stored)) with { LastSequence = log.Count };
        Chats[next.Id] = next;
        return new CommitResult.Committed(next, entries);
    }

    public int Load(AgentId agent) => Chats.Values.Count(c => Claims(c, agent));

    private static bool Claims(Chat? chat, AgentId agent) => chat?.Claims.Any(c => c.Agent == agent) is true;

    private static object Author(MessagePosted message) => message.Author is Participant.OfAgent agent ? agent.Id : message.Author;
}

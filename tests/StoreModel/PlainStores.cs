using System.Collections.Immutable;
using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Outbox;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Testing.Chats;

namespace LiveChat.StoreModel;

/// <summary>What the stores do, as plainly as it can be said: lists, and everything looked up by looking at everything.</summary>
internal sealed class PlainStores
{
    private int _moments;

    public Dictionary<ChatId, Chat> Chats { get; } = [];

    public Dictionary<ChatId, List<ChatEntry>> Logs { get; } = [];

    public Dictionary<ChatId, List<ChatEvent>> Journals { get; } = [];

    public Dictionary<AgentId, Agent> Agents { get; } = [];

    public Dictionary<OutboxKey, OutboxItem> Outbox { get; } = [];

    public List<AuditEntry> Audit { get; } = [];

    public Dictionary<ContactId, Contact> Contacts { get; } = [];

    public Dictionary<QueueId, NodeId> Leases { get; } = [];

    public IEnumerable<Chat> Open => InOrder(Chats.Values.Where(c => c.IsOpen));

    public IEnumerable<Chat> Waiting => InOrder(Chats.Values.Where(c => c.IsQueued));

    public IEnumerable<Chat> ClaimedBy(AgentId agent) => InOrder(Chats.Values.Where(c => Claims(c, agent)));

    public Chat? Latest(ContactId contact) => Chats.Values.Where(c => c.Contact == contact).MaxBy(c => (c.IsOpen, c.EndedAt, c.Id.Value));

    public IEnumerable<Chat> Named(IEnumerable<ChatId> ids) => InOrder(Chats.Values.Where(c => ids.Contains(c.Id)));

    public IEnumerable<Chat> LatestOf(IEnumerable<ContactId> contacts) => InOrder(contacts.Select(Latest).OfType<Chat>());

    public Chat? LeftAs(ContactId contact, MessageId message) => Chats.Values.SingleOrDefault(c => c.Contact == contact && c.Message?.Id == message);

    public int Load(AgentId agent) => Chats.Values.Count(c => Claims(c, agent));

    public ChatPage? Read(ChatId id, long after, int limit)
    {
        if (!Chats.TryGetValue(id, out var chat)) return null;

        var known = Math.Clamp(after < 0 ? Logs[id].Count + after : after, 0, Logs[id].Count);
        ChatEntry[] entries = [.. Logs[id].Where(e => e.Sequence > known).Take(limit)];
        return new(chat, entries, known + entries.Length);
    }

    public AppendResult Append(ChatAppend append)
    {
        if (!Chats.TryGetValue(append.Chat, out var chat)) return new AppendResult.Conflict(null);

        var log = Logs[append.Chat];
        var same = log.OfType<MessagePosted>().SingleOrDefault(m => m.MessageId == append.Message.MessageId && Author(m).Equals(Author(append.Message)));
        if (same is not null) return same.IsRewritten || same.Text == append.Message.Text ? new AppendResult.Duplicate(same) : new AppendResult.IdReused();
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

        var left = next.Message is { } message ? LeftAs(next.Contact, message.Id) : null;
        if (stored is null && left is not null) return new CommitResult.Conflict(left);

        var other = Chats.Values.SingleOrDefault(c => c.IsOpen && c.Id != next.Id && c.Contact == next.Contact && c.Widget == next.Widget);
        if (next.IsOpen && other is not null) return new CommitResult.OpenChatExists(other.Id);

        ImmutableArray<AgentId> changed = [.. commit.Agents.Where(g => Agents.GetValueOrDefault(g.Agent)?.Fence != g.Fence).Select(g => g.Agent)];
        ImmutableArray<AgentId> full = [.. commit.Agents.Where(g => Claims(next, g.Agent) && !Claims(stored, g.Agent) && Load(g.Agent) >= g.Capacity).Select(g => g.Agent)];
        return changed.IsEmpty && full.IsEmpty ? Write(commit, stored) : new CommitResult.AgentsRefused(changed, full);
    }

    public Chat? MarkSeen(ChatId id, SeenMarks marks)
    {
        if (!Chats.TryGetValue(id, out var chat)) return null;

        var raised = chat.Seen.Raise(marks, chat.LastSequence);
        return raised == chat.Seen ? null : Chats[id] = chat with { Seen = raised };
    }

    /// <summary>Who has a queue keeps it, unless only for now.</summary>
    public bool Acquire(QueueId queue, NodeId node, bool lasts)
    {
        if (Leases.TryGetValue(queue, out var holder) && holder != node) return false;

        if (lasts) Leases[queue] = node;
        else Leases.Remove(queue);
        return true;
    }

    /// <summary>What an activity log finds, on one page.</summary>
    public IEnumerable<ActivityItem> Find(ActivityQuery query)
    {
        var asked = query.Text is null ? null : ActivityWords.Asked(query.Text);
        return Chats.Values.Where(query.Includes).OrderByDescending(c => c.Id.Value).Select(Item).OfType<ActivityItem>();

        ActivityItem? Item(Chat chat)
        {
            if (asked is null) return new(chat, []);

            var contact = Contacts.GetValueOrDefault(chat.Contact);
            long[] matches = [.. Logs[chat.Id].OfType<MessagePosted>().Where(m => HoldsAll(m.Text.Value)).Select(m => m.Sequence).TakeLast(ActivityItem.MaxMatches)];
            var inForm = HoldsAll(string.Join(' ', ActivityWords.Answers(chat.Form)));
            return matches.Length > 0 || inForm || HoldsAll($"{contact?.Name} {contact?.Email}") ? new(chat, matches) { InForm = inForm } : null;
        }

        bool HoldsAll(string text) => asked.Count > 0 && asked.All(ActivityWords.Of(text).Contains);
    }

    /// <summary>The oldest item that is due and that nobody has.</summary>
    public OutboxItem? Lease()
    {
        var due = Outbox.Values.Where(i => i is { Status: OutboxStatus.Pending, LeaseUntil: null }).OrderBy(i => i.DueAt).ThenBy(i => i.Reference, StringComparer.Ordinal).FirstOrDefault();
        return due is null ? null : Outbox[due.Key] = due with { Attempts = due.Attempts + 1, LeaseUntil = DateTimeOffset.MaxValue };
    }

    /// <summary>Somebody says what became of an item.</summary>
    public bool EndLease(OutboxItem leased, OutboxStatus status, DateTimeOffset? at, string? code)
    {
        var item = Outbox.GetValueOrDefault(leased.Key);
        if (item is not { Status: OutboxStatus.Pending or OutboxStatus.Following, LeaseUntil: not null } || item.Attempts != leased.Attempts) return false;

        var ended = item with { Status = status, DueAt = at ?? item.DueAt, LastError = code ?? item.LastError, LeaseUntil = null };
        Outbox[leased.Key] = item.Through is null ? ended : status switch
        {
            OutboxStatus.Done => ended with { Status = IsToldToItsEnd(leased) ? OutboxStatus.UpToDate : OutboxStatus.Following, DueAt = AfterAll(), Through = leased.Through, Failures = 0 },
            OutboxStatus.Pending => ended with { Status = OutboxStatus.Following, Through = leased.Through, Failures = leased.Failures },
            _ => ended with { Through = leased.Through, Failures = leased.Failures },
        };
        return true;
    }

    /// <summary>The items of a kind, or those that are named, whose chats have more than they are done with.</summary>
    public List<OutboxItem> LeaseFollowers(string kind, IReadOnlyCollection<string>? references, int limit)
    {
        var behind = Outbox.Values.Where(i => i.Kind == kind && references?.Contains(i.Reference) is not false)
            .Where(i => i is { Status: OutboxStatus.Following, LeaseUntil: null } && i.DueAt < SpecChat.FarAway && Followed(i).LastSequence > i.Through)
            .OrderBy(i => i.DueAt).ThenBy(i => i.Reference, StringComparer.Ordinal).Take(limit);
        List<OutboxItem> leased = [.. behind.Select(i => i with { Attempts = i.Attempts + 1, LeaseUntil = DateTimeOffset.MaxValue })];
        foreach (var item in leased) Outbox[item.Key] = item;
        return leased;
    }

    public Chat Followed(OutboxItem item) => Chats.Values.Single(c => $"{c.Id}" == item.Reference);

    /// <summary>Signs of life. Whoever had none that counts is back, which moves the fence; a shorter time takes nothing away.</summary>
    public void Renew(IEnumerable<SignOfLife> signs, bool lasts)
    {
        foreach (var (id, wasActive) in signs)
        {
            if (Agents.GetValueOrDefault(id) is not { } agent) continue;

            var isPresent = agent.LeaseUntil == SpecChat.FarAway;
            Agents[id] = agent with
            {
                LeaseUntil = lasts || isPresent ? SpecChat.FarAway : SpecChat.LongAgo,
                ActiveAt = wasActive || !isPresent ? SpecChat.Start : agent.ActiveAt,
                Fence = isPresent ? agent.Fence : agent.Fence + 1,
            };
        }
    }

    /// <summary>Somebody wants an item tried again that was given up.</summary>
    public bool Requeue(OutboxKey key)
    {
        if (Outbox.GetValueOrDefault(key) is not { Status: OutboxStatus.Dead } item) return false;

        Outbox[key] = item with { Status = item.Through is null ? OutboxStatus.Pending : OutboxStatus.Following, DueAt = AfterAll(), Failures = 0 };
        return true;
    }

    /// <summary>After all that was due before; of two the one that came first.</summary>
    private DateTimeOffset AfterAll() => SpecChat.Start.AddSeconds(++_moments);

    private bool IsToldToItsEnd(OutboxItem item) => Followed(item) is { IsOpen: false } chat && chat.LastSequence <= item.Through;

    private CommitResult.Committed Write(ChatCommit commit, Chat? stored)
    {
        var next = commit.Next;
        if (stored is null) (Logs[next.Id], Journals[next.Id]) = ([], []);
        var log = Logs[next.Id];
        ImmutableArray<ChatEntry> entries = [.. commit.Events.OfType<ChatEntry>().Select((e, i) => e with { Sequence = log.Count + i + 1 })];
        foreach (var rewrite in commit.Rewrites) Rewrite(log, rewrite);
        log.AddRange(entries);
        Journals[next.Id].AddRange(commit.Events.OfType<OfferEvent>());
        Chats[next.Id] = (stored is null ? next : next.Over(stored)) with { LastSequence = log.Count };

        foreach (var key in commit.Cancel)
        {
            if (Outbox.GetValueOrDefault(key) is { Status: OutboxStatus.Pending, LeaseUntil: null } item) Outbox[key] = item with { Status = OutboxStatus.Cancelled };
        }

        foreach (var item in commit.Outbox)
        {
            var before = Outbox.GetValueOrDefault(item.Key);
            if (before is null or { Status: OutboxStatus.Cancelled or OutboxStatus.UpToDate })
                Outbox[item.Key] = item with { Attempts = before?.Attempts ?? 0, Through = before?.Through ?? item.Through };
        }

        Audit.AddRange(commit.Audit);
        return new CommitResult.Committed(Chats[next.Id], entries);
    }

    private static void Rewrite(List<ChatEntry> log, ChatRewrite rewrite)
    {
        for (var i = 0; i < log.Count; i++)
        {
            if (rewrite is ChatRewrite.OfMessage x && x.Sequence == i + 1) log[i] = ((MessagePosted)log[i]) with { Text = x.Replacement, IsRewritten = true };
            if (rewrite is ChatRewrite.OfAnswer y && log[i] is FormSubmitted form) log[i] = form with { Answers = [.. form.Answers.Select(a => a.Key == y.Field ? a with { Value = y.Replacement } : a)] };
        }
    }

    private static IEnumerable<Chat> InOrder(IEnumerable<Chat> chats) => chats.OrderBy(c => c.QueuedAt).ThenBy(c => c.Id.Value);

    private static bool Claims(Chat? chat, AgentId agent) => chat?.Claims.Any(c => c.Agent == agent) is true;

    private static object Author(MessagePosted message) => message.Author is Participant.OfAgent agent ? agent.Id : message.Author;
}

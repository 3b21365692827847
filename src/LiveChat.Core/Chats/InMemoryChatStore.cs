using System.Collections.Concurrent;
using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Audit;
using LiveChat.Contacts;
using LiveChat.Outbox;

namespace LiveChat.Chats;

/// <summary>
/// Keeps chats as long as the process lives. Shares one truth with the in-memory stores of agents, outbox and audit: a commit locks the agents, then its chat,
/// then the outbox, then the audit log; an append or a read locks its chat only.
/// </summary>
internal sealed class InMemoryChatStore : IChatStore
{
    private readonly ConcurrentDictionary<ChatId, InMemoryChatRecord> _chats = [];
    private readonly InMemoryAgentStore _agents;
    private readonly InMemoryOutboxStore _outbox;
    private readonly InMemoryAuditLog _audit;

    public InMemoryChatStore(InMemoryAgentStore agents, InMemoryOutboxStore outbox, InMemoryAuditLog audit)
    {
        (_agents, _outbox, _audit) = (agents, outbox, audit);
        agents.Follow(id => Index.UseOf(id).Chats.Count == 0);
        outbox.Follow(id => ChatId.TryParse(id, out var chat) && _chats.GetValueOrDefault(chat)?.Chat is { } found ? new(found.LastSequence, !found.IsOpen) : null);
    }

    /// <summary>Ways to find chats. Only under the gate of the agents.</summary>
    public InMemoryChatIndex Index { get; } = new();

    /// <summary>Every chat, in no order.</summary>
    public IEnumerable<Chat> All => _chats.Values.Select(r => r.Chat);

    /// <summary>A chat the index names.</summary>
    public Chat this[ChatId id] => _chats[id].Chat;

    /// <summary>What the routing journal holds of a chat.</summary>
    public ImmutableArray<ChatEvent> Journal(ChatId id) => _chats.GetValueOrDefault(id)?.Journal ?? [];

    public Task<Chat?> FindAsync(ChatId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_chats.GetValueOrDefault(id)?.Chat);
    }

    public Task<Chat?> FindLatestAsync(ContactId contact, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_agents.Gate)
        {
            return Task.FromResult(LatestOf(contact));
        }
    }

    public Task<IReadOnlyList<ChatPage>> ReadAsync(IReadOnlyList<ChatSpan> spans, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(spans);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<ChatPage>>([.. spans.Select(s => _chats.GetValueOrDefault(s.Chat)?.Read(s.After, s.Limit)).OfType<ChatPage>()]);
    }

    public Task<AppendResult> AppendAsync(ChatAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_chats.GetValueOrDefault(append.Chat)?.Append(append) ?? new AppendResult.Conflict(null));
    }

    public Task<CommitResult> CommitAsync(ChatCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        commit.ThrowIfImpossible();
        cancellationToken.ThrowIfCancellationRequested();

        lock (_agents.Gate)
        {
            var stored = _chats.GetValueOrDefault(commit.Next.Id);
            return Task.FromResult(Refuse(commit, stored?.Chat) ?? Write(commit, stored));
        }
    }

    public Task<IReadOnlyList<Chat>> HeadsAsync(ChatQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_agents.Gate)
        {
            return Task.FromResult<IReadOnlyList<Chat>>(query switch
            {
                ChatQuery.ClaimedBy x => [.. x.Agents.SelectMany(a => Index.UseOf(a).Chats.Keys).Distinct().Select(id => this[id]).OrderBy(c => new ChatPlace(c.QueuedAt, c.Id))],
                ChatQuery.Named x => [.. x.Chats.Select(id => _chats.GetValueOrDefault(id)?.Chat).OfType<Chat>().OrderBy(c => new ChatPlace(c.QueuedAt, c.Id))],
                ChatQuery.LatestOf x => [.. x.Contacts.Select(LatestOf).OfType<Chat>().OrderBy(c => new ChatPlace(c.QueuedAt, c.Id))],
                ChatQuery.LeftAs x => Index.LeftAs(x.Contact, x.Message) is { } id ? [this[id]] : [],
                ChatQuery.Open => [.. Index.Open.Select(p => this[p.Chat])],
                _ => throw new NotSupportedException($"Unknown query {query.GetType().Name}."),
            });
        }
    }

    public Task<Chat?> MarkSeenAsync(ChatId id, SeenMarks marks, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_chats.GetValueOrDefault(id)?.MarkSeen(marks));
    }

    private Chat? LatestOf(ContactId contact) => Index.Of(contact).Select(id => this[id]).MaxBy(c => (c.IsOpen, c.EndedAt, c.Id.Value));

    private CommitResult? Refuse(ChatCommit commit, Chat? stored)
    {
        if ((stored?.Fence ?? 0) != commit.ExpectedFence) return new CommitResult.Conflict(stored);

        var next = commit.Next;
        if (stored is null && next.Message is { } message && Index.LeftAs(next.Contact, message.Id) is { } left) return new CommitResult.Conflict(this[left]);
        if (next.IsOpen && Index.OpenOf(next.Widget, next.Contact) is { } open && open != next.Id) return new CommitResult.OpenChatExists(open);

        ImmutableArray<AgentId> changed = [.. commit.Agents.Where(g => _agents.Find(g.Agent)?.Fence != g.Fence).Select(g => g.Agent)];
        ImmutableArray<AgentId> full = [.. commit.Agents.Where(g => AddsClaim(g.Agent) && Index.UseOf(g.Agent).Chats.Count >= g.Capacity).Select(g => g.Agent)];
        return changed.IsEmpty && full.IsEmpty ? null : new CommitResult.AgentsRefused(changed, full);

        bool AddsClaim(AgentId agent) => next.Claims.Any(c => c.Agent == agent) && !Index.UseOf(agent).Chats.ContainsKey(next.Id);
    }

    /// <summary>Nothing in here can fail half-way: what could throw is over before the first thing is seen.</summary>
    private CommitResult.Committed Write(ChatCommit commit, InMemoryChatRecord? stored)
    {
        var before = stored?.Chat;
        var result = stored?.Commit(commit) ?? Create(commit);
        Index.Move(before, commit.Next, commit.Events);

        // Last, so that whoever works on an item finds the chat it is about.
        _outbox.Apply(commit.Cancel, commit.Outbox);
        _audit.Append(commit.Audit);
        return result;
    }

    private CommitResult.Committed Create(ChatCommit commit)
    {
        var created = new InMemoryChatRecord(commit.Next, commit.Events);
        _chats[commit.Next.Id] = created;
        return new(created.Chat, created.FirstEntries);
    }
}

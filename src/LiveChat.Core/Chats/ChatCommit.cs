using System.Collections.Immutable;
using LiveChat.Audit;
using LiveChat.Outbox;

namespace LiveChat.Chats;

/// <summary>One change of a chat's life: everything in it is written together, or nothing.</summary>
public sealed record ChatCommit
{
    /// <summary>The fence the decision was made on; 0 creates the chat.</summary>
    public required long ExpectedFence { get; init; }

    /// <summary>The chat as it will be, but for what messages change: they may have come in between, so the store writes <c>Next.Over(stored)</c> and numbers the entries.</summary>
    public required Chat Next { get; init; }

    /// <summary>What happened, in order. The store numbers the entries; the others it keeps in the routing journal. Messages are only in the commit that creates the chat.</summary>
    public required ImmutableArray<ChatEvent> Events { get; init; }

    /// <summary>Agents whose capacity the change uses. All must be as the decision saw them.</summary>
    public ImmutableArray<AgentGuard> Agents { get; init; } = [];

    /// <summary>What is to be done after the change; adding an item that exists does nothing.</summary>
    public ImmutableArray<OutboxItem> Outbox { get; init; } = [];

    /// <summary>What is not to be done any more. An item a worker has leased is left alone.</summary>
    public ImmutableArray<OutboxKey> Cancel { get; init; } = [];

    /// <summary>What goes into the audit log with the change.</summary>
    public ImmutableArray<AuditEntry> Audit { get; init; } = [];

    /// <summary>Whether the commit is one at all; a store asks before it looks at anything.</summary>
    /// <exception cref="ArgumentException">The caller's bug: the fence goes back, a new chat has none, a message is in the commit of a chat that exists, or an audit entry cannot be written.</exception>
    public void ThrowIfImpossible()
    {
        if (ExpectedFence < 0 || Next.Fence < Math.Max(1, ExpectedFence)) throw new ArgumentException("The next fence is at least 1 and never lower than the expected one.");
        if (ExpectedFence > 0 && Events.Any(e => e is MessagePosted)) throw new ArgumentException("A message belongs into AppendAsync, or into the commit that creates the chat.");
        foreach (var entry in Audit) entry.ThrowIfImpossible();
    }

    /// <summary>Names the chat by id only.</summary>
    public override string ToString() => $"Commit of {Next}";
}

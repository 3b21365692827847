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

    /// <summary>
    /// What is replaced of what is stored, in the same write, so that neither a read nor a search finds the old text after it. A rewritten message says so
    /// (<see cref="MessagePosted.IsRewritten"/>). The contact is not reached: name, address and telephone it took from the form are its own; nor is what the chat took from
    /// there, <see cref="Chat.CustomerName"/> and <see cref="Chat.Email"/>, which are written as <see cref="Next"/> has them.
    /// </summary>
    public ImmutableArray<ChatRewrite> Rewrites { get; init; } = [];

    /// <summary>What is to be done after the change; adding an item that exists does nothing, but that it follows the chat again if it had come to its end.</summary>
    public ImmutableArray<OutboxItem> Outbox { get; init; } = [];

    /// <summary>What is not to be done any more. An item a worker has leased is left alone.</summary>
    public ImmutableArray<OutboxKey> Cancel { get; init; } = [];

    /// <summary>What goes into the audit log with the change.</summary>
    public ImmutableArray<AuditEntry> Audit { get; init; } = [];

    /// <summary>Whether the commit is one at all; a store asks before it looks at anything.</summary>
    /// <exception cref="ArgumentException">
    /// The caller's bug: the fence goes back, a new chat has none, a message is in the commit of a chat that exists, an item follows another chat, an audit entry cannot be
    /// written, or something is rewritten in a new chat, twice, without moving the fence, or without the next chat's form having the new answer.
    /// </exception>
    public void ThrowIfImpossible()
    {
        if (ExpectedFence < 0 || Next.Fence < Math.Max(1, ExpectedFence)) throw new ArgumentException("The next fence is at least 1 and never lower than the expected one.");
        if (ExpectedFence > 0 && Events.Any(e => e is MessagePosted)) throw new ArgumentException("A message belongs into AppendAsync, or into the commit that creates the chat.");
        if (Outbox.Any(i => i.Through is not null && (i.Reference != $"{Next.Id}" || i.Status is not OutboxStatus.Following)))
            throw new ArgumentException("An item that follows a chat has its id as reference, and follows it.");
        foreach (var entry in Audit) entry.ThrowIfImpossible();
        if (!Rewrites.IsEmpty) ThrowIfNotToBeRewritten();
    }

    /// <summary>Rewrites what is stored; a store asks after the fence was compared, before it writes anything.</summary>
    /// <param name="stored">Stored entries of the chat: those whose sequences are in <see cref="Rewrites"/>, and each form when an answer is; others are left alone.</param>
    /// <returns>The entries that are to be stored instead, each at its sequence.</returns>
    /// <exception cref="ArgumentException">The caller's bug: an entry that is to be rewritten is not there, or has nothing of that kind.</exception>
    public ImmutableArray<ChatEntry> Rewrite(IEnumerable<ChatEntry> stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var missing = Rewrites.Select(r => r.At).OfType<long>().ToHashSet();
        var rewritten = ImmutableArray.CreateBuilder<ChatEntry>();
        foreach (var entry in stored)
        {
            missing.Remove(entry.Sequence);
            var next = EntryRewriting.Rewrite(entry, Rewrites.Where(r => r.At is null || r.At == entry.Sequence));
            if (next != entry) rewritten.Add(next);
        }

        return missing.Count == 0
            ? rewritten.ToImmutable()
            : throw new ArgumentException($"Nothing can be rewritten at {string.Join(", ", missing.Order())}: the chat has no such entry.");
    }

    /// <summary>Names the chat by id only.</summary>
    public override string ToString() => $"Commit of {Next}";

    private static object Place(ChatRewrite rewrite) => rewrite switch
    {
        ChatRewrite.OfAttachment r => r,
        ChatRewrite.OfAnswer r => r.Field,
        _ => rewrite.At!.Value,
    };

    private void ThrowIfNotToBeRewritten()
    {
        if (ExpectedFence == 0) throw new ArgumentException("A new chat has nothing to rewrite.");
        if (Next.Fence == ExpectedFence) throw new ArgumentException("A rewrite moves the fence: whoever has the chat as it was has the old text.");
        if (Rewrites.DistinctBy(Place).Count() < Rewrites.Length) throw new ArgumentException("The same place is rewritten twice.");

        foreach (var answer in Rewrites.OfType<ChatRewrite.OfAnswer>())
        {
            if (!Next.Form.Any(a => a.Key == answer.Field) || Next.Form.Any(a => a.Key == answer.Field && a.Value != answer.Replacement))
                throw new ArgumentException($"The next chat's form has no field '{answer.Field}' with the new answer.");
        }
    }
}

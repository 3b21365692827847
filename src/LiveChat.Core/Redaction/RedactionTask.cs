using System.Collections.Concurrent;
using LiveChat.Chats;
using LiveChat.Outbox;

namespace LiveChat.Redaction;

/// <summary>Does a redaction to its end, whatever became of the process that began it: every copy is asked once more. Each redaction has a task of its own, which reads what it needs only.</summary>
internal sealed class RedactionTask(IChatStore chats, RedactionCopies copies) : IOutboxTask
{
    private const int PageSize = 50;

    /// <summary>Which copies still had it when this process asked them last, by reference: it tells of what has changed since, not of each try.</summary>
    private readonly ConcurrentDictionary<string, string> _pending = new(StringComparer.Ordinal);

    public string Kind => RedactionItem.Kind;

    public async Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!RedactionItem.TryRead(item.Reference, out var id, out var after)) return OutboxOutcome.GiveUp("reference_invalid");

        var (last, pending) = ((Chat?)null, new List<string>());
        foreach (var (chat, what) in await FindAsync(id, after, cancellationToken).ConfigureAwait(false))
        {
            var receipt = await copies.RedactAsync(chat, what, cancellationToken).ConfigureAwait(false);
            pending.AddRange(receipt.Where(r => r.Outcome is CopyOutcome.Pending).Select(r => r.Copy));
            last = chat;
        }

        var now = string.Join(',', pending);
        if (last is not null && _pending.GetValueOrDefault(item.Reference) != now) copies.Tell(last);
        if (pending.Count > 0)
        {
            _pending[item.Reference] = now;
            return OutboxOutcome.PutOff("copy_pending");
        }

        _pending.TryRemove(item.Reference, out _);
        return OutboxOutcome.Done;
    }

    /// <summary>The redaction behind a sequence, or all of the chat where nobody says which it is.</summary>
    private async Task<IEnumerable<(Chat Chat, ChatRedacted What)>> FindAsync(ChatId id, long? after, CancellationToken cancellationToken)
    {
        var found = new List<(Chat Chat, ChatRedacted What)>();
        for (var from = after ?? 0; await chats.ReadAsync(id, from, PageSize, cancellationToken).ConfigureAwait(false) is { } page; from = page.Through)
        {
            found.AddRange(page.Entries.OfType<ChatRedacted>().Select(what => (page.Chat, what)));
            if (after is not null && found.Count > 0) return found.Take(1);
            if (page.Through >= page.Chat.LastSequence) break;
        }

        return found;
    }
}

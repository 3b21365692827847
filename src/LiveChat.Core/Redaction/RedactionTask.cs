using LiveChat.Chats;
using LiveChat.Outbox;

namespace LiveChat.Redaction;

/// <summary>Does a redaction to its end, whatever became of the process that began it: every copy is asked once more. Each redaction has a task of its own, which reads what it needs only.</summary>
internal sealed class RedactionTask(IChatStore chats, RedactionCopies copies) : IOutboxTask
{
    private const int PageSize = 50;

    public string Kind => RedactionItem.Kind;

    public async Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!RedactionItem.TryRead(item.Reference, out var id, out var after)) return OutboxOutcome.GiveUp("reference_invalid");

        while (await chats.ReadAsync(id, after, PageSize, cancellationToken).ConfigureAwait(false) is { } page)
        {
            if (page.Entries.OfType<ChatRedacted>().FirstOrDefault() is { } what)
            {
                var receipt = await copies.RedactAsync(page.Chat, what, cancellationToken).ConfigureAwait(false);
                return receipt.Any(r => r.Outcome is CopyOutcome.Pending) ? OutboxOutcome.PutOff("copy_pending") : OutboxOutcome.Done;
            }

            if (page.Through >= page.Chat.LastSequence) break;
            after = page.Through;
        }

        return OutboxOutcome.Done;
    }
}

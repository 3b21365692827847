using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Transcripts;

namespace LiveChat.Redaction;

/// <summary>Does a redaction to its end, whatever became of the process that began it: every copy is asked once more for everything the chat says is gone.</summary>
internal sealed class RedactionTask(IChatStore chats, RedactionCopies copies) : IOutboxTask
{
    public string Kind => RedactionItem.Kind;

    public async Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!RedactionItem.TryRead(item.Reference, out var id)) return OutboxOutcome.GiveUp("reference_invalid");
        if (await TranscriptRecord.ReadAsync(chats, id, 0, cancellationToken).ConfigureAwait(false) is not { } record) return OutboxOutcome.Done;

        var isPending = false;
        foreach (var what in record.Entries.OfType<ChatRedacted>())
        {
            var receipt = await copies.RedactAsync(record.Chat, what, cancellationToken).ConfigureAwait(false);
            isPending |= receipt.Any(r => r.Outcome is CopyOutcome.Pending);
        }

        return isPending ? OutboxOutcome.PutOff("copy_pending") : OutboxOutcome.Done;
    }
}

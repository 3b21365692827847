using LiveChat.Audit;
using LiveChat.Chats;

namespace LiveChat.Routing;

/// <summary>Reads the journals of the in-memory chats.</summary>
internal sealed class InMemoryJournal(InMemoryChatStore chats, InMemoryAuditLog audit) : IJournal
{
    public Task<IReadOnlyList<RoutingRecord>> RoutingAsync(ChatId chat, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();

        var records = chats.Journal(chat).Select((e, i) => new RoutingRecord(i + 1, e));
        return Task.FromResult<IReadOnlyList<RoutingRecord>>([.. records.Where(r => r.Position > after).Take(limit)]);
    }

    public Task<IReadOnlyList<AuditRecord>> AuditAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(audit.Read(after, limit));
    }

    public Task<AuditRecord> AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        entry.ThrowIfImpossible();
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(audit.Append([entry])[0]);
    }

    public Task<AuditVerdict> VerifyAsync(AuditSeal? known, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(audit.Verify(known));
    }
}

using LiveChat.Audit;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Audit;

/// <summary>Writes into the audit log within a transaction.</summary>
internal static class AuditLog
{
    public static async Task<AuditSeal> AuditHeadAsync(this LiveChatDbContext context, CancellationToken cancellationToken)
        => (await context.Set<AuditHeadRow>().SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false))?.ToSeal() ?? AuditSeal.Beginning;

    /// <summary>Writes the next record, and whatever else the context holds. Its lock is the last of all: everything else the transaction locks comes before.</summary>
    public static async Task<AuditRecord> AppendAuditAsync(this LiveChatDbContext context, AuditEntry entry, CancellationToken cancellationToken)
    {
        var heads = context.Set<AuditHeadRow>();

        // Keeps everybody else out until the end of the transaction; read afterwards, it is the last one.
        var locked = await heads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Number, h => h.Number), cancellationToken).ConfigureAwait(false) == 1;
        var record = (await context.AuditHeadAsync(cancellationToken).ConfigureAwait(false)).Next(entry);
        context.Add(AuditRow.Of(record));
        if (!locked) context.Add(new AuditHeadRow { Number = record.Number, Hash = record.Hash });
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        if (locked) await heads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Number, record.Number).SetProperty(h => h.Hash, record.Hash), cancellationToken).ConfigureAwait(false);
        return record;
    }
}

using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Audit;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.Routing;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Routing;

/// <summary>Reads the journals from a database.</summary>
internal sealed class RelationalJournal(RelationalDatabase database) : IJournal
{
    /// <summary>How many records are looked at before the next ones are read.</summary>
    private const int Page = 1000;

    public Task<IReadOnlyList<RoutingRecord>> RoutingAsync(ChatId chat, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        return database.ReadAsync<IReadOnlyList<RoutingRecord>>(
            async (context, token) =>
            {
                var rows = await context.Set<JournalRow>().Where(j => j.Chat == chat.Value && j.Id > after).OrderBy(j => j.Id).Take(limit).ToListAsync(token).ConfigureAwait(false);
                return [.. rows.Select(r => new RoutingRecord(r.Id, EventJson.Read(r.Content, UtcMicroseconds.From(r.At), sequence: 0, messageId: null)))];
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<AuditRecord>> AuditAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        return database.ReadAsync<IReadOnlyList<AuditRecord>>(
            async (context, token) => await ReadAsync(context, after < 0 ? (await context.AuditHeadAsync(token).ConfigureAwait(false)).Number + after : after, limit, token).ConfigureAwait(false),
            cancellationToken);
    }

    public Task<AuditRecord> AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        entry.ThrowIfImpossible();

        return database.WriteAsync((context, token) => context.AppendAuditAsync(entry, token), cancellationToken);
    }

    /// <summary>A moment for each page: one for all of them would keep the database from tidying up as long as it takes. Records are only added, so the pages fit together.</summary>
    public async Task<AuditVerdict> VerifyAsync(AuditSeal? known, CancellationToken cancellationToken)
    {
        var check = new AuditCheck(await database.ReadAsync(AuditLog.AuditHeadAsync, cancellationToken).ConfigureAwait(false), known);
        for (var last = 0L; ;)
        {
            var records = await database.ReadAsync((context, token) => ReadAsync(context, last, Page, token), cancellationToken).ConfigureAwait(false);
            if (!records.All(check.Look) || records.Count < Page) return check.Verdict;

            last = records[^1].Number;
        }
    }

    private static async Task<IReadOnlyList<AuditRecord>> ReadAsync(LiveChatDbContext context, long after, int limit, CancellationToken cancellationToken)
    {
        var rows = await context.Set<AuditRow>().Where(r => r.Number > after).OrderBy(r => r.Number).Take(limit).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(r => r.ToRecord())];
    }
}

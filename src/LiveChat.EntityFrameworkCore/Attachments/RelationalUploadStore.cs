using LiveChat.Attachments;
using LiveChat.Chats;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Attachments;

/// <summary>Keeps what is known about uploads in a database.</summary>
internal sealed class RelationalUploadStore(RelationalDatabase database) : IUploadStore
{
    private static readonly string Uploading = StoredName.Of(UploadStatus.Uploading);
    private static readonly string Refused = StoredName.Of(UploadStatus.Refused);

    public Task<UploadOutcome> BeginAsync(UploadPlan plan, UploadLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(limits);
        plan.ThrowIfImpossible();

        return database.WriteAsync<UploadOutcome>(
            async (context, token) =>
            {
                await LockAsync(context, plan.Chat.Value, token).ConfigureAwait(false);
                if (await FindAsync(context, plan.Id, token).ConfigureAwait(false) is { } known) return known.Plan == plan ? known : new UploadOutcome(UploadRefusal.IdReused, known);

                var begun = await context.Set<UploadRow>().CountAsync(u => u.Chat == plan.Chat.Value, token).ConfigureAwait(false);
                var others = context.Set<UploadRow>().Where(u => u.Chat == plan.Chat.Value && u.Status != Refused);
                var open = await others.CountAsync(u => u.Status == Uploading, token).ConfigureAwait(false);
                var bytes = await others.SumAsync(u => u.Size, token).ConfigureAwait(false);
                if (limits.Refuse(begun, open, bytes, plan) is { } refusal) return refusal;

                var now = UtcMicroseconds.From(await database.NowAsync(context, token).ConfigureAwait(false));
                var upload = new Upload { Plan = plan, BeganAt = now, ChangedAt = now };
                context.Add(UploadRow.Of(upload));
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return upload;
            },
            cancellationToken);
    }

    public Task<UploadOutcome> PartAsync(UploadId id, UploadPart part, CancellationToken cancellationToken) => ChangeAsync(id, (u, now) => u.Add(part, now), cancellationToken);

    public Task<UploadOutcome> FinishAsync(UploadId id, long expectedVersion, UploadVerdict verdict, CancellationToken cancellationToken)
        => ChangeAsync(id, (u, now) => u.Finish(expectedVersion, verdict, now), cancellationToken);

    public Task<Upload?> FindAsync(UploadId id, CancellationToken cancellationToken) => database.ReadAsync((context, token) => FindAsync(context, id, token), cancellationToken);

    public Task<IReadOnlyList<Upload>> IdleAsync(UploadStatus status, TimeSpan idle, Upload? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(idle, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var wanted = StoredName.Of(status);

        return database.ReadAsync(
            async (context, token) =>
            {
                var before = await database.NowAsync(context, token).ConfigureAwait(false) - (long)idle.TotalMicroseconds;

                // As a constant: an index over some rows serves only who asks for just those.
                var rows = context.Set<UploadRow>().Where(u => u.Status == EF.Constant(wanted) && u.ChangedAt <= before);
                rows = status is UploadStatus.Posted ? rows.Where(u => u.IsPosted) : rows.Where(u => !u.IsPosted);
                if (after is not null)
                {
                    var (at, id) = (UtcMicroseconds.Of(after.ChangedAt), after.Plan.Id.Value);
                    rows = rows.Where(u => u.ChangedAt > at || (u.ChangedAt == at && u.Id > id));
                }

                return await UploadsAsync(context, rows.OrderBy(u => u.ChangedAt).ThenBy(u => u.Id).Take(limit), token).ConfigureAwait(false);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<Upload>> OfChatAsync(ChatId chat, CancellationToken cancellationToken)
        => database.ReadAsync((context, token) => UploadsAsync(context, context.Set<UploadRow>().Where(u => u.Chat == chat.Value).OrderBy(u => u.BeganAt).ThenBy(u => u.Id), token), cancellationToken);

    public Task<UploadUse> UsedAsync(Participant.Customer customer, TimeSpan within, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentOutOfRangeException.ThrowIfLessThan(within, TimeSpan.Zero);

        return database.ReadAsync(
            async (context, token) =>
            {
                var since = await database.NowAsync(context, token).ConfigureAwait(false) - (long)within.TotalMicroseconds;
                var used = context.Set<UploadRow>().Where(u => u.Contact == customer.Contact.Value && u.BeganAt >= since && u.Status != Refused);
                return new UploadUse(await used.CountAsync(token).ConfigureAwait(false), await used.SumAsync(u => u.Size, token).ConfigureAwait(false));
            },
            cancellationToken);
    }

    private static async Task<IReadOnlyList<Upload>> UploadsAsync(LiveChatDbContext context, IQueryable<UploadRow> query, CancellationToken cancellationToken)
    {
        var rows = await query.ToListAsync(cancellationToken).ConfigureAwait(false);
        Guid[] ids = [.. rows.Select(r => r.Id)];
        var parts = ids.Length == 0 ? [] : await context.Set<UploadPartRow>().Where(p => ids.Contains(p.Upload)).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(r => r.ToUpload(parts))];
    }

    private Task<UploadOutcome> ChangeAsync(UploadId id, Func<Upload, DateTimeOffset, UploadOutcome> decide, CancellationToken cancellationToken) => database.WriteAsync<UploadOutcome>(
        async (context, token) =>
        {
            var rows = context.Set<UploadRow>().Where(u => u.Id == id.Value);

            // Keeps everybody else from this upload until the end of the transaction; read afterwards, it is as it is.
            if (await rows.ExecuteUpdateAsync(set => set.SetProperty(u => u.Version, u => u.Version), token).ConfigureAwait(false) == 0) return UploadRefusal.NotFound;

            var before = (await FindAsync(context, id, token).ConfigureAwait(false))!;
            var outcome = decide(before, UtcMicroseconds.From(await database.NowAsync(context, token).ConfigureAwait(false)));
            if (outcome is not { Refusal: null, Upload: { } after } || after.Version == before.Version) return outcome;

            context.Update(UploadRow.Of(after));
            foreach (var part in after.Parts.Except(before.Parts)) context.Add(new UploadPartRow { Upload = id.Value, Number = part.Number, Length = part.Length, Hash = part.Hash });
            if (after.Parts.IsEmpty) await context.Set<UploadPartRow>().Where(p => p.Upload == id.Value).ExecuteDeleteAsync(token).ConfigureAwait(false);
            await context.SaveChangesAsync(token).ConfigureAwait(false);
            return outcome;
        },
        cancellationToken);

    private static async Task<Upload?> FindAsync(LiveChatDbContext context, UploadId id, CancellationToken cancellationToken)
    {
        if (await context.Set<UploadRow>().SingleOrDefaultAsync(u => u.Id == id.Value, cancellationToken).ConfigureAwait(false) is not { } row) return null;

        return row.ToUpload(await context.Set<UploadPartRow>().Where(p => p.Upload == id.Value).ToListAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Keeps everybody else from beginning an upload in this chat until the end of the transaction.</summary>
    private static async Task LockAsync(LiveChatDbContext context, Guid chat, CancellationToken cancellationToken)
    {
        var rows = context.Set<UploadChatRow>().Where(c => c.Chat == chat);
        if (await rows.ExecuteUpdateAsync(set => set.SetProperty(c => c.Begun, c => c.Begun + 1), cancellationToken).ConfigureAwait(false) == 1) return;

        context.Add(new UploadChatRow { Chat = chat, Begun = 1 });
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
    }
}

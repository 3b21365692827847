using System.Linq.Expressions;
using LiveChat.Outbox;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Outbox;

/// <summary>Keeps what is to be done after commits in a database.</summary>
internal sealed class RelationalOutboxStore(RelationalDatabase database) : IOutboxStore
{
    /// <summary>So many that were done long ago are removed with each that is done, so that they do not pile up.</summary>
    private const int MaxRemoved = 10;

    /// <summary>Whoever asks for the same once more asks at once, or within days.</summary>
    private static readonly TimeSpan KeptAfterwards = TimeSpan.FromDays(30);

    // Written out in conditions, so that the database sees those of its partial indexes.
    private static readonly string Pending = StoredName.Of(OutboxStatus.Pending);
    private static readonly string Dead = StoredName.Of(OutboxStatus.Dead);
    private static readonly string Done = StoredName.Of(OutboxStatus.Done);

    /// <summary>A leased item comes back when its lease is over.</summary>
    private static readonly Expression<Func<OutboxRow, long>> Place = i => i.LeaseUntil != null && i.LeaseUntil > i.DueAt ? i.LeaseUntil.Value : i.DueAt;

    public Task<IReadOnlyList<OutboxItem>> LeaseAsync(int limit, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        return database.WriteAsync<IReadOnlyList<OutboxItem>>(
            async (context, token) =>
            {
                var now = await database.NowAsync(context, token).ConfigureAwait(false);
                var until = now + (long)duration.TotalMicroseconds;
                var due = await context.Set<OutboxRow>()
                    .Where(i => i.Status == EF.Constant(Pending) && i.DueAt <= now && (i.LeaseUntil == null || i.LeaseUntil <= now))
                    .OrderBy(Place).ThenBy(i => i.Kind).ThenBy(i => i.Reference)
                    .Take(limit).ToListAsync(token).ConfigureAwait(false);

                var leased = new List<OutboxItem>(due.Count);
                foreach (var row in due)
                {
                    // Another worker may have looked at the same moment; its lease has taken the next number.
                    var taken = await context.Set<OutboxRow>().Where(Is(row.Kind, row.Reference)).Where(i => i.Status == EF.Constant(Pending) && i.Attempts == row.Attempts && i.DueAt == row.DueAt)
                        .ExecuteUpdateAsync(set => set.SetProperty(i => i.Attempts, i => i.Attempts + 1).SetProperty(i => i.LeaseUntil, until), token).ConfigureAwait(false);
                    if (taken == 1) leased.Add(row.ToItem() with { Attempts = row.Attempts + 1, LeaseUntil = UtcMicroseconds.From(until) });
                }

                return leased;
            },
            cancellationToken);
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async (context, token) => UtcMicroseconds.From(
            await context.Set<OutboxRow>().Where(i => i.Status == EF.Constant(Pending)).Select(Place).MinAsync(at => (long?)at, token).ConfigureAwait(false)),
        cancellationToken);

    public Task<bool> CompleteAsync(OutboxItem leased, CancellationToken cancellationToken) => EndLeaseAsync(leased, Done, null, null, cancellationToken);

    public Task<bool> RetryAsync(OutboxItem leased, DateTimeOffset at, string code, CancellationToken cancellationToken)
        => EndLeaseAsync(leased, Pending, UtcMicroseconds.Of(at), code, cancellationToken);

    public Task<bool> DeadAsync(OutboxItem leased, string code, CancellationToken cancellationToken) => EndLeaseAsync(leased, Dead, null, code, cancellationToken);

    public Task<IReadOnlyList<OutboxItem>> DeadLettersAsync(OutboxKey? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        return database.ReadAsync<IReadOnlyList<OutboxItem>>(
            async (context, token) =>
            {
                var dead = context.Set<OutboxRow>().Where(i => i.Status == EF.Constant(Dead));
                if (after is { } key)
                {
                    // Compared by the database, ordinally as its columns are.
#pragma warning disable CA1309
                    dead = dead.Where(i => string.Compare(i.Kind, key.Kind) > 0 || (i.Kind == key.Kind && string.Compare(i.Reference, key.Reference) > 0));
#pragma warning restore CA1309
                }

                var rows = await dead.OrderBy(i => i.Kind).ThenBy(i => i.Reference).Take(limit).ToListAsync(token).ConfigureAwait(false);
                return [.. rows.Select(r => r.ToItem())];
            },
            cancellationToken);
    }

    public Task<bool> RequeueAsync(OutboxKey key, CancellationToken cancellationToken) => database.WriteAsync(
        async (context, token) =>
        {
            var now = await database.NowAsync(context, token).ConfigureAwait(false);
            return await context.Set<OutboxRow>().Where(Is(key.Kind, key.Reference)).Where(i => i.Status == EF.Constant(Dead))
                .ExecuteUpdateAsync(set => set.SetProperty(i => i.Status, Pending).SetProperty(i => i.DueAt, now), token).ConfigureAwait(false) == 1;
        },
        cancellationToken);

    /// <summary>A lease that is over is still the caller's as long as nobody else got the item.</summary>
    private Task<bool> EndLeaseAsync(OutboxItem leased, string status, long? dueAt, string? code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(leased);

        return database.WriteAsync(
            async (context, token) =>
            {
                // Of what is done nothing is due any more: it keeps when that was.
                var isDone = status == Done;
                var at = isDone ? await database.NowAsync(context, token).ConfigureAwait(false) : dueAt;
                var ended = await context.Set<OutboxRow>().Where(Is(leased.Kind, leased.Reference))
                    .Where(i => i.Status == EF.Constant(Pending) && i.LeaseUntil != null && i.Attempts == leased.Attempts)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(i => i.Status, status).SetProperty(i => i.LeaseUntil, (long?)null)
                            .SetProperty(i => i.DueAt, i => at ?? i.DueAt).SetProperty(i => i.LastError, i => code ?? i.LastError),
                        token).ConfigureAwait(false) == 1;
                if (ended && isDone) await RemoveOldAsync(context, at!.Value, token).ConfigureAwait(false);
                return ended;
            },
            cancellationToken);
    }

    private static async Task RemoveOldAsync(LiveChatDbContext context, long now, CancellationToken cancellationToken)
    {
        var before = now - (long)KeptAfterwards.TotalMicroseconds;
        var old = await context.Set<OutboxRow>().Where(i => i.Status == EF.Constant(Done) && i.DueAt < before).OrderBy(i => i.DueAt).Take(MaxRemoved)
            .Select(i => new { i.Kind, i.Reference }).ToListAsync(cancellationToken).ConfigureAwait(false);

        // In order of their keys, as everybody who locks several.
        foreach (var key in old.OrderBy(k => k.Kind, StringComparer.Ordinal).ThenBy(k => k.Reference, StringComparer.Ordinal))
        {
            await context.Set<OutboxRow>().Where(Is(key.Kind, key.Reference)).Where(i => i.Status == EF.Constant(Done)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static Expression<Func<OutboxRow, bool>> Is(string kind, string reference) => i => i.Kind == kind && i.Reference == reference;
}

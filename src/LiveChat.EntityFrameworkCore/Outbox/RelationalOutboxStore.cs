using System.Linq.Expressions;
using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
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
    private static readonly string Following = StoredName.Of(OutboxStatus.Following);

    private static readonly string[] OverStatuses = [StoredName.Of(ChatStatus.Ended), StoredName.Of(ChatStatus.Sealed)];

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

    public async Task<IReadOnlyList<OutboxItem>> LeaseFollowersAsync(
        string kind, IReadOnlyCollection<string>? references, int limit, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        // Most looks find nothing; they are no writes.
        var behind = await database.ReadAsync((context, token) => BehindAsync(context, kind, references, limit, token), cancellationToken).ConfigureAwait(false);
        if (behind.Count == 0) return [];

        return await database.WriteAsync<IReadOnlyList<OutboxItem>>(
            async (context, token) =>
            {
                var until = await database.NowAsync(context, token).ConfigureAwait(false) + (long)duration.TotalMicroseconds;
                var leased = new List<OutboxItem>(behind.Count);

                // In order of their keys, as everybody who locks several.
                foreach (var row in behind.OrderBy(i => i.Reference, StringComparer.Ordinal))
                {
                    // Whoever has looked at the same moment, or was done with it since, has taken the next number or another place in the line.
                    var taken = await context.Set<OutboxRow>().Where(Is(row.Kind, row.Reference))
                        .Where(i => i.Status == EF.Constant(Following) && i.Attempts == row.Attempts && i.DueAt == row.DueAt && i.LeaseUntil == row.LeaseUntil)
                        .ExecuteUpdateAsync(set => set.SetProperty(i => i.Attempts, i => i.Attempts + 1).SetProperty(i => i.LeaseUntil, until), token).ConfigureAwait(false);
                    if (taken == 1) leased.Add(row.ToItem() with { Attempts = row.Attempts + 1, LeaseUntil = UtcMicroseconds.From(until) });
                }

                return [.. leased.OrderBy(i => i.DueAt).ThenBy(i => i.Reference, StringComparer.Ordinal)];
            },
            cancellationToken).ConfigureAwait(false);
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async (context, token) => UtcMicroseconds.From(
            await context.Set<OutboxRow>().Where(i => i.Status == EF.Constant(Pending)).Select(Place).MinAsync(at => (long?)at, token).ConfigureAwait(false)),
        cancellationToken);

    public Task<bool> CompleteAsync(OutboxItem leased, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(leased);
        return leased.Through is null ? EndLeaseAsync(leased, Done, null, null, cancellationToken) : GotToAsync(leased, leased.Through.Value, cancellationToken);
    }

    public Task<bool> RetryAsync(OutboxItem leased, DateTimeOffset at, string code, CancellationToken cancellationToken)
        => EndLeaseAsync(leased, leased?.Through is null ? Pending : Following, UtcMicroseconds.Of(at), code, cancellationToken);

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
                .ExecuteUpdateAsync(
                    set => set.SetProperty(i => i.Status, i => i.Through == null ? Pending : Following).SetProperty(i => i.DueAt, now).SetProperty(i => i.Failures, 0),
                    token).ConfigureAwait(false) == 1;
        },
        cancellationToken);

    /// <summary>A lease that is over is still the caller's as long as nobody else got the item.</summary>
    private Task<bool> EndLeaseAsync(OutboxItem leased, string status, long? dueAt, string? code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(leased);
        var open = leased.Through is null ? Pending : Following;

        return database.WriteAsync(
            async (context, token) =>
            {
                // Of what is done nothing is due any more: it keeps when that was.
                var isDone = status == Done;
                var at = isDone ? await database.NowAsync(context, token).ConfigureAwait(false) : dueAt;
                var ended = await context.Set<OutboxRow>().Where(Is(leased.Kind, leased.Reference))
                    .Where(i => i.Status == open && i.LeaseUntil != null && i.Attempts == leased.Attempts)
                    .ExecuteUpdateAsync(
                        set => set.SetProperty(i => i.Status, status).SetProperty(i => i.LeaseUntil, (long?)null)
                            .SetProperty(i => i.DueAt, i => at ?? i.DueAt).SetProperty(i => i.LastError, i => code ?? i.LastError)
                            .SetProperty(i => i.Through, leased.Through).SetProperty(i => i.Failures, leased.Failures),
                        token).ConfigureAwait(false) == 1;
                if (ended && isDone) await RemoveOldAsync(context, at!.Value, token).ConfigureAwait(false);
                return ended;
            },
            cancellationToken);
    }

    /// <summary>Those whose chat has more than they are done with. What is told of an older moment here is looked at again when it is taken.</summary>
    private async Task<List<OutboxRow>> BehindAsync(
        LiveChatDbContext context, string kind, IReadOnlyCollection<string>? references, int limit, CancellationToken cancellationToken)
    {
        var now = await database.NowAsync(context, cancellationToken).ConfigureAwait(false);
        var asked = context.Set<OutboxRow>().Where(i => i.Kind == kind && i.Status == EF.Constant(Following) && i.DueAt <= now && (i.LeaseUntil == null || i.LeaseUntil <= now));
        if (references is not null) asked = asked.Where(i => references.Contains(i.Reference));

        return await asked.Where(i => context.Set<ChatRow>().Any(c => c.Id == i.Chat && c.LastSequence > i.Through))
            .OrderBy(i => i.DueAt).ThenBy(i => i.Reference).Take(limit).ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// A chat that is open is followed on, so whatever is stored meanwhile is found. One that is over and told to its end is not, and only a change of its life makes it longer:
    /// with the chat's lock that change comes before, and is seen here, or after, and makes the item follow again.
    /// </summary>
    private Task<bool> GotToAsync(OutboxItem leased, long through, CancellationToken cancellationToken) => database.WriteAsync(
        async (context, token) =>
        {
            var chat = Guid.ParseExact(leased.Reference, "N");
            var isUpToDate = await IsOverAsync(context, chat, through, token).ConfigureAwait(false);
            if (isUpToDate)
            {
                await database.LockChatAsync(context, chat, token).ConfigureAwait(false);
                isUpToDate = await IsOverAsync(context, chat, through, token).ConfigureAwait(false);
            }

            var now = await database.NowAsync(context, token).ConfigureAwait(false);
            var status = isUpToDate ? StoredName.Of(OutboxStatus.UpToDate) : Following;
            return await context.Set<OutboxRow>().Where(Is(leased.Kind, leased.Reference))
                .Where(i => i.Status == EF.Constant(Following) && i.LeaseUntil != null && i.Attempts == leased.Attempts)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(i => i.Status, status).SetProperty(i => i.LeaseUntil, (long?)null).SetProperty(i => i.DueAt, now)
                        .SetProperty(i => i.Through, through).SetProperty(i => i.Failures, 0),
                    token).ConfigureAwait(false) == 1;
        },
        cancellationToken);

    private static Task<bool> IsOverAsync(LiveChatDbContext context, Guid chat, long through, CancellationToken cancellationToken)
        => context.Set<ChatRow>().AnyAsync(c => c.Id == chat && c.LastSequence <= through && OverStatuses.Contains(c.Status), cancellationToken);

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

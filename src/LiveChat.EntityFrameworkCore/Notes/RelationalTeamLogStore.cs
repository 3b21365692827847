using LiveChat.Chats;
using LiveChat.EntityFrameworkCore.Chats;
using LiveChat.EntityFrameworkCore.Outbox;
using LiveChat.Notes;
using Microsoft.EntityFrameworkCore;

namespace LiveChat.EntityFrameworkCore.Notes;

/// <summary>Keeps team logs in a database.</summary>
internal sealed class RelationalTeamLogStore(RelationalDatabase database) : ITeamLogStore
{
    /// <summary>So many of those most chats have are put into the same order everywhere.</summary>
    private const int MostKnown = 1000;

    private static readonly string Added = StoredName.Of(TeamEntryKind.TagAdded);

    public Task<TeamAppendResult> AppendAsync(TeamAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        append.ThrowIfImpossible();
        return database.WriteAsync((context, token) => AppendAsync(context, append, token), cancellationToken);
    }

    public Task<TeamPage> ReadAsync(ChatId chat, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.ReadAsync(
            async (context, token) =>
            {
                var last = await context.Set<TeamLogRow>().Where(l => l.Chat == chat.Value).Select(l => (long?)l.Last).SingleOrDefaultAsync(token).ConfigureAwait(false) ?? 0;
                var rows = await context.Set<TeamEntryRow>().Where(e => e.Chat == chat.Value && e.Number > after).OrderBy(e => e.Number).Take(limit)
                    .ToListAsync(token).ConfigureAwait(false);
                return new TeamPage([.. rows.Select(r => r.ToEntry())], await TagsAsync(context, chat.Value, token).ConfigureAwait(false), last, Math.Min(after, last) + rows.Count);
            },
            cancellationToken);
    }

    public Task<IReadOnlyDictionary<ChatId, IReadOnlyList<string>>> TagsAsync(IReadOnlyCollection<ChatId> chats, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(chats);
        return database.ReadAsync<IReadOnlyDictionary<ChatId, IReadOnlyList<string>>>(
            async (context, token) =>
            {
                List<Guid> ids = [.. chats.Select(c => c.Value)];
                var rows = await context.Set<ChatTagRow>().Where(t => ids.Contains(t.Chat)).ToListAsync(token).ConfigureAwait(false);
                return rows.GroupBy(t => t.Chat).ToDictionary(g => new ChatId(g.Key), g => (IReadOnlyList<string>)[.. g.Select(t => t.Tag).Order(StringComparer.Ordinal)]);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<string>> KnownTagsAsync(string start, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return database.ReadAsync<IReadOnlyList<string>>(
            async (context, token) =>
            {
                var counts = await context.Set<ChatTagRow>().Where(t => t.Tag.StartsWith(start)).GroupBy(t => t.Tag)
                    .Select(g => new { Tag = g.Key, Count = g.Count() }).OrderByDescending(t => t.Count).ThenBy(t => t.Tag).Take(MostKnown + limit)
                    .ToListAsync(token).ConfigureAwait(false);

                // The order of letters, and which of them are the same, differs from database to database.
                return [.. counts.Where(t => t.Tag.StartsWith(start, StringComparison.Ordinal)).OrderByDescending(t => t.Count).ThenBy(t => t.Tag, StringComparer.Ordinal).Take(limit).Select(t => t.Tag)];
            },
            cancellationToken);
    }

    public Task<TeamEntry?> RewriteAsync(ChatId chat, long number, MessageText replacement, CancellationToken cancellationToken) => database.WriteAsync(
        async (context, token) =>
        {
            await LockAsync(context, chat.Value, 0, token).ConfigureAwait(false);
            var rows = context.Set<TeamEntryRow>().Where(e => e.Chat == chat.Value && e.Number == number && e.Text != null);
            if (await rows.SingleOrDefaultAsync(token).ConfigureAwait(false) is not { } row) return null;

            if (row.Kind == Added) await context.Set<ChatTagRow>().Where(t => t.Chat == chat.Value && t.Tag == row.Text).ExecuteDeleteAsync(token).ConfigureAwait(false);
            await rows.ExecuteUpdateAsync(set => set.SetProperty(e => e.Text, replacement.Value).SetProperty(e => e.IsRewritten, true), token).ConfigureAwait(false);
            return row.ToEntry() with { Text = replacement, IsRewritten = true };
        },
        cancellationToken);

    private static async Task<TeamAppendResult> AppendAsync(LiveChatDbContext context, TeamAppend append, CancellationToken cancellationToken)
    {
        var (chat, entry) = (append.Chat.Value, append.Entry);
        var isThere = await LockAsync(context, chat, 0, cancellationToken).ConfigureAwait(false);

        var (author, id) = (AuthorKey.Of(entry.By), entry.Id.Value);
        var tags = await TagsAsync(context, chat, cancellationToken).ConfigureAwait(false);
        var first = await context.Set<TeamEntryRow>().SingleOrDefaultAsync(e => e.Chat == chat && e.Author == author && e.EntryId == id, cancellationToken).ConfigureAwait(false);
        if (first is not null) return TeamAppendResult.Again(first.ToEntry(), entry, tags);
        if (TeamAppendResult.Refuse(entry, tags) is { } refused) return refused;

        if (!isThere) context.Add(new TeamLogRow { Chat = chat, Last = 1 });
        else await LockAsync(context, chat, 1, cancellationToken).ConfigureAwait(false);

        var last = isThere ? await context.Set<TeamLogRow>().Where(l => l.Chat == chat).Select(l => l.Last).SingleAsync(cancellationToken).ConfigureAwait(false) : 1;
        entry = entry with { Number = last };
        context.Add(TeamEntryRow.Of(append.Chat, entry));
        var tag = entry.Text?.Value;
        if (entry.Kind is TeamEntryKind.TagAdded) context.Add(new ChatTagRow { Chat = chat, Tag = tag! });
        foreach (var item in append.Items(last)) context.Add(OutboxRow.Of(item));
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        if (entry.Kind is TeamEntryKind.TagRemoved)
            await context.Set<ChatTagRow>().Where(t => t.Chat == chat && t.Tag == tag).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);

        return new TeamAppendResult.Appended(entry, entry.Kind is TeamEntryKind.TagAdded or TeamEntryKind.TagRemoved ? await TagsAsync(context, chat, cancellationToken).ConfigureAwait(false) : tags);
    }

    private static async Task<IReadOnlyList<string>> TagsAsync(LiveChatDbContext context, Guid chat, CancellationToken cancellationToken)
        => [.. (await context.Set<ChatTagRow>().Where(t => t.Chat == chat).Select(t => t.Tag).ToListAsync(cancellationToken).ConfigureAwait(false)).Order(StringComparer.Ordinal)];

    /// <summary>Keeps everybody else from this log until the end of the transaction.</summary>
    /// <returns>Whether there is a log. Of two who make it at once one is told to look again.</returns>
    private static async Task<bool> LockAsync(LiveChatDbContext context, Guid chat, long more, CancellationToken cancellationToken)
        => await context.Set<TeamLogRow>().Where(l => l.Chat == chat).ExecuteUpdateAsync(set => set.SetProperty(l => l.Last, l => l.Last + more), cancellationToken).ConfigureAwait(false) == 1;
}

using System.Runtime.CompilerServices;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Notes;

namespace LiveChat.ActivityLog;

/// <summary>Searches the in-memory chats, all of them each time. Chat ids are ordered by the time of the start.</summary>
internal sealed class InMemoryActivityLog(InMemoryChatStore chats, IContactStore contacts, ITeamLogStore team) : IActivityLog
{
    public async Task<ActivityPage> SearchAsync(ActivityQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.ThrowIfImpossible();
        cancellationToken.ThrowIfCancellationRequested();

        // One more than asked for tells whether there is a next page.
        var after = query.After is { } cursor ? Read(cursor) : (ChatId?)null;
        var items = new List<ActivityItem>();
        await foreach (var item in FindAsync(query, after, cancellationToken).ConfigureAwait(false))
        {
            items.Add(item with { IsRedacted = await IsRedactedAsync(item.Chat.Id, cancellationToken).ConfigureAwait(false) });
            if (items.Count > query.Limit) break;
        }

        if (items.Count <= query.Limit) return new(items, null);

        items.RemoveAt(query.Limit);
        return new(items, new($"{items[^1].Chat.Id}"));
    }

    public async Task<long> CountAsync(ActivityQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.ThrowIfImpossible();
        cancellationToken.ThrowIfCancellationRequested();

        var count = 0;
        await foreach (var item in FindAsync(query, null, cancellationToken).ConfigureAwait(false)) count++;
        return count;
    }

    private async IAsyncEnumerable<ActivityItem> FindAsync(ActivityQuery query, ChatId? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = query.Text is { } text ? ActivityWords.Asked(text) : null;
        if (asked is { Count: 0 }) yield break;

        var found = query.OldestFirst
            ? chats.All.Where(c => after is null || c.Id.Value > after.Value.Value).OrderBy(c => c.Id.Value)
            : chats.All.Where(c => after is null || c.Id.Value < after.Value.Value).OrderByDescending(c => c.Id.Value);
        foreach (var chat in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (query.Includes(chat) && await HasTagsAsync(chat, query, cancellationToken).ConfigureAwait(false) && await MatchAsync(chat, asked, query.InMessagesOnly, cancellationToken).ConfigureAwait(false) is { } item) yield return item;
        }
    }

    private async Task<bool> IsRedactedAsync(ChatId chat, CancellationToken cancellationToken)
        => (await chats.ReadAsync(chat, 0, int.MaxValue, cancellationToken).ConfigureAwait(false))!.Entries.Any(e => e is ChatRedacted);

    private async Task<bool> HasTagsAsync(Chat chat, ActivityQuery query, CancellationToken cancellationToken)
        => query.Tags.IsDefaultOrEmpty || (await team.ReadAsync(chat.Id, 0, 1, cancellationToken).ConfigureAwait(false)).Tags is var tags && query.Tags.All(tags.Contains);

    private async Task<ActivityItem?> MatchAsync(Chat chat, IReadOnlyCollection<string>? asked, bool inMessagesOnly, CancellationToken cancellationToken)
    {
        if (asked is null) return new(chat, []);

        var page = await chats.ReadAsync(chat.Id, 0, int.MaxValue, cancellationToken).ConfigureAwait(false);
        List<long> matches = [.. page!.Entries.OfType<MessagePosted>().Where(m => HoldsAll([m.Text.Value])).Select(m => m.Sequence).TakeLast(ActivityItem.MaxMatches)];
        var inForm = !inMessagesOnly && HoldsAll(ActivityWords.Answers(page.Chat.Form).AsSpan());
        if (matches.Count > 0 || inForm) return new(page.Chat, matches) { InForm = inForm };
        if (inMessagesOnly) return null;

        var contact = await contacts.FindAsync(chat.Contact, cancellationToken).ConfigureAwait(false);
        return contact is not null && HoldsAll([contact.Name, contact.Email]) ? new(page.Chat, []) : null;

        bool HoldsAll(ReadOnlySpan<string?> texts) => ActivityWords.Of(texts) is var words && asked.All(words.Contains);
    }

    private static ChatId Read(ActivityCursor cursor)
        => ChatId.TryParse(cursor.Value, out var id) ? id : throw new ArgumentException("The cursor is none of this activity log.");
}

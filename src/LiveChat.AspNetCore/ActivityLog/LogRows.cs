using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Realtime;
using LiveChat.Chats;
using LiveChat.Notes;

namespace LiveChat.AspNetCore.ActivityLog;

/// <summary>Makes rows of what was found.</summary>
internal sealed class LogRows(IChatStore chats, ITeamLogStore team, IAgentStore agents, AgentViews views)
{
    /// <summary>So many messages of a chat are shown.</summary>
    private const int MostHits = 3;

    /// <summary>Messages that are no further apart are read at once.</summary>
    private const int MostRead = 100;

    public async Task<IReadOnlyList<LogRowDto>> OfAsync(ActivityPage page, PersonalData personal, CancellationToken cancellationToken)
    {
        List<Chat> found = [.. page.Items.Select(i => i.Chat)];
        var tags = await team.TagsAsync([.. found.Select(c => c.Id)], cancellationToken).ConfigureAwait(false);

        // Once for all rows, and only when something rings.
        var names = found.Any(c => c.Status is ChatStatus.Ringing)
            ? (await agents.ListAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(a => a.Id, a => a.Name)
            : [];
        return [.. found.Select(c => LogRecords.Of(c, personal, views.QueueOf(c), tags.GetValueOrDefault(c.Id) ?? [], RingsAt(c, names)))];
    }

    /// <summary>Makes rows that show how each chat began, and the words that were looked for.</summary>
    public async Task<IReadOnlyList<LogRowDto>> OfAsync(ActivityPage whole, PersonalData personal, string? text, CancellationToken cancellationToken)
    {
        var page = whole.For(personal);

        // A log of the host's own may know nothing of that: what its forms hold is not told here, either.
        if (personal is PersonalData.Masked && text is not null) page = page with { Items = [.. page.Items.Where(i => i.Matches.Count > 0).Select(i => i with { InForm = false })] };
        var words = await FirstWords.ReadAsync(chats, page.Items.Select(i => i.Chat), cancellationToken).ConfigureAwait(false);
        List<LogRowDto> rows = [.. (await OfAsync(page, personal, cancellationToken).ConfigureAwait(false)).Zip(page.Items, (row, item) => With(row, item, words.GetValueOrDefault(item.Chat.Id)))];
        if (text is null) return rows;

        var asked = ActivityWords.Asked(text);
        var shown = new List<LogRowDto>(rows.Count);
        foreach (var (row, item) in rows.Zip(page.Items))
        {
            var found = item.Matches.Count + (item.InForm ? 1 : 0);
            shown.Add(found == 0 ? row : row with { Found = found, Hits = await HitsAsync(item, asked, cancellationToken).ConfigureAwait(false) });
        }

        return shown;
    }

    private static LogRowDto With(LogRowDto row, ActivityItem item, string? words)
        => row with { FirstWords = words is null ? null : WordMarks.BeginningOf(words), Redacted = item.IsRedacted ? true : null };

    private static IReadOnlyList<string> RingsAt(Chat chat, Dictionary<AgentId, string> names) => chat.Status is not ChatStatus.Ringing
        ? []
        : [.. chat.Claims.Where(c => c.Kind is ClaimKind.Ringing).Select(c => names.GetValueOrDefault(c.Agent)).OfType<string>().Order(StringComparer.Ordinal)];

    private async Task<IReadOnlyList<LogHitDto>> HitsAsync(ActivityItem item, IReadOnlyCollection<string> asked, CancellationToken cancellationToken)
    {
        List<long> sequences = [.. item.Matches.TakeLast(MostHits)];
        var hits = new List<LogHitDto>();
        if (item.InForm && ActivityWords.Answers(item.Chat.Form).Select(a => WordMarks.Around(a!, asked)).FirstOrDefault(p => p is not null) is { } answer)
            hits.Add(new(0, Times.Of(item.Chat.StartedAt), answer.Text, answer.Marks));
        while (sequences.Count > 0)
        {
            var first = sequences[0];
            var together = sequences.TakeWhile(s => s - first < MostRead).ToHashSet();
            sequences.RemoveAll(together.Contains);

            // What was redacted since it was found says nothing of it any more.
            var page = await chats.ReadAsync(item.Chat.Id, first - 1, (int)(together.Max() - first + 1), cancellationToken).ConfigureAwait(false);
            foreach (var message in (page?.Entries ?? []).OfType<MessagePosted>().Where(m => together.Contains(m.Sequence)))
            {
                if (WordMarks.Around(message.Text.Value, asked) is { } part) hits.Add(new(message.Sequence, Times.Of(message.At), part.Text, part.Marks));
            }
        }

        return hits;
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Queues;

namespace LiveChat.Reports;

/// <summary>
/// Counts what happened. Reads the chats of a report page by page with their whole logs, and holds a few numbers of each; the time it takes grows with what was written in them. Redacted chats
/// count as all others. Safe to share between threads.
/// </summary>
/// <param name="log">Finds the chats.</param>
/// <param name="chats">Where their logs are.</param>
public sealed class ChatReports(IActivityLog log, IChatStore chats)
{
    /// <summary>So many entries of a chat are read at once.</summary>
    private const int Entries = 100;

    /// <summary>Makes a report.</summary>
    /// <param name="query">What it is about.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentException">The query is not <see cref="ReportQuery.IsPossible"/>.</exception>
    public async Task<ChatReport> ReadAsync(ReportQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!query.IsPossible) throw new ArgumentException($"A report is about 1 to {ReportQuery.MaxDays} days.", nameof(query));

        var edges = ReportCalendar.Edges(query);
        var total = new ReportTally();
        var spans = edges[..^1].Select(_ => new ReportTally()).ToArray();
        var queues = new SortedDictionary<string, ReportTally>(StringComparer.Ordinal);
        var agents = new SortedDictionary<string, (string Name, ReportTally Tally)>(StringComparer.Ordinal);
        await foreach (var chat in FactsAsync(query, edges[0], edges[^1], cancellationToken).ConfigureAwait(false))
        {
            total.Add(chat);
            spans[PlaceOf(chat.Chat.StartedAt, edges)].Add(chat);
            Find(queues, chat.Chat.Queue.Value, () => new ReportTally()).Add(chat);
            foreach (var (agent, name) in chat.Agents)
            {
                if (query.Agent is null || query.Agent == agent) Find(agents, agent.Value, () => (Name: name, Tally: new ReportTally())).Tally.Add(chat);
            }
        }

        return new()
        {
            Total = total.ToFigures(),
            Spans = [.. spans.Select((s, i) => new ReportSpan(edges[i], edges[i + 1], s.ToFigures()))],
            Queues = [.. queues.Select(q => new QueueReport(new QueueId(q.Key), q.Value.ToFigures()))],
            Agents = [.. agents.Select(a => new AgentReport(new AgentId(a.Key), a.Value.Name, a.Value.Tally.ToFigures()))],
        };
    }

    private static int PlaceOf(DateTimeOffset at, ImmutableArray<DateTimeOffset> edges) => edges.AsSpan().BinarySearch(at) is var place && place < 0 ? ~place - 1 : place;

    private static T Find<T>(SortedDictionary<string, T> rows, string id, Func<T> begin)
    {
        if (!rows.TryGetValue(id, out var row)) rows.Add(id, row = begin());
        return row;
    }

    /// <summary>The chats of a report, the one that started last first.</summary>
    private async IAsyncEnumerable<ChatFacts> FactsAsync(ReportQuery query, DateTimeOffset from, DateTimeOffset until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var search = new ActivityQuery { Type = ActivityType.Chat, Queues = query.Queue is { } queue ? [queue] : [], From = from, Until = until, Limit = ActivityQuery.MaxLimit };
        while (true)
        {
            var page = await log.SearchAsync(search, cancellationToken).ConfigureAwait(false);
            foreach (var chat in await FactsAsync(page, cancellationToken).ConfigureAwait(false))
            {
                // It may have gone into another queue since it was found.
                if (search.Includes(chat.Chat) && (query.Agent is not { } agent || chat.Agents.ContainsKey(agent))) yield return chat;
            }

            if (page.Next is null) yield break;
            search = search with { After = page.Next };
        }
    }

    private async Task<IEnumerable<ChatFacts>> FactsAsync(ActivityPage page, CancellationToken cancellationToken)
    {
        var facts = page.Items.Select(i => ChatFacts.Of(i.Chat)).ToDictionary(f => f.Chat.Id);
        ChatSpan[] unread = [.. facts.Keys.Select(id => new ChatSpan(id, 0, Entries))];
        while (unread.Length > 0)
        {
            var read = await chats.ReadAsync(unread, cancellationToken).ConfigureAwait(false);
            foreach (var (chat, entries, _) in read) facts[chat.Id] = entries.Aggregate(facts[chat.Id] with { Chat = chat }, (f, e) => f.After(e));
            unread = [.. read.Where(r => r.Entries.Count == Entries).Select(r => new ChatSpan(r.Chat.Id, r.Entries[^1].Sequence, Entries))];
        }

        return page.Items.Select(i => facts[i.Chat.Id]);
    }
}

using System.Collections.Immutable;
using LiveChat.Chats;
using LiveChat.Outbox;

namespace LiveChat.Notes;

/// <summary>Keeps team logs as long as the process lives.</summary>
internal sealed class InMemoryTeamLogStore(InMemoryOutboxStore outbox) : ITeamLogStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ChatId, Log> _logs = [];

    public Task<TeamAppendResult> AppendAsync(TeamAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        append.ThrowIfImpossible();
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate) return Task.FromResult(Append(append));
    }

    public Task<TeamPage> ReadAsync(ChatId chat, long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            if (!_logs.TryGetValue(chat, out var log)) return Task.FromResult(new TeamPage([], [], 0, 0));

            ImmutableArray<TeamEntry> entries = [.. log.Entries.Skip((int)Math.Min(after, log.Entries.Count)).Take(limit)];
            return Task.FromResult(new TeamPage(entries, [.. log.Tags], log.Entries.Count, Math.Min(after, log.Entries.Count) + entries.Length));
        }
    }

    public Task<IReadOnlyDictionary<ChatId, IReadOnlyList<string>>> TagsAsync(IReadOnlyCollection<ChatId> chats, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(chats);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            return Task.FromResult<IReadOnlyDictionary<ChatId, IReadOnlyList<string>>>(
                chats.Where(c => _logs.GetValueOrDefault(c)?.Tags.Count > 0).Distinct().ToDictionary(c => c, c => (IReadOnlyList<string>)[.. _logs[c].Tags]));
        }
    }

    public Task<IReadOnlyList<string>> KnownTagsAsync(string start, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        cancellationToken.ThrowIfCancellationRequested();

        lock (_gate)
        {
            return Task.FromResult<IReadOnlyList<string>>(
            [
                .. _logs.Values.SelectMany(l => l.Tags).Where(t => t.StartsWith(start, StringComparison.Ordinal)).GroupBy(t => t, StringComparer.Ordinal)
                    .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(limit).Select(g => g.Key),
            ]);
        }
    }

    public Task<TeamEntry?> RewriteAsync(ChatId chat, long number, MessageText replacement, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (!_logs.TryGetValue(chat, out var log) || number < 1 || number > log.Entries.Count || log.Entries[(int)number - 1] is not { Text: { } before } entry)
                return Task.FromResult<TeamEntry?>(null);

            if (entry.Kind is TeamEntryKind.TagAdded) log.Tags.Remove(before.Value);
            return Task.FromResult<TeamEntry?>(log.Entries[(int)number - 1] = entry with { Text = replacement, IsRewritten = true });
        }
    }

    private TeamAppendResult Append(TeamAppend append)
    {
        if (!_logs.TryGetValue(append.Chat, out var log)) log = new();

        var entry = append.Entry;
        var key = MessageKey.Of(entry.By, entry.Id);
        if (log.Numbers.TryGetValue(key, out var first)) return TeamAppendResult.Again(log.Entries[(int)first - 1], entry, [.. log.Tags]);
        if (TeamAppendResult.Refuse(entry, [.. log.Tags]) is { } refused) return refused;

        entry = entry with { Number = log.Entries.Count + 1 };
        log.Entries.Add(entry);
        log.Numbers.Add(key, entry.Number);
        if (entry is { Kind: TeamEntryKind.TagAdded, Text: { } added }) log.Tags.Add(added.Value);
        if (entry is { Kind: TeamEntryKind.TagRemoved, Text: { } removed }) log.Tags.Remove(removed.Value);
        _logs[append.Chat] = log;

        // Last, so that whoever works on an item finds what it is about.
        outbox.Apply([], append.Items(entry.Number));
        return new TeamAppendResult.Appended(entry, [.. log.Tags]);
    }

    private sealed class Log
    {
        public List<TeamEntry> Entries { get; } = [];

        public Dictionary<MessageKey, long> Numbers { get; } = [];

        public SortedSet<string> Tags { get; } = new(StringComparer.Ordinal);
    }
}

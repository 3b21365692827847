using LiveChat.ActivityLog;
using LiveChat.AspNetCore.Contract;
using LiveChat.Contacts;
using LiveChat.Notes;

namespace LiveChat.AspNetCore.ActivityLog;

/// <summary>Reads what somebody searches for.</summary>
internal static class LogFilter
{
    private const int DefaultLimit = 50;

    /// <summary>So many ids are named at most.</summary>
    private const int MostIds = 100;

    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <returns>The query, for nobody yet; null when something in the request is out of range.</returns>
    public static ActivityQuery? Read(SearchLog request)
    {
        var limit = request.Limit ?? DefaultLimit;
        if (limit is < 1 or > ActivityQuery.MaxLimit || request.Text?.Length > ActivityQuery.MaxText) return null;
        if (!IsTime(request.From) || !IsTime(request.Until) || !IsList(request.Queues) || !IsList(request.Agents)) return null;
        if (ReadTags(request.Tags) is not { } tags) return null;

        ContactId? contact = null;
        if (request.ContactId is { } asked)
        {
            if (!ContactId.TryParse(asked, out var id)) return null;
            contact = id;
        }

        return new ActivityQuery
        {
            Text = string.IsNullOrWhiteSpace(request.Text) ? null : request.Text,
            Contact = contact,
            Type = request.Type is { } type ? LogRecords.Of(type) : null,
            Queues = [.. (request.Queues ?? []).Select(q => new Queues.QueueId(q))],
            Agents = [.. (request.Agents ?? []).Select(a => new LiveChat.Agents.AgentId(a))],
            States = [.. (request.States ?? []).SelectMany(LogRecords.Of)],
            Missed = request.Missed,
            Tags = [.. tags],
            From = TimeOf(request.From),
            Until = TimeOf(request.Until),
            OldestFirst = request.OldestFirst is true,
            After = request.After is { } cursor ? new(cursor) : null,
            Limit = limit,
        };
    }

    private static bool IsTime(long? time) => time is null || (time >= Earliest && time <= Latest);

    private static bool IsList(IReadOnlyList<string>? ids) => ids is null || (ids.Count <= MostIds && !ids.Any(string.IsNullOrEmpty));

    /// <returns>Null when one of them is no tag, or there are too many.</returns>
    private static List<string>? ReadTags(IReadOnlyList<string>? asked)
    {
        if (asked?.Count > ChatTag.MaxPerChat) return null;

        var tags = new List<string>();
        foreach (var text in asked ?? [])
        {
            if (ChatTag.Check(text, out var tag) is not null) return null;
            tags.Add(tag);
        }

        return tags;
    }

    private static DateTimeOffset? TimeOf(long? time) => time is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}

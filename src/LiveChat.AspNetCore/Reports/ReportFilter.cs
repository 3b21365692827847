using System.Globalization;
using System.Text.RegularExpressions;
using LiveChat.AspNetCore.Contract;
using LiveChat.Queues;
using LiveChat.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LiveChat.AspNetCore.Reports;

/// <summary>Reads what a report is asked about.</summary>
internal static partial class ReportFilter
{
    private const int MaxId = 200;

    /// <summary>The query, or what is wrong with the question; exactly one of the two.</summary>
    public static (ReportQuery? Query, ErrorCode? Wrong) Read(IQueryCollection asked, QueueCatalog queues)
    {
        if (!TryReadOne(asked["zone"], out var name) || !TryReadOne(asked["queue"], out var queue) || !TryReadOne(asked["agent"], out var agent)) return (null, ErrorCodes.BadArgument);
        if (ReadStep(asked["by"]) is not { } step) return (null, ErrorCodes.BadArgument);
        if (ReadZone(name ?? "Etc/UTC") is not { } zone) return (null, ErrorCodes.TimeZoneUnknown);
        if (!IsDay(asked["from"], out var first) || !IsDay(asked["to"], out var last)) return (null, ErrorCodes.ReportRangeInvalid);

        var query = new ReportQuery(first, last, zone) { By = step, Queue = queue is null ? null : new(queue), Agent = agent is null ? null : new(agent) };
        if (!query.IsPossible) return (null, ErrorCodes.ReportRangeInvalid);
        return query.Queue is { } id && queues.Find(id) is null ? (null, ErrorCodes.QueueNotFound) : (query, null);
    }

    /// <summary>An empty value leaves nothing out, as none does: forms send it.</summary>
    private static bool TryReadOne(StringValues values, out string? value)
    {
        value = values is [{ Length: > 0 } one] ? one : null;
        return values.Count <= 1 && value is null or { Length: <= MaxId };
    }

    private static ReportStep? ReadStep(StringValues values) => values switch
    {
        [] or [null] or ["" or "hour"] => ReportStep.Hour,
        ["day"] => ReportStep.Day,
        _ => null,
    };

    private static bool IsDay(StringValues values, out DateOnly day)
        => DateOnly.TryParseExact(values is [{ } one] ? one : "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>On some systems a zone is a file by its name: nothing but a name is looked for.</summary>
    private static TimeZoneInfo? ReadZone(string name)
        => ZoneName().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId ? zone : null;

    [GeneratedRegex(@"\A[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*\z")]
    private static partial Regex ZoneName();
}

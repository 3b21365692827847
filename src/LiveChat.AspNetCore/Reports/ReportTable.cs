using System.Globalization;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Spreadsheets;

namespace LiveChat.AspNetCore.Reports;

/// <summary>A report as text for spreadsheets: the whole of it, one row for each of its parts.</summary>
internal static class ReportTable
{
    private static readonly string[] Columns =
    [
        "part", "id", "name", "from", "until", "started", "answered", "missed", "still_waiting",
        "wait_median_seconds", "wait_p90_seconds", "wait_longest_seconds", "first_reply_median_seconds", "first_reply_p90_seconds", "first_reply_longest_seconds",
    ];

    public static string Write(ReportDto report)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(report.Zone);
        var step = report.By switch { ReportStepDto.Hour => "hour", ReportStepDto.Day => "day" };
        var (from, until) = (TimeOf(report.Spans[0].From), TimeOf(report.Spans[^1].Until));
        return Csv.Write([
            Columns,
            Cells("total", "", "", from, until, report.Total),
            .. report.Spans.Select(s => Cells(step, "", "", TimeOf(s.From), TimeOf(s.Until), s.Figures)),
            .. report.Queues.Select(q => Cells("queue", q.Id, q.Name, from, until, q.Figures)),
            .. report.Agents.Select(a => Cells("agent", a.Id, a.Name, from, until, a.Figures)),
        ]);

        string TimeOf(long time) => TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(time), zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private static string[] Cells(string part, string id, string name, string from, string until, ReportFiguresDto figures) =>
    [
        part, id, name, from, until,
        Number(figures.Started), Number(figures.Answered), Number(figures.Missed), Number(figures.StillWaiting),
        Number(figures.Wait?.Median), Number(figures.Wait?.P90), Number(figures.Wait?.Longest),
        Number(figures.FirstReply?.Median), Number(figures.FirstReply?.P90), Number(figures.FirstReply?.Longest),
    ];

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

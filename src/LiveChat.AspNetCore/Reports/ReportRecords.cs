using LiveChat.AspNetCore.Contract;
using LiveChat.Reports;

namespace LiveChat.AspNetCore.Reports;

/// <summary>Writes reports for the wire; numbers are only copied.</summary>
internal static class ReportRecords
{
    public static ReportFiguresDto Of(ReportFigures figures) => new()
    {
        Started = figures.Started,
        Answered = figures.Answered,
        Missed = figures.Missed,
        StillWaiting = figures.StillWaiting,
        Wait = Of(figures.Wait),
        FirstReply = Of(figures.FirstReply),
    };

    public static ReportSpanDto Of(ReportSpan span) => new(Times.Of(span.From), Times.Of(span.Until), Of(span.Figures));

    public static ReportStepDto Of(ReportStep step) => step switch { ReportStep.Hour => ReportStepDto.Hour, ReportStep.Day => ReportStepDto.Day };

    private static ReportTimesDto? Of(ReportTimes? times) => times is null ? null : new((int)times.Median.TotalSeconds, (int)times.NinetiethPercentile.TotalSeconds, (int)times.Longest.TotalSeconds);
}

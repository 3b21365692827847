using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveChat.AspNetCore.Reports;

/// <summary>Reports over HTTP.</summary>
internal static class ReportEndpoints
{
    private const string Filters =
        "In the query `from` and `to` are the first and the last day, e.g. `2030-12-31`, at most 92 days; `zone` is the IANA name of the zone whose days these are, `Etc/UTC` unless given; `by` is `hour`, "
        + "unless given, or `day`; `queue` and `agent`, each by its id, leave out other chats. What each number counts stands in docs/reports.md. ";

    private static readonly string[] Refusals = ["bad_argument", "time_zone_unknown", "report_range_invalid", "queue_not_found"];

    public static void AddReportAnswers(this IServiceCollection services) => services.TryAddSingleton<ReportAnswers>();

    public static void MapReports(this RouteGroupBuilder group, IServiceProvider services, bool isFirst)
    {
        var gate = AdminEndpoint.GateOf(services);
        var report = group.MapGet("/api/admin/reports", (HttpContext context, ReportAnswers answers) => answers.AnswerAsync(context, asTable: false))
            .ForAdmins(gate, ChatAction.Oversee, "Answers how many chats came in some days, and how long they waited.", $"{Filters}{AdminEndpoint.Who}", Refusals)
            .Produces<ReportDto>();

        var table = group.MapGet("/api/admin/reports.csv", (HttpContext context, ReportAnswers answers) => answers.AnswerAsync(context, asTable: true))
            .ForAdmins(
                gate,
                ChatAction.Oversee,
                "Answers the same report as a CSV file.",
                $"{Filters}UTF-8 with a byte order mark. `part` says what a row is about: `total`, `hour` or `day`, `queue`, `agent`; times are in seconds, and empty where no chat took one. "
                + $"A cell that a spreadsheet would calculate begins with an apostrophe. {AdminEndpoint.Who}",
                Refusals)
            .Produces(StatusCodes.Status200OK, contentType: "text/csv");

        // Names are unique in a host, also when LiveChat is mapped in two places.
        if (!isFirst) return;
        report.WithName("LiveChat.GetReport");
        table.WithName("LiveChat.ExportReport");
    }
}

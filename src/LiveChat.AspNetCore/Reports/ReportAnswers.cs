using System.Globalization;
using System.Text;
using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Clocks;
using LiveChat.Queues;
using LiveChat.Reports;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Reports;

/// <summary>Answers reports. A node makes one after the other: each may read many chats, and chats that go on come first.</summary>
internal sealed class ReportAnswers(ChatReports reports, QueueCatalog queues, IAgentStore agents, StoreClock clock) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<IResult> AnswerAsync(HttpContext context, bool asTable)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var (query, wrong) = ReportFilter.Read(context.Request.Query, queues);
        if (wrong is not null) return Problems.Of(wrong);

        var report = await MakeAsync(query!, context.RequestAborted).ConfigureAwait(false);
        return asTable
            ? TypedResults.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(ReportTable.Write(report))], "text/csv; charset=utf-8", $"report-{report.From}-{report.To}.csv")
            : TypedResults.Json(report, ContractJson.Options);
    }

    public void Dispose() => _turn.Dispose();

    private async Task<ReportDto> MakeAsync(ReportQuery query, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var at = clock.Now;
            return Of(query, at, await reports.ReadAsync(query, cancellationToken).ConfigureAwait(false), await agents.ListAsync(cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            _turn.Release();
        }
    }

    private ReportDto Of(ReportQuery query, DateTimeOffset at, ChatReport report, IReadOnlyList<Agent> known)
    {
        var names = known.ToDictionary(a => a.Id, a => a.Name);
        return new()
        {
            ServerTime = Times.Of(at),
            From = DayOf(query.First),
            To = DayOf(query.Last),
            Zone = query.Zone.Id,
            By = ReportRecords.Of(query.By),
            Total = ReportRecords.Of(report.Total),
            Spans = [.. report.Spans.Select(ReportRecords.Of)],
            Queues = ByName(report.Queues.Select(q => new ReportRowDto(q.Queue.Value, queues.Find(q.Queue)?.DisplayName ?? q.Queue.Value, ReportRecords.Of(q.Figures)))),
            Agents = ByName(report.Agents.Select(a => new ReportRowDto(a.Agent.Value, names.GetValueOrDefault(a.Agent, a.Name), ReportRecords.Of(a.Figures)))),
            QueueChoices = [.. queues.All.OrderBy(q => q.DisplayName, StringComparer.Ordinal).Select(q => new QueueNameDto(q.Id.Value, q.DisplayName))],
            AgentChoices = [.. known.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => new AgentNameDto(a.Id.Value, a.Name))],
        };
    }

    private static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<ReportRowDto> ByName(IEnumerable<ReportRowDto> rows) => [.. rows.OrderBy(r => r.Name, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal)];
}

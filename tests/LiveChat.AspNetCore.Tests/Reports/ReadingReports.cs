using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using LiveChat.ActivityLog;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Spreadsheets;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Chats;
using LiveChat.Histories;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Reports;

public class ReadingReports
{
    private const string FormulaName = "=HYPERLINK(\"https://evil.example\")";
    private const string TwoDays = "from=2026-10-24&to=2026-10-25&zone=Europe/Berlin";

    private static readonly DateTimeOffset From = new(2026, 10, 23, 22, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2026, 10, 25, 23, 0, 0, TimeSpan.Zero);

    private static readonly HostSetup Setup = new()
    {
        Options = HostSetup.Generous,
        LiveChat = l => l
            .AddQueue("support", q => q.DisplayName = "Support")
            .AddQueue("sales", q => q.DisplayName = FormulaName)
            .MapAgent(u => new(u.Identity!.Name!.Split(' ')[0], u.Identity.Name) { IsAdmin = u.Identity.Name == "mia (test)" }),
    };

    [Fact]
    public async Task Page_and_file_say_the_same_whatever_happened()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            await using var host = await StartAsync(seed);
            var chats = await ChatsAsync(host);
            foreach (var filter in (string[])["", "&by=day", "&queue=sales", "&by=day&agent=ana"])
            {
                var (report, rows) = (await ReadAsync(host, TwoDays + filter), await RowsAsync(host, TwoDays + filter));

                Assert.Equal(Lines(report), rows);
                var counted = chats.Where(c => (!filter.Contains("sales", StringComparison.Ordinal) || c.Chat.Queue.Value == "sales")
                    && (!filter.Contains("ana", StringComparison.Ordinal) || CountedByHand.AgentsIn(c).Contains(new("ana"))));
                Assert.Equal(CountedByHand.Of([.. counted]), Counted(report.Total));
            }
        }
    }

    [Fact]
    public async Task A_report_names_its_days_queues_and_agents()
    {
        await using var host = await StartAsync(1);
        await using var ana = await host.AgentAsync("ana");

        var report = await ReadAsync(host, TwoDays);

        Assert.Equal(("2026-10-24", "2026-10-25", "Europe/Berlin", ReportStepDto.Hour, 49), (report.From, report.To, report.Zone, report.By, report.Spans.Count));
        Assert.Equal((From.ToUnixTimeMilliseconds(), Until.ToUnixTimeMilliseconds()), (report.Spans[0].From, report.Spans[^1].Until));
        Assert.Equal([new("sales", FormulaName), new QueueNameDto("support", "Support")], report.QueueChoices);
        Assert.Equal([new AgentNameDto("ana", "ana (test)")], report.AgentChoices);
        Assert.Equal([("sales", FormulaName), ("support", "Support")], report.Queues.Select(q => (q.Id, q.Name)));
        Assert.Equal([("ben", "Agent ben"), ("cem", "Agent cem"), ("ana", "ana (test)")], report.Agents.Select(a => (a.Id, a.Name)));
    }

    [Fact]
    public async Task A_file_is_safe_to_open_and_says_where_it_is_from()
    {
        await using var host = await StartAsync(1);

        using var file = await GetAsync(host, $"reports.csv?{TwoDays}");
        var text = Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync());

        Assert.StartsWith("\uFEFF", text, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"https", text, StringComparison.Ordinal);
        Assert.Contains("\"hour\",\"\",\"\",\"2026-10-25T02:00:00+02:00\",\"2026-10-25T02:00:00+01:00\"", text, StringComparison.Ordinal);
        Assert.Equal(("text/csv", "attachment", "report-2026-10-24-2026-10-25.csv", "nosniff", "no-store"), (
            file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileName,
            file.Headers.GetValues("X-Content-Type-Options").Single(), file.Headers.CacheControl!.ToString()));
    }

    [Theory]
    [InlineData("", "report_range_invalid")]
    [InlineData("from=2026-10-24", "report_range_invalid")]
    [InlineData("from=24.10.2026&to=2026-10-25", "report_range_invalid")]
    [InlineData("from=2026-10-25&to=2026-10-24", "report_range_invalid")]
    [InlineData("from=2026-01-01&to=2026-04-03", "report_range_invalid")]
    [InlineData("from=0001-01-01&to=0001-01-01", "report_range_invalid")]
    [InlineData("from=2026-10-24&from=2026-10-24&to=2026-10-25", "report_range_invalid")]
    [InlineData("from=2026-10-24&to=2026-10-25&zone=Europe/Atlantis", "time_zone_unknown")]
    [InlineData("from=2026-10-24&to=2026-10-25&zone=../../etc/passwd", "time_zone_unknown")]
    [InlineData("from=2026-10-24&to=2026-10-25&zone=Europe/Berlin&zone=Etc/UTC", "bad_argument")]
    [InlineData("from=2026-10-24&to=2026-10-25&by=week", "bad_argument")]
    [InlineData("from=2026-10-24&to=2026-10-25&queue=nowhere", "queue_not_found")]
    public async Task What_is_wrong_is_a_problem_with_a_code(string query, string code)
    {
        await using var host = await LiveChatHost.StartAsync(Setup);
        foreach (var path in (string[])["reports", "reports.csv"])
        {
            using var answer = await GetAsync(host, $"{path}?{query}");
            Assert.Contains($"\"code\":\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(code == "queue_not_found" ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Forms_may_leave_fields_empty_and_days_may_be_92()
    {
        await using var host = await StartAsync(2);

        Assert.Equal(2208, (await ReadAsync(host, "from=2026-01-01&to=2026-04-02&zone=&by=&queue=&agent=")).Spans.Count);
        Assert.Equal((await ReadAsync(host, TwoDays)).Total, (await ReadAsync(host, $"{TwoDays}&queue=&agent=&by=hour")).Total);
    }

    [Fact]
    public async Task What_waits_now_is_the_same_in_the_live_monitor()
    {
        await using var host = await LiveChatHost.StartAsync(Setup);
        await using var first = await host.CustomerAsync();
        await using var second = await host.CustomerAsync();
        await using var ongoing = await OngoingChat.StartAsync(host);
        (await first.StartAsync()).Expect();
        (await second.StartAsync()).Expect();

        using var answer = await GetAsync(host, "overview");
        var live = (await answer.Content.ReadFromJsonAsync<AdminOverviewDto>(ContractJson.Options))!;
        var today = DateTimeOffset.FromUnixTimeMilliseconds(live.ServerTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var total = (await ReadAsync(host, $"from={today}&to={today}")).Total;

        Assert.Equal((live.Waiting + live.Ringing, live.Active), (total.StillWaiting, total.Answered));
        Assert.Equal((2, 1), (total.StillWaiting, total.Answered));
    }

    private static async Task<LiveChatHost> StartAsync(int seed)
    {
        var host = await LiveChatHost.StartAsync(Setup);
        await new RandomHistory(seed, From, Until) { Queues = [new("support"), new("sales")] }.WriteAsync(host.Store, 120);
        return host;
    }

    private static async Task<List<ChatPage>> ChatsAsync(LiveChatHost host)
    {
        var found = new List<ChatPage>();
        var log = host.Services.GetRequiredService<IActivityLog>();
        for (ActivityPage? page = null; page is null || page.Next is not null;)
        {
            page = await log.SearchAsync(new() { Type = ActivityType.Chat, After = page?.Next, Limit = 100 }, default);
            foreach (var item in page.Items.Where(i => i.Chat.StartedAt >= From && i.Chat.StartedAt < Until)) found.Add((await host.Store.ReadAsync(item.Chat.Id, 0, 10_000, default))!);
        }

        return found;
    }

    private static CountedByHand Counted(ReportFiguresDto figures)
        => new(figures.Started, figures.Answered, figures.Missed, figures.StillWaiting, Seconds(figures.Wait), Seconds(figures.FirstReply));

    private static int[]? Seconds(ReportTimesDto? times) => times is null ? null : [times.Median, times.P90, times.Longest];

    /// <summary>What a report says, a line for each of its parts.</summary>
    private static IEnumerable<string> Lines(ReportDto report) =>
    [
        $"total||{Counted(report.Total)}",
        .. report.Spans.Select(s => $"{report.By.ToString().ToLowerInvariant()}|{s.From}|{Counted(s.Figures)}"),
        .. report.Queues.Select(q => $"queue|{q.Id}|{q.Name}|{Counted(q.Figures)}"),
        .. report.Agents.Select(a => $"agent|{a.Id}|{a.Name}|{Counted(a.Figures)}"),
    ];

    /// <summary>What the file says, in the same words.</summary>
    private static async Task<IEnumerable<string>> RowsAsync(LiveChatHost host, string query)
    {
        using var file = await GetAsync(host, $"reports.csv?{query}");
        var table = Csv.Read(await file.Content.ReadAsStringAsync()).Select(r => r.Cells!).ToList();
        Assert.Equal(15, table[0].Count);
        return table.Skip(1).Select(cells =>
        {
            var numbers = cells.Skip(5).Select(c => c is "" ? (int?)null : int.Parse(c, CultureInfo.InvariantCulture)).ToArray();
            var counted = new CountedByHand(numbers[0]!.Value, numbers[1]!.Value, numbers[2]!.Value, numbers[3]!.Value, Times(numbers[4..7]), Times(numbers[7..10]));
            return cells[0] switch
            {
                "total" => $"total||{counted}",
                "hour" or "day" => $"{cells[0]}|{DateTimeOffset.Parse(cells[3], CultureInfo.InvariantCulture).ToUnixTimeMilliseconds()}|{counted}",
                _ => $"{cells[0]}|{cells[1]}|{cells[2]}|{counted}",
            };
        });

        static int[]? Times(int?[] seconds) => seconds[0] is null ? null : [.. seconds.Select(s => s!.Value)];
    }

    private static async Task<ReportDto> ReadAsync(LiveChatHost host, string query)
    {
        using var answer = await GetAsync(host, $"reports?{query}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<ReportDto>(ContractJson.Options))!;
    }

    private static async Task<HttpResponseMessage> GetAsync(LiveChatHost host, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/livechat/api/admin/{path}");
        request.Headers.Add(HeaderAuthentication.Header, "mia");
        return await host.Http.SendAsync(request);
    }
}

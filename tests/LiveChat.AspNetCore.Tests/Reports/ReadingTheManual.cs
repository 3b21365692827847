using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Reports;
using LiveChat.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Reports;

/// <summary>What docs/reports.md says.</summary>
public class ReadingTheManual
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reports.md"));

    [Fact]
    public void All_its_code_is_here() => Assert.Equal(1, CompiledSnippets.AssertIn("docs/reports.md", "tests/LiveChat.AspNetCore.Tests/Reports/ReadingTheManual.cs"));

    [Fact]
    public async Task Code_makes_a_report_without_http()
    {
        await using var host = await LiveChatHost.StartAsync();
        var reports = host.Services.GetRequiredService<ChatReports>();

        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var report = await reports.ReadAsync(new ReportQuery(new(2030, 1, 1), new(2030, 1, 31), zone) { By = ReportStep.Day, Queue = new("support") });

        Assert.Equal(31, report.Spans.Length);
    }

    [Fact]
    public async Task It_defines_every_number_of_the_file()
    {
        await using var host = await LiveChatHost.StartAsync(new() { LiveChat = l => l.MapAgent(u => new(u.Identity!.Name!, u.Identity.Name!) { IsAdmin = true }) });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/livechat/api/admin/reports.csv?from=2030-01-01&to=2030-01-01");
        request.Headers.Add(HeaderAuthentication.Header, "mia");
        using var answer = await host.Http.SendAsync(request);

        var columns = (await answer.Content.ReadAsStringAsync()).Split("\r\n")[0].Split(',').Select(c => c.Trim('"')).Skip(5).ToList();

        Assert.Equal(10, columns.Count);
        Assert.All(columns, c => Assert.Contains($"`{c}`", Page, StringComparison.Ordinal));
        Assert.All([ErrorCodes.TimeZoneUnknown, ErrorCodes.ReportRangeInvalid, ErrorCodes.QueueNotFound], e => Assert.Contains($"`{e.Code}`", Page, StringComparison.Ordinal));
    }
}

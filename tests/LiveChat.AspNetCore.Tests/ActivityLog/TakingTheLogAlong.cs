using System.Net;
using System.Text;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Spreadsheets;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Chats;

namespace LiveChat.AspNetCore.Tests.ActivityLog;

public class TakingTheLogAlong
{
    private const string Formula = "=HYPERLINK(\"https://evil.example\",\"x\"),\r\n1";

    [Fact]
    public async Task A_table_holds_all_pages_and_is_read_back_as_it_was()
    {
        await using var host = await LogHost.StartAsync();
        var chats = new List<string>();
        for (var i = 0; i < 230; i++) chats.Insert(0, await host.StoredAsync("support", "ben", name: Name(i)));
        await host.StoredAsync("sales", "cem");

        using var file = await ExportAsync(host, "log.csv");
        var text = Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync());
        var rows = Csv.Read(text).ToList();

        Assert.StartsWith("\uFEFF", text, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"https", text, StringComparison.Ordinal);
        Assert.Equal("id", rows[0].Cells![0]);
        Assert.Equal(chats, rows.Skip(1).Select(r => r.Cells![0]));
        Assert.Equal([.. Enumerable.Range(0, 230).Select(Name).Reverse()], rows.Skip(1).Select(r => r.Cells![rows[0].Cells!.ToList().IndexOf("customer")]));
        Assert.Equal(("text/csv", "attachment", "activity-log.csv", "nosniff", "no-store"), (
            file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileName,
            file.Headers.GetValues("X-Content-Type-Options").Single(), file.Headers.CacheControl!.ToString()));

        static string Name(int i) => i == 7 ? Formula : $"Kim {i}";
    }

    [Fact]
    public async Task Lines_are_the_rows_of_the_same_search()
    {
        await using var host = await LogHost.StartAsync();
        for (var i = 0; i < 3; i++) await host.StoredAsync("support", "ben", name: Formula, says: "order");
        await host.StoredAsync("support", "ana", says: "order");
        await using var ana = await host.AgentAsync("ana", isAvailable: false);
        var expected = (await ana.SearchAsync(new() { Agents = ["ben"], States = [ChatStatusDto.Ended] })).Expect().Rows;

        using var file = await ExportAsync(
            host, "log.jsonl", """{"agents":["ben"],"states":["ended","active"],"text":"order","type":"chat","queues":["support"],"from":0,"limit":1,"after":"x"}""");
        var lines = (await file.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(expected.Select(r => JsonSerializer.Serialize(r with { FirstWords = null }, ContractJson.Options)), lines);
        Assert.Equal(("application/jsonl", "activity-log.jsonl"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.FileName));
    }

    [Fact]
    public async Task Missed_chats_can_be_taken_along_by_themselves_with_who_ended_them()
    {
        await using var host = await LogHost.StartAsync();
        var missed = await host.StoredAsync("support", null, by: EndedBy.CustomerIdle);
        await host.StoredAsync("support", "ben");

        using var table = await ExportAsync(host, "log.csv", """{"missed":true}""");
        using var lines = await ExportAsync(host, "log.jsonl", """{"missed":true}""");
        using var others = await ExportAsync(host, "log.csv", """{"missed":false}""");
        var rows = Csv.Read(await table.Content.ReadAsStringAsync()).ToList();

        Assert.Equal(("ended_by", "missed"), (rows[0].Cells![^2], rows[0].Cells![^1]));
        Assert.Equal((missed, "customer_idle", "yes"), (rows[1].Cells![0], rows[1].Cells![^2], rows[1].Cells![^1]));
        Assert.Equal(2, rows.Count);
        Assert.Equal(("agent", "no"), Csv.Read(await others.Content.ReadAsStringAsync()).Skip(1).Select(r => (r.Cells![^2], r.Cells![^1])).Single());
        Assert.Contains("\"endedBy\":\"customerIdle\",\"missed\":true", await lines.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ana", "support")]
    [InlineData("cem", "sales")]
    [InlineData("mia", "sales,support")]
    public async Task Nobody_gets_more_than_is_found(string user, string queues)
    {
        await using var host = await LogHost.StartAsync();
        await host.StoredAsync("support", "ben");
        await host.StoredAsync("sales", "dora");

        using var file = await ExportAsync(host, "log.csv", user: user);
        using var others = await ExportAsync(host, "log.csv", """{"queues":["support","sales"]}""", user);
        var rows = Csv.Read(await file.Content.ReadAsStringAsync()).Skip(1).Select(r => r.Cells![8]);

        Assert.Equal(queues.Split(','), rows);
        Assert.Equal(await file.Content.ReadAsStringAsync(), await others.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_order_is_that_of_the_search()
    {
        await using var host = await LogHost.StartAsync();
        var chats = new List<string>();
        for (var i = 0; i < 3; i++) chats.Add(await host.StoredAsync("support", "ben"));

        using var file = await ExportAsync(host, "log.csv", """{"oldestFirst":true}""");

        Assert.Equal(chats, Csv.Read(await file.Content.ReadAsStringAsync()).Skip(1).Select(r => r.Cells![0]));
    }

    [Theory]
    [InlineData("log.csv", """{"states":["over"]}""")]
    [InlineData("log.csv", """{"type":1}""")]
    [InlineData("log.csv", """{"from":"yesterday"}""")]
    [InlineData("log.csv", """{"missed":"perhaps"}""")]
    [InlineData("log.csv", """{"text":null}""")]
    [InlineData("log.csv", "[]")]
    [InlineData("log.csv", "")]
    [InlineData("log.jsonl", """{"contactId":"kim"}""")]
    public async Task What_is_no_search_is_a_problem_with_a_code(string path, string search)
    {
        await using var host = await LogHost.StartAsync();
        using var answer = await ExportAsync(host, path, search);
        Assert.Contains("\"code\":\"bad_argument\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chats/0123456789abcdef0123456789abcdef/transcript.txt")]
    [InlineData("chats/x/transcript.txt")]
    public async Task What_is_no_chat_is_a_problem_with_a_code(string path)
    {
        await using var host = await LogHost.StartAsync();
        using var answer = await GetAsync(host, path);
        Assert.Contains("\"code\":\"chat_not_found\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Addresses stay in the logs of every server and proxy on the way.</summary>
    [Theory]
    [InlineData("log.csv")]
    [InlineData("log.jsonl")]
    public async Task What_is_looked_for_is_taken_from_no_address(string path)
    {
        await using var host = await LogHost.StartAsync();
        await host.StoredAsync("support", "ben", says: "order");

        using var asked = await GetAsync(host, $"{path}?text=order");
        using var form = await ExportAsync(host, path, "{}", type: "text/plain");
        using var nothing = await ExportAsync(host, $"{path}?text=nothing");

        Assert.Equal((HttpStatusCode.MethodNotAllowed, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.OK), (asked.StatusCode, form.StatusCode, nothing.StatusCode));
        Assert.Contains("ben", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log.csv")]
    [InlineData("log.jsonl")]
    [InlineData("chats/x/transcript.txt")]
    public async Task Files_are_for_the_desk_and_for_its_own_pages(string path)
    {
        await using var host = await LogHost.StartAsync();
        using var stranger = await AskAsync(user: null);
        using var foreign = await AskAsync("ana", ("Origin", "https://evil.example"));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden), (stranger.StatusCode, foreign.StatusCode));

        Task<HttpResponseMessage> AskAsync(string? user, params (string Name, string Value)[] headers)
            => path.StartsWith("log", StringComparison.Ordinal) ? ExportAsync(host, path, user: user, headers: headers) : GetAsync(host, path, user, headers);
    }

    [Fact]
    public async Task A_transcript_is_for_whoever_may_read_the_chat_and_has_no_notes()
    {
        await using var host = await LogHost.StartAsync();
        await using var chat = await OngoingChat.StartAsync(host);
        (await chat.Customer.SendAsync(chat.Id, "<script>alert(1)</script>")).Expect();
        (await chat.Agent.SendAsync(chat.Id, "Let me see")).Expect();
        (await chat.Agent.AddNoteAsync(chat.Id, "canary")).Expect();
        var log = (await chat.Agent.ReadAsync(chat.Id, limit: 200)).Expect();

        var (text, html, json) = (await TranscriptAsync("txt"), await TranscriptAsync("html"), await TranscriptAsync("json"));

        Assert.Contains("Kim (test) (customer)\n       <script>alert(1)</script>", text, StringComparison.Ordinal);
        Assert.Contains("ana (test)\n       Let me see", text, StringComparison.Ordinal);
        Assert.DoesNotContain("You", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Equal(JsonSerializer.Serialize(log, ContractJson.Options), json);
        Assert.All([text, html, json], t => Assert.DoesNotContain("canary", t, StringComparison.Ordinal));

        using var colleague = await GetAsync(host, $"chats/{chat.Id}/transcript.txt", "ben");
        using var other = await GetAsync(host, $"chats/{chat.Id}/transcript.txt", "cem");
        using var administrator = await GetAsync(host, $"chats/{chat.Id}/transcript.txt", "mia");
        using var unknown = await GetAsync(host, $"chats/{chat.Id}/transcript.exe");
        Assert.Equal(
            (HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.BadRequest), (colleague.StatusCode, other.StatusCode, administrator.StatusCode, unknown.StatusCode));

        async Task<string> TranscriptAsync(string format)
        {
            using var file = await GetAsync(host, $"chats/{chat.Id}/transcript.{format}");
            Assert.Equal(("attachment", $"chat-{chat.Id}.{format}", "nosniff"), (
                file.Content.Headers.ContentDisposition!.DispositionType, file.Content.Headers.ContentDisposition.FileName, file.Headers.GetValues("X-Content-Type-Options").Single()));
            return await file.Content.ReadAsStringAsync();
        }
    }

    private static Task<HttpResponseMessage> GetAsync(LiveChatHost host, string path, string? user = "ana", params (string Name, string Value)[] headers)
        => SendAsync(host, new(HttpMethod.Get, $"/livechat/api/agent/{path}"), user, headers);

    private static Task<HttpResponseMessage> ExportAsync(
        LiveChatHost host, string path, string search = "{}", string? user = "ana", string type = "application/json", params (string Name, string Value)[] headers)
        => SendAsync(host, new(HttpMethod.Post, $"/livechat/api/agent/{path}") { Content = new StringContent(search, Encoding.UTF8, type) }, user, headers);

    private static async Task<HttpResponseMessage> SendAsync(LiveChatHost host, HttpRequestMessage request, string? user, (string Name, string Value)[] headers)
    {
        using var sending = request;
        if (user is not null) request.Headers.Add(HeaderAuthentication.Header, user);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await host.Http.SendAsync(request);
    }
}

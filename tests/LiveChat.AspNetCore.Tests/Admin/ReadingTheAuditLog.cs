using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.ActivityLog;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Audit;
using LiveChat.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Admin;

public class ReadingTheAuditLog
{
    [Fact]
    public async Task The_newest_comes_first_and_page_after_page_each_entry_once()
    {
        await using var host = await LogHost.StartAsync();
        await WriteAsync(host, 7);

        var numbers = new List<long>();
        for (long? before = null; ;)
        {
            var page = await PageAsync(host, before is null ? "limit=3" : $"limit=3&before={before}");
            numbers.AddRange(page.Entries.Select(e => e.Number));
            if (page.Next is null) break;
            before = page.Next;
        }

        Assert.Equal([7, 6, 5, 4, 3, 2, 1], numbers);
    }

    [Fact]
    public async Task An_entry_says_who_did_what_to_what_and_when()
    {
        await using var host = await LogHost.StartAsync();
        await using var mia = await host.AgentAsync("mia", isAvailable: false);
        await WriteAsync(host, 1, actor: "mia");

        var entry = Assert.Single((await PageAsync(host)).Entries);

        Assert.Equal(("mia", "mia (test)", "even", "chat/000", "{\"n\":0}"), (entry.Actor, entry.ActorName, entry.Action, entry.Subject, entry.Facts));
        Assert.Equal(DateTimeOffset.UnixEpoch.AddYears(50).ToUnixTimeMilliseconds(), entry.At);
        Assert.Null((await PageAsync(host)).Next);
    }

    [Fact]
    public async Task Nothing_is_an_empty_page()
    {
        await using var host = await LogHost.StartAsync();

        Assert.Equivalent(new AuditPageDto([]), await PageAsync(host), strict: true);
    }

    [Fact]
    public async Task Actions_and_subjects_are_filtered_page_after_page()
    {
        await using var host = await LogHost.StartAsync();
        await WriteAsync(host, 10);

        var first = await PageAsync(host, "action=even&limit=3");
        var rest = await PageAsync(host, $"action=even&limit=3&before={first.Next}");

        Assert.Equal([9, 7, 5], first.Entries.Select(e => e.Number));
        Assert.Equal([3, 1], rest.Entries.Select(e => e.Number));
        Assert.Null(rest.Next);
        Assert.Equal([5], (await PageAsync(host, "subject=CHAT/004")).Entries.Select(e => e.Number));
        Assert.Empty((await PageAsync(host, "action=even&subject=chat/003")).Entries);
    }

    [Fact]
    public async Task What_is_rare_lies_a_few_answers_away_and_none_reads_the_whole_log()
    {
        await using var host = await LogHost.StartAsync();
        await WriteAsync(host, 10_050);

        var first = await PageAsync(host, "subject=chat/000");
        var second = await PageAsync(host, $"subject=chat/000&before={first.Next}");

        Assert.Empty(first.Entries);
        Assert.Equal(51, first.Next);
        Assert.Equal([1], second.Entries.Select(e => e.Number));
        Assert.Null(second.Next);
    }

    [Theory]
    [InlineData("?limit=0")]
    [InlineData("?limit=201")]
    [InlineData("?limit=x")]
    [InlineData("?before=0")]
    [InlineData("?before=-1")]
    [InlineData("/verify?number=1")]
    [InlineData("/verify?hash=00")]
    [InlineData("/verify?number=1&hash=zz")]
    public async Task What_makes_no_sense_is_refused(string query)
    {
        await using var host = await LogHost.StartAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "bad_argument"), await RefusedAsync(host, query, "mia"));
    }

    [Fact]
    public async Task Agents_may_neither_read_nor_check_it()
    {
        await using var host = await LogHost.StartAsync();

        Assert.Equal((HttpStatusCode.Forbidden, "not_allowed"), await RefusedAsync(host, "", "ana"));
        Assert.Equal((HttpStatusCode.Forbidden, "not_allowed"), await RefusedAsync(host, "/verify", "ana"));
        Assert.Equal((HttpStatusCode.Unauthorized, "not_signed_in"), await RefusedAsync(host, "", null));
    }

    [Fact]
    public async Task An_untouched_log_is_right_and_its_head_is_right_later_too()
    {
        await using var host = await LogHost.StartAsync();
        var empty = await VerdictAsync(host);
        await WriteAsync(host, 3);
        var head = await VerdictAsync(host);
        await WriteAsync(host, 2);

        Assert.Equal((0, new string('0', 64), null), (empty.Number, empty.Hash, empty.WrongAt));
        Assert.Equal((3, null), (head.Number, head.WrongAt));
        Assert.Equal(head.Hash, (await PageAsync(host, "before=4&limit=1")).Entries[0].Hash);
        var later = await VerdictAsync(host, $"?number=3&hash={head.Hash.ToUpperInvariant()}");
        Assert.Equal((5, null), (later.Number, later.WrongAt));
    }

    [Fact]
    public async Task A_log_that_does_not_hold_the_head_that_was_kept_is_wrong_there()
    {
        await using var host = await LogHost.StartAsync();
        await WriteAsync(host, 5);
        var head = await VerdictAsync(host);

        // Written anew up to there, and cut off behind it.
        var anew = await VerdictAsync(host, $"?number=3&hash={head.Hash}");
        var cut = await VerdictAsync(host, $"?number=9&hash={head.Hash}");

        Assert.Equal((2, 3L), (anew.Number, anew.WrongAt));
        Assert.Equal((5, 6L), (cut.Number, cut.WrongAt));
    }

    private static async Task WriteAsync(LiveChatHost host, int count, string actor = "rule")
    {
        var journal = host.Services.GetRequiredService<IJournal>();
        for (var i = 0; i < count; i++)
        {
            AuditEntry entry = new() { At = DateTimeOffset.UnixEpoch.AddYears(50), Actor = actor, Action = i % 2 == 0 ? "even" : "odd", Subject = $"chat/{i:000}", Facts = $"{{\"n\":{i}}}" };
            await journal.AppendAsync(entry, default);
        }
    }

    private static async Task<AuditPageDto> PageAsync(LiveChatHost host, string query = "") => await AnswerAsync<AuditPageDto>(host, $"?{query}");

    private static async Task<AuditVerdictDto> VerdictAsync(LiveChatHost host, string query = "") => await AnswerAsync<AuditVerdictDto>(host, $"/verify{query}");

    private static async Task<T> AnswerAsync<T>(LiveChatHost host, string path)
    {
        using var response = await SendAsync(host, path, "mia");
        Assert.Equal((HttpStatusCode.OK, "no-store"), (response.StatusCode, response.Headers.CacheControl?.ToString()));
        return (await response.Content.ReadFromJsonAsync<T>(ContractJson.Options))!;
    }

    private static async Task<(HttpStatusCode Status, string? Code)> RefusedAsync(LiveChatHost host, string path, string? user)
    {
        using var response = await SendAsync(host, path, user);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    private static async Task<HttpResponseMessage> SendAsync(LiveChatHost host, string path, string? user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/livechat/api/admin/audit{path}");
        if (user is not null) request.Headers.Add(HeaderAuthentication.Header, user);
        return await host.Http.SendAsync(request);
    }
}

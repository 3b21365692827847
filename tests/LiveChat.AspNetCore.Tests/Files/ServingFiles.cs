using System.Net;
using System.Net.Http.Headers;
using LiveChat.AspNetCore.Tests.ActivityLog;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Attachments;
using LiveChat.Core.Tests.Attachments.Images;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Files;

public class ServingFiles
{
    [Fact]
    public async Task A_picture_comes_with_our_type_and_headers_that_keep_it_a_picture()
    {
        await using var site = await FileSite.StartAsync();
        var sent = await site.SentAsync(site.Kim, [.. JpegBytes.Picture(JpegBytes.Camera(6, "GPSMARK-0001")), .. "<script>window.__xss=1</script>"u8], "Zoë \"1\"; x=y.png");
        var link = await site.LinkAsync(site.Ana, sent);

        using var response = await site.GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        AssertSafe(response);
        Assert.Equal("image/jpeg", $"{response.Content.Headers.ContentType}");
        Assert.Equal(("inline", "Zoë \"1\"; x=y.jpg"), (response.Content.Headers.ContentDisposition?.DispositionType, response.Content.Headers.ContentDisposition?.FileNameStar));
        Assert.Equal("bytes", Assert.Single(response.Headers.AcceptRanges));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(sent.Attachment!.Size, bytes.Length);
        Assert.Equal(JpegBytes.Picture(JpegBytes.Turned(6)), bytes);

        using var saved = await site.GetAsync(link + "?download");
        Assert.Equal("attachment", saved.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task Ranges_heads_and_known_files_are_answered_with_the_same_headers()
    {
        await using var site = await FileSite.StartAsync();
        var link = await site.LinkAsync(site.Kim, await site.SentAsync(site.Ana));
        using var whole = await site.GetAsync(link);
        var bytes = await whole.Content.ReadAsByteArrayAsync();

        foreach (var (from, to) in new (long?, long?)[] { (0, 0), (10, 19), (bytes.Length - 5, null), (null, 7) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, link) { Headers = { Range = new RangeHeaderValue(from, to) } };
            using var part = await site.Host.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            AssertSafe(part);
            var (first, last) = from is null ? (bytes.Length - (int)to!, bytes.Length - 1) : ((int)from, (int)(to ?? bytes.Length - 1));
            Assert.Equal(bytes[first..(last + 1)], await part.Content.ReadAsByteArrayAsync());
        }

        using var beyond = await site.Host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, link) { Headers = { Range = new RangeHeaderValue(bytes.Length, null) } });
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        AssertSafe(beyond);
        using var head = await site.Host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));
        Assert.Equal((HttpStatusCode.OK, bytes.Length), (head.StatusCode, head.Content.Headers.ContentLength));
        AssertSafe(head);
        using var known = await site.Host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, link) { Headers = { IfNoneMatch = { whole.Headers.ETag! } } });
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        AssertSafe(known);
        using var posted = await site.Host.Http.PostAsync(new Uri(link, UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }

    [Fact]
    public async Task Nobody_gets_a_link_to_a_file_that_was_not_sent()
    {
        await using var site = await FileSite.StartAsync();
        var ready = await site.ReadyAsync(site.Kim);

        Assert.Empty((await site.Kim.LinksAsync(site.Id, ready.Id)).Expect().Links);
        Assert.Empty((await site.Ana.LinksAsync(site.Id, ready.Id, new string('a', 32))).Expect().Links);
    }

    [Fact]
    public async Task A_link_works_for_ten_minutes_and_dies_at_once_with_the_file()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await FileSite.StartAsync(new() { Clock = clock });
        var sent = await site.SentAsync(site.Kim);
        var (link, other) = (await site.LinkAsync(site.Kim, sent), await site.LinkAsync(site.Kim, await site.SentAsync(site.Kim)));
        clock.Advance(TimeSpan.FromMinutes(9));
        using (var works = await site.GetAsync(link)) Assert.Equal(HttpStatusCode.OK, works.StatusCode);
        var uploads = site.Host.Services.GetRequiredService<IUploadStore>();
        var upload = (await uploads.FindAsync(new(Guid.Parse(sent.Id)), default))!;

        await uploads.FinishAsync(upload.Plan.Id, upload.Version, new UploadVerdict.Refused("redacted"), default);

        using (var gone = await site.GetAsync(link))
        {
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
            AssertSafe(gone);
        }

        using (var works = await site.GetAsync(other)) Assert.Equal(HttpStatusCode.OK, works.StatusCode);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((404, "upload_not_found"), await FileSite.ErrorAsync(await site.GetAsync(other)));
    }

    /// <summary>Nobody is signed in where a file is asked for, so nobody can be asked whether it still is one.</summary>
    [Fact]
    public async Task A_link_of_an_administrator_works_for_a_minute()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await FileSite.StartAsync(new() { Clock = clock, LiveChat = LogHost.Configure, Widget = w => w.Queue = "support" });
        await using var mia = await site.Host.AgentAsync("mia", isAvailable: false);
        var sent = await site.SentAsync(site.Kim);
        var links = (await mia.LinksAsync(site.Id, sent.Id)).Expect();
        var link = $"/livechat/files/{Assert.Single(links.Links).Ticket}";
        var until = DateTimeOffset.FromUnixTimeMilliseconds(links.Until) - clock.GetUtcNow();
        Assert.InRange(until, TimeSpan.FromSeconds(59), TimeSpan.FromSeconds(60));

        clock.Advance(TimeSpan.FromSeconds(58));
        using (var answer = await site.GetAsync(link)) Assert.True(answer.IsSuccessStatusCode);
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal((404, "upload_not_found"), await FileSite.ErrorAsync(await site.GetAsync(link)));
    }

    [Fact]
    public async Task Who_may_not_see_the_chat_any_more_does_not_see_its_files()
    {
        await using var site = await FileSite.StartAsync();
        var sent = await site.SentAsync(site.Kim);
        var (anas, kims) = (await site.LinkAsync(site.Ana, sent), await site.LinkAsync(site.Kim, sent));

        (await site.Ana.TransferAsync(site.Id, queue: "default")).Expect();

        Assert.Equal((404, "upload_not_found"), await FileSite.ErrorAsync(await site.GetAsync(anas)));
        using var still = await site.GetAsync(kims);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task An_administrator_with_only_the_console_open_sees_what_is_sent()
    {
        await using var site = await FileSite.StartAsync(new() { LiveChat = l => l.MapAgent(u => new(u.Identity!.Name!.Split(' ')[0], u.Identity.Name) { IsAdmin = u.Identity.Name == "mia (test)" }) });
        await using var mia = await TestAgent.ConnectAsync(site.Host, "mia", query: "?console");

        using var file = await site.GetAsync(await site.LinkAsync(mia, await site.SentAsync(site.Kim)));

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Null(await site.Host.Agents.FindAsync(new("mia"), default));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("..%2f..%2fetc%2fpasswd")]
    public async Task What_is_no_ticket_finds_nothing(string ticket)
    {
        await using var site = await FileSite.StartAsync();

        using var response = await site.GetAsync($"/livechat/files/{ticket}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_host_of_files_serves_them_alone_and_pages_may_show_them_from_there()
    {
        await using var site = await FileSite.StartAsync(new() { Options = o => o.FileOrigin = "http://files.localhost" });
        var sent = await site.SentAsync(site.Kim);
        var links = (await site.Ana.LinksAsync(site.Id, sent.Id)).Expect();
        Assert.Equal("http://files.localhost", links.Origin);
        var link = $"/livechat/files/{links.Links[0].Ticket}";

        Assert.Equal((404, "upload_not_found"), await FileSite.ErrorAsync(await site.GetAsync(link)));
        using var there = await site.Host.Http.SendAsync(new HttpRequestMessage(HttpMethod.Get, link) { Headers = { Host = "files.localhost" } });
        Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        Assert.Equal("cross-origin", Assert.Single(there.Headers.GetValues("Cross-Origin-Resource-Policy")));
        using var frame = await site.Host.Http.GetAsync(new Uri($"/livechat/frame/{Hosting.LiveChatHost.SiteKey}", UriKind.Relative));
        Assert.Contains("img-src 'self' data: blob: http://files.localhost;", Assert.Single(frame.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_not_there_are_a_missing_file_and_no_failure()
    {
        await using var site = await FileSite.StartAsync();
        var link = await site.LinkAsync(site.Ana, await site.SentAsync(site.Kim));
        foreach (var stored in await site.Storage.ListAsync(null, 10, default)) await site.Storage.DeleteAsync(stored.Key, default);

        Assert.Equal((404, "upload_not_found"), await FileSite.ErrorAsync(await site.GetAsync(link)));
    }

    private static void AssertSafe(HttpResponseMessage response)
    {
        Assert.Equal("private, no-store", string.Join(", ", response.Headers.GetValues("Cache-Control").SelectMany(v => v.Split(", ")).Order(StringComparer.Ordinal).Reverse()));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("default-src 'none'; sandbox; frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }
}

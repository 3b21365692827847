using System.Net.Sockets;
using System.Text;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Attachments;
using LiveChat.Core.Tests.Attachments.Images;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Files;

public class UploadingOverHttp
{
    private static readonly byte[] Large = PngBytes.Picture(40, 30, after: [.. Enumerable.Range(0, 3).Select(_ => PngBytes.Chunk("tEXt", new byte[50_000]))]);

    [Fact]
    public async Task A_file_comes_in_parts_goes_with_a_message_and_reaches_the_other_side()
    {
        await using var site = await FileSite.StartAsync();
        var upload = (await site.Kim.BeginAsync(site.Id, Large.Length, "holiday.jpg")).Expect();
        Assert.Equal((UploadStatusDto.Uploading, 0, FileSite.PartSize), (upload.Status, upload.Received, upload.PartSize));
        for (var number = 1; number <= 3; number++) Assert.Equal(number, (await FileSite.ReadAsync(await site.PartAsync(upload, number, Large))).Received);
        var ready = await FileSite.ReadAsync(await site.FinishAsync(upload));
        Assert.Equal((UploadStatusDto.Ready, "holiday.png", "image/png", 40, 30), (ready.Status, ready.Attachment!.Name, ready.Attachment.Type, ready.Attachment.Width, ready.Attachment.Height));
        Assert.Null(ready.Ticket);

        var told = site.Ana.Next<AgentEntriesEvent>("Entries", e => e.Entries is [MessageEntryDto]);
        (await site.Kim.SendFilesAsync(site.Id, "Here it is", upload.Id)).Expect();

        var entry = Assert.IsType<MessageEntryDto>((await told).Entries[0]);
        Assert.Equal(("Here it is", ready.Attachment), (entry.Text, Assert.Single(entry.Attachments!)));
        Assert.Equal(UploadStatusDto.Sent, (await site.Kim.UploadAsync(site.Id, upload.Id)).Expect().Status);
    }

    [Fact]
    public async Task Both_sides_see_in_the_chats_header_and_its_log_whether_files_can_be_sent()
    {
        await using var site = await FileSite.StartAsync();
        var limits = Assert.IsType<AttachmentLimitsDto>((await site.Kim.StateAsync()).Expect().Current!.Chat.Attachments);
        Assert.Equal((157_286_400, 10, 3), (limits.MaxBytes, limits.MaxFiles, limits.Parallel));
        Assert.Equal([".jpg", ".jpeg", ".png", ".gif"], limits.Extensions);
        var told = site.Kim.Next<CustomerEntriesEvent>("Entries", e => e.Entries is [AttachmentsEntryDto { Enabled: false, By.Length: > 0 }]);

        Assert.Null((await site.Ana.SwitchAttachmentsAsync(site.Id, enabled: false)).Expect().Attachments);

        await told;
        Assert.Null((await site.Kim.StateAsync()).Expect().Current!.Chat.Attachments);
        Assert.Equal("attachments_disabled", (await site.Kim.BeginAsync(site.Id, 10)).Code);
        Assert.Equal([true, false], (await site.Chat.LogAsync()).OfType<AttachmentsEntryDto>().Select(e => e.Enabled));
    }

    [Fact]
    public async Task The_largest_file_is_taken_and_one_byte_more_is_not_whatever_the_servers_own_limit_is()
    {
        await using var site = await FileSite.StartAsync(new() { Kestrel = k => k.Limits.MaxRequestBodySize = 1_000 }, partSize: 8_388_608);
        Assert.Equal("too_large", (await site.Kim.BeginAsync(site.Id, 157_286_401)).Code);
        var upload = (await site.Kim.BeginAsync(site.Id, 157_286_400, "large.png")).Expect();

        // A small picture, and much behind it that is left out.
        var picture = PngBytes.Picture(400, 300);
        for (var number = 1; number <= 19; number++)
        {
            var part = new byte[Math.Min(8_388_608, 157_286_400 - ((number - 1) * 8_388_608))];
            if (number == 1) picture.CopyTo(part, 0);
            Assert.Equal(number, (await FileSite.ReadAsync(await site.PartAsync(upload, number, new ByteArrayContent(part)))).Received);
        }

        Assert.Equal((UploadStatusDto.Ready, picture.Length), ((await FileSite.ReadAsync(await site.FinishAsync(upload))).Status, (await FileSite.ReadAsync(await site.FinishAsync(upload))).Attachment!.Size));

        // The limit of others is the host's.
        using var macros = await site.Host.Http.PostAsync(new Uri("/livechat/api/agent/macros.csv", UriKind.Relative), new ByteArrayContent(new byte[2_000]));
        Assert.False(macros.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_part_of_another_length_is_refused_before_it_is_read(int more)
    {
        await using var site = await FileSite.StartAsync();
        var upload = (await site.Kim.BeginAsync(site.Id, Large.Length)).Expect();

        Assert.Equal((400, "part_invalid"), await FileSite.ErrorAsync(await site.PartAsync(upload, 1, new ByteArrayContent(new byte[FileSite.PartSize + more]))));

        Assert.Equal(0, (await site.Kim.UploadAsync(site.Id, upload.Id)).Expect().Received);
    }

    [Fact]
    public async Task A_part_that_does_not_say_how_long_it_is_is_counted()
    {
        await using var site = await FileSite.StartAsync();
        var upload = (await site.Kim.BeginAsync(site.Id, Large.Length)).Expect();

        Assert.Equal((400, "part_invalid"), await FileSite.ErrorAsync(await site.PartAsync(upload, 1, Chunked(new byte[FileSite.PartSize + 1_000]))));
        Assert.Equal((400, "part_invalid"), await FileSite.ErrorAsync(await site.PartAsync(upload, 1, Chunked(new byte[10]))));
        Assert.Equal(0, (await site.Kim.UploadAsync(site.Id, upload.Id)).Expect().Received);
    }

    [Fact]
    public async Task Whoever_is_ahead_is_told_which_part_is_wanted()
    {
        await using var site = await FileSite.StartAsync();
        var upload = (await site.Kim.BeginAsync(site.Id, Large.Length)).Expect();

        using var response = await site.PartAsync(upload, 2, Large);

        Assert.Equal(409, (int)response.StatusCode);
        Assert.Contains("\"next\":1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_whose_connection_broke_goes_on_where_it_was()
    {
        await using var site = await FileSite.StartAsync();
        var id = Guid.NewGuid().ToString();
        var upload = (await site.Kim.BeginAsync(site.Id, Large.Length, uploadId: id)).Expect();
        (await site.PartAsync(upload, 1, Large)).Dispose();
        await BreakOffAsync(site, upload, 2, Large.AsMemory(FileSite.PartSize, 20_000));

        var again = (await site.Kim.BeginAsync(site.Id, Large.Length, uploadId: id)).Expect();

        Assert.Equal((upload.Id, 1), (again.Id, again.Received));
        Assert.NotEqual(upload.Ticket, again.Ticket);
        for (var number = 2; number <= 3; number++)
        {
            HttpResponseMessage response;

            // The connection that broke may still hold what it was writing to.
            do response = await site.PartAsync(again, number, Large);
            while (!response.IsSuccessStatusCode && (await FileSite.ErrorAsync(response)).Code == "upload_busy");
            response.Dispose();
        }

        Assert.Equal(UploadStatusDto.Ready, (await FileSite.ReadAsync(await site.FinishAsync(again))).Status);
    }

    [Fact]
    public async Task Bytes_that_come_too_slowly_are_not_waited_for()
    {
        await using var site = await FileSite.StartAsync(new() { Kestrel = k => k.Limits.MinRequestBodyDataRate = new MinDataRate(10_000, TimeSpan.FromSeconds(1.5)) });
        var upload = (await site.Kim.BeginAsync(site.Id, Large.Length)).Expect();
        using var client = await OpenAsync(site, upload, 1);

        var answer = await new StreamReader(client.GetStream()).ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"timeout\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_lets_pass_one_upload_for_half_an_hour_and_nothing_else_does()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await FileSite.StartAsync(new() { Clock = clock, LiveChat = l => l.ConfigureAttachments(o => o.AbandonedAfter = TimeSpan.FromHours(2)) });
        var (one, two) = ((await site.Kim.BeginAsync(site.Id, Large.Length)).Expect(), (await site.Kim.BeginAsync(site.Id, Large.Length)).Expect());
        var file = await site.SentAsync(site.Ana);
        var link = (await site.LinkAsync(site.Ana, file)).Split('/')[^1];
        var connect = (await TestCustomer.TicketAsync(site.Host)).Ticket;

        foreach (var ticket in new[] { "", "x", two.Ticket!, two.Ticket!.ToUpperInvariant(), one.Ticket![..^2] + (one.Ticket.EndsWith("00", StringComparison.Ordinal) ? "11" : "00"), link, connect, site.Kim.Visitor })
        {
            Assert.Equal((401, "upload_ticket_invalid"), await FileSite.ErrorAsync(await site.PartAsync(one, 1, Large, ticket)));
            Assert.Equal((401, "upload_ticket_invalid"), await FileSite.ErrorAsync(await site.FinishAsync(one, ticket)));
        }

        using (var asLink = await site.GetAsync($"/livechat/files/{one.Ticket}")) Assert.Equal(404, (int)asLink.StatusCode);
        clock.Advance(TimeSpan.FromMinutes(29));
        (await FileSite.ReadAsync(await site.PartAsync(one, 1, Large))).ToString();
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((401, "upload_ticket_invalid"), await FileSite.ErrorAsync(await site.PartAsync(one, 2, Large)));
    }

    [Fact]
    public async Task Another_chat_answers_like_one_that_does_not_exist_and_another_upload_too()
    {
        await using var site = await FileSite.StartAsync();
        await using var eve = await site.Host.CustomerAsync();
        var upload = (await site.Kim.BeginAsync(site.Id, Large.Length)).Expect();
        var sent = await site.SentAsync(site.Ana);

        Assert.Equal("chat_not_found", (await eve.BeginAsync(site.Id, 10)).Code);
        Assert.Equal("chat_not_found", (await eve.UploadAsync(site.Id, upload.Id)).Code);
        Assert.Equal("chat_not_found", (await eve.CancelUploadAsync(site.Id, upload.Id)).Code);
        Assert.Equal("chat_not_found", (await eve.LinksAsync(site.Id, sent.Id)).Code);
        Assert.Equal("chat_not_found", (await eve.SendFilesAsync(site.Id, "", upload.Id)).Code);
        await using var ben = await site.Host.AgentAsync("ben");
        Assert.Equal("not_in_chat", (await ben.SwitchAttachmentsAsync(site.Id)).Code);
        Assert.Equal("not_in_chat", (await ben.BeginAsync(site.Id, 10)).Code);
        Assert.Equal("not_in_chat", (await ben.LinksAsync(site.Id, sent.Id)).Code);

        // The other side of the same chat.
        Assert.Equal("upload_not_found", (await site.Ana.UploadAsync(site.Id, upload.Id)).Code);
        Assert.Equal("upload_not_found", (await site.Ana.CancelUploadAsync(site.Id, upload.Id)).Code);
        Assert.Equal("upload_not_found", (await site.Ana.SendFilesAsync(site.Id, "", upload.Id)).Code);
        Assert.Empty((await site.Ana.LinksAsync(site.Id, upload.Id)).Expect().Links);
    }

    [Fact]
    public async Task Switching_off_in_the_middle_ends_it_with_a_reason_and_giving_up_too()
    {
        await using var site = await FileSite.StartAsync();
        var (one, two) = ((await site.Kim.BeginAsync(site.Id, Large.Length)).Expect(), (await site.Kim.BeginAsync(site.Id, Large.Length)).Expect());
        (await site.PartAsync(one, 1, Large)).Dispose();
        Assert.Equal((UploadStatusDto.Refused, "aborted"), ((await site.Kim.CancelUploadAsync(site.Id, two.Id)).Expect().Status, (await site.Kim.CancelUploadAsync(site.Id, two.Id)).Expect().Code));
        Assert.Equal((409, "aborted"), await FileSite.ErrorAsync(await site.PartAsync(two, 1, Large)));

        (await site.Ana.SwitchAttachmentsAsync(site.Id, enabled: false)).Expect();

        Assert.Equal((409, "attachments_disabled"), await FileSite.ErrorAsync(await site.PartAsync(one, 2, Large)));
        Assert.Equal((409, "attachments_disabled"), await FileSite.ErrorAsync(await site.FinishAsync(one)));
        Assert.Equal("attachments_disabled", (await site.Kim.UploadAsync(site.Id, one.Id)).Expect().Code);
    }

    [Fact]
    public async Task An_agent_who_has_left_the_chat_gives_up_what_was_under_way_there()
    {
        await using var site = await FileSite.StartAsync();
        var upload = (await site.Ana.BeginAsync(site.Id, Large.Length)).Expect();
        (await site.Ana.TransferAsync(site.Id, queue: "default")).Expect();

        Assert.Equal("not_in_chat", (await site.Ana.BeginAsync(site.Id, 10)).Code);
        Assert.Equal("aborted", (await site.Ana.CancelUploadAsync(site.Id, upload.Id)).Expect().Code);
    }

    [Fact]
    public async Task A_chat_that_is_over_takes_no_more_bytes()
    {
        await using var site = await FileSite.StartAsync();
        var upload = (await site.Kim.BeginAsync(site.Id, Large.Length)).Expect();
        var ready = await site.ReadyAsync(site.Kim);
        (await site.Ana.EndAsync(site.Id)).Expect();

        Assert.Equal((409, "chat_ended"), await FileSite.ErrorAsync(await site.PartAsync(upload, 1, Large)));
        Assert.Equal("chat_ended", (await site.Kim.SendFilesAsync(site.Id, "", ready.Id)).Code);
        Assert.Equal("chat_ended", (await site.Kim.BeginAsync(site.Id, 10)).Code);
    }

    [Fact]
    public async Task While_the_storage_is_away_callers_are_told_to_come_back_and_the_rest_goes_on()
    {
        await using var site = await FileSite.StartAsync();
        var upload = (await site.Kim.BeginAsync(site.Id, Large.Length)).Expect();
        var sent = await site.SentAsync(site.Kim);
        var link = await site.LinkAsync(site.Ana, sent);
        site.Storage.IsAway = true;

        Assert.Equal((503, "storage_unavailable"), await FileSite.ErrorAsync(await site.PartAsync(upload, 1, Large)));
        Assert.Equal((503, "storage_unavailable"), await FileSite.ErrorAsync(await site.GetAsync(link)));
        (await site.Kim.SendAsync(site.Id, "Does it work?")).Expect();

        site.Storage.IsAway = false;
        for (var number = 1; number <= 3; number++) (await site.PartAsync(upload, number, Large)).EnsureSuccessStatusCode().Dispose();
        Assert.Equal(UploadStatusDto.Ready, (await FileSite.ReadAsync(await site.FinishAsync(upload))).Status);
    }

    [Fact]
    public async Task So_many_at_once_and_no_more()
    {
        await using var site = await FileSite.StartAsync();

        var begun = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => site.Kim.BeginAsync(site.Id, 100)));

        Assert.Equal(3, begun.Count(b => b.Ok));
        Assert.All(begun.Where(b => !b.Ok), b => Assert.Equal("too_many_uploads", b.Code));
        Assert.NotNull(begun.First(b => !b.Ok).Error!.RetryAfterMs);
    }

    [Fact]
    public async Task A_file_no_scanner_has_decided_about_is_checking_until_one_has()
    {
        var scanner = new Scanner();
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await FileSite.StartAsync(new() { Clock = clock, LiveChat = l => l.Services.AddSingleton<IAttachmentScanner>(scanner) });
        var checking = await site.ReadyAsync(site.Kim);
        Assert.Equal((UploadStatusDto.Checking, null), (checking.Status, checking.Attachment));
        Assert.Equal("upload_not_ready", (await site.Kim.SendFilesAsync(site.Id, "", checking.Id)).Code);

        scanner.Says = ScanVerdict.Clean;
        scanner.Asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        clock.Advance(TimeSpan.FromMinutes(2));
        await scanner.Asked.Task.WaitAsync(TimeSpan.FromSeconds(30));

        // A minute without a sign of life ends a connection.
        await using var again = await site.Host.CustomerAsync(site.Kim.Visitor);
        while ((await again.UploadAsync(site.Id, checking.Id)).Expect().Status is UploadStatusDto.Checking)
        {
            // The scanner has answered; what it said is being written.
        }

        Assert.True((await again.SendFilesAsync(site.Id, "", checking.Id)).Ok);
        scanner.Says = ScanVerdict.Infected;
        var file = PngBytes.Picture();
        var upload = (await again.BeginAsync(site.Id, file.Length)).Expect();
        (await site.PartAsync(upload, 1, file)).EnsureSuccessStatusCode().Dispose();
        Assert.Equal((422, "infected"), await FileSite.ErrorAsync(await site.FinishAsync(upload)));
        Assert.Single(site.Bytes);
    }

    [Fact]
    public async Task A_rule_of_the_host_is_named()
    {
        await using var site = await FileSite.StartAsync(new() { LiveChat = l => l.AddAttachmentRule<NeverOnSundays>() });

        var refused = await site.Kim.BeginAsync(site.Id, 10);

        Assert.Equal(("attachment_refused", "never_on_sundays"), (refused.Code, refused.Error!.Reason));
    }

    [Theory]
    [InlineData("a.exe", 10, "extension_not_allowed")]
    [InlineData("\u202E\u200B.png", 10, "name_invalid")]
    [InlineData("a.png", 0, "empty")]
    [InlineData("a.png", -1, "bad_argument")]
    public async Task What_is_said_of_a_file_is_checked_before_it_comes(string name, long size, string code)
    {
        await using var site = await FileSite.StartAsync();

        Assert.Equal(code, (await site.Kim.BeginAsync(site.Id, size, name)).Code);
        Assert.Equal("bad_argument", (await site.Kim.BeginAsync(site.Id, 10, uploadId: "no id")).Code);
        Assert.Equal("bad_argument", (await site.Kim.BeginAsync(site.Id, 10, new string('x', 1_001))).Code);
        Assert.Equal("bad_argument", (await site.Kim.LinksAsync(site.Id)).Code);
        Assert.Equal("bad_argument", (await site.Kim.LinksAsync(site.Id, "no id")).Code);
        Assert.Equal("upload_not_found", (await site.Kim.SendFilesAsync(site.Id, "", "no id")).Code);
    }

    private static PushStreamContent Chunked(byte[] bytes) => new(bytes);

    /// <summary>Sends the head of a request, and nothing of its body.</summary>
    private static async Task<TcpClient> OpenAsync(FileSite site, UploadDto upload, int number)
    {
        var client = new TcpClient();
        await client.ConnectAsync(site.Host.Address.Host, site.Host.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"PUT /livechat/api/uploads/{upload.Id}/parts/{number} HTTP/1.1\r\nHost: {site.Host.Address.Authority}\r\nAuthorization: Bearer {upload.Ticket}\r\nContent-Length: {upload.PartSize}\r\nConnection: close\r\n\r\n"));
        return client;
    }

    /// <summary>Sends some of a part, and is gone without a word.</summary>
    private static async Task BreakOffAsync(FileSite site, UploadDto upload, int number, ReadOnlyMemory<byte> some)
    {
        using var client = await OpenAsync(site, upload, number);
        await client.GetStream().WriteAsync(some);
        client.Client.LingerState = new LingerOption(true, 0);
    }

    private sealed class PushStreamContent(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class Scanner : IAttachmentScanner
    {
        public ScanVerdict Says { get; set; } = ScanVerdict.NotScanned;

        public TaskCompletionSource Asked { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<ScanVerdict> ScanAsync(Stream content, long length, CancellationToken cancellationToken)
        {
            Asked.TrySetResult();
            return Task.FromResult(Says);
        }
    }

    private sealed class NeverOnSundays : IAttachmentRule
    {
        public string Name => "never-on-sundays";

        public ValueTask<string?> RefuseAsync(AttachmentAttempt attempt, CancellationToken cancellationToken) => new("never_on_sundays");
    }
}

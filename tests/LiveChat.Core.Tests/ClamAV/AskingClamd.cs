using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LiveChat.Attachments;
using LiveChat.ClamAV;
using LiveChat.Core.Tests.Attachments;
using LiveChat.Core.Tests.Attachments.Images;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LiveChat.Core.Tests.ClamAV;

public class AskingClamd
{
    private const int Piece = 65_536;
    private const long Largest = 157_286_400;

    public static TheoryData<int> Lengths => [0, 1, Piece - 1, Piece, Piece + 1, (3 * Piece) + 7];

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task It_is_sent_every_byte(int length)
    {
        await using var clamd = StubClamd.Start();
        var file = new byte[length];
        new Random(length).NextBytes(file);

        Assert.Equal(ScanVerdict.Clean, await ScanAsync(clamd, file));

        Assert.Equal(file, Assert.Single(clamd.Saw));
    }

    [Theory]
    [InlineData("stream: OK\0", ScanVerdict.Clean)]
    [InlineData("stream: Eicar-Test-Signature FOUND\0", ScanVerdict.Infected)]
    [InlineData("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0", ScanVerdict.NotScanned)]
    [InlineData("stream: Heuristics.Limits.Exceeded FOUND\0", ScanVerdict.NotScanned)]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", ScanVerdict.NotScanned)]
    [InlineData("stream: Can't allocate memory ERROR\0", ScanVerdict.NotScanned)]
    [InlineData("UNKNOWN COMMAND\0", ScanVerdict.NotScanned)]
    [InlineData("stream: OK", ScanVerdict.NotScanned)]
    [InlineData("stream: OKAY\0", ScanVerdict.NotScanned)]
    [InlineData("", ScanVerdict.NotScanned)]
    public async Task Clean_is_only_what_it_says_so_of(string says, ScanVerdict verdict)
    {
        await using var clamd = StubClamd.Start();
        clamd.Says = Encoding.ASCII.GetBytes(says);

        Assert.Equal(verdict, await ScanAsync(clamd, [1, 2, 3]));
    }

    [Fact]
    public async Task An_answer_without_an_end_is_none()
    {
        await using var clamd = StubClamd.Start();
        clamd.Says = Encoding.ASCII.GetBytes("stream: OK" + new string(' ', 10_000));

        Assert.Equal(ScanVerdict.NotScanned, await ScanAsync(clamd, [1]));
    }

    /// <summary>clamd would call it fine: it says so of what is above its own limits, without a look.</summary>
    [Fact]
    public async Task It_is_not_asked_about_what_is_too_large_for_it()
    {
        await using var clamd = StubClamd.Start();
        var scanner = Scanner(clamd, o => o.MaxBytes = ClamAVOptions.DefaultMaxBytes);

        Assert.Equal(ScanVerdict.NotScanned, await scanner.ScanAsync(Stream.Null, Largest, default));
        Assert.Equal(ScanVerdict.NotScanned, await scanner.ScanAsync(Stream.Null, ClamAVOptions.DefaultMaxBytes + 1, default));
        Assert.Equal(0, clamd.Connections);
        Assert.Equal(ScanVerdict.Clean, await scanner.ScanAsync(Stream.Null, ClamAVOptions.DefaultMaxBytes, default));
    }

    [Fact]
    public async Task It_may_listen_on_a_Unix_socket()
    {
        var folder = Directory.CreateTempSubdirectory("livechat-clamd-");
        try
        {
            var path = Path.Combine(folder.FullName, "clamd.ctl");
            await using var clamd = StubClamd.Start(path);
            var scanner = new ClamAVScanner(Options.Create(new ClamAVOptions { SocketPath = path }), NullLogger<ClamAVScanner>.Instance);

            Assert.Equal(ScanVerdict.Clean, await scanner.ScanAsync(new MemoryStream([1, 2]), 2, default));
            Assert.Equal([1, 2], Assert.Single(clamd.Saw));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>As large as is held without being looked at; as small as is looked at.</summary>
    [Fact]
    public async Task What_it_did_not_look_at_is_neither_sent_nor_served_and_goes()
    {
        await using var clamd = StubClamd.Start();
        var (large, small) = (PngBytes.Picture(64, 64), PngBytes.Picture(1, 1));
        await using var scene = await SceneAsync(clamd, o => (o.MaxBytes, o.HoldsLarger) = (small.Length, true));

        var held = FileScene.Ok(await scene.Files.FinishAsync((await scene.SendPartsAsync(large)).Plan.Id));

        Assert.Equal((UploadStatus.Held, null), (held.Status, held.Attachment));
        Assert.Equal(AttachmentCodes.NotReady, (await scene.PostAsync(scene.Dana, "", held)).Refusal?.Code);
        Assert.Null(await scene.Files.FindSentAsync(scene.Chat.Id, new(held.Plan.Id.Value)));
        Assert.Empty(clamd.Saw);
        Assert.Equal(UploadStatus.Ready, (await scene.AReadyFileAsync(small)).Status);
        scene.Host.Clock.Advance(TimeSpan.FromHours(1));
        await scene.Sweep.RefuseIdleAsync(default);
        Assert.Equal(AttachmentCodes.ScanUnavailable, (await scene.PostAsync(scene.Dana, "", held)).Refusal?.Code);
    }

    [Fact]
    public async Task A_file_is_held_while_it_is_away_and_decided_about_once_it_is_back()
    {
        await using var clamd = StubClamd.Start();
        await using var scene = await SceneAsync(clamd);
        (clamd.HangsUpAfter, clamd.Says) = (1, []);
        var held = FileScene.Ok(await scene.Files.FinishAsync((await scene.SendPartsAsync(PngBytes.Picture())).Plan.Id));
        Assert.Equal(UploadStatus.Held, held.Status);
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(90));

        (clamd.HangsUpAfter, clamd.Says) = (int.MaxValue, "stream: OK\0"u8.ToArray());
        await scene.Sweep.AskAgainAsync(default);

        Assert.Equal(UploadStatus.Ready, (await scene.NowAsync(held)).Status);
        Assert.Equal(await scene.ReadAsync(held), Assert.Single(clamd.Saw));
    }

    [Fact]
    public async Task One_that_is_silent_keeps_nobody_waiting_for_longer_than_it_may()
    {
        await using var clamd = StubClamd.Start();
        clamd.IsSilent = true;
        await using var scene = await SceneAsync(clamd);
        var finishing = scene.Files.FinishAsync((await scene.SendPartsAsync(PngBytes.Picture())).Plan.Id);

        await clamd.Asked;
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(finishing.IsCompleted);
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(UploadStatus.Held, FileScene.Ok(await finishing).Status);
    }

    [Fact]
    public async Task Where_nobody_listens_that_is_said_and_nothing_is_clean()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var scanner = new ClamAVScanner(Options.Create(new ClamAVOptions { Host = "127.0.0.1", Port = port }), NullLogger<ClamAVScanner>.Instance);

        await Assert.ThrowsAsync<SocketException>(() => scanner.ScanAsync(Stream.Null, 1, default));
    }

    [Theory]
    [InlineData(0, 3310, 1, "MaxBytes")]
    [InlineData(157_286_400, 0, 1, "Port")]
    [InlineData(157_286_399, 3310, 157_286_400, "Chats accept files of 157,286,400 bytes (AttachmentOptions.MaxBytes), but clamd looks at 157,286,399 at most")]
    public async Task A_host_that_accepts_what_cannot_be_looked_at_does_not_start(long most, int port, long accepted, string why)
    {
        await using var host = new TestHost(b => b.ConfigureAttachments(o => o.MaxBytes = accepted).UseClamAV("clamav", o => (o.MaxBytes, o.Port) = (most, port)));

        var refused = Assert.Throws<OptionsValidationException>(() => host.Get<IOptions<ClamAVOptions>>().Value);

        Assert.Contains(why, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public async Task A_socket_that_can_be_none_stops_the_start(int length)
    {
        await using var host = new TestHost(b => b.UseClamAV("clamav", o => (o.HoldsLarger, o.SocketPath) = (true, new('x', length))));

        Assert.Contains("SocketPath", Assert.Throws<OptionsValidationException>(() => host.Get<IOptions<ClamAVOptions>>().Value).Message, StringComparison.Ordinal);
    }

    /// <summary>What it says then is no word about the file, not even that it is fine.</summary>
    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR\0")]
    [InlineData("stream: OK\0")]
    public async Task One_that_hangs_up_in_the_middle_has_not_looked_and_the_log_says_why(string says)
    {
        var folder = Directory.CreateTempSubdirectory("livechat-clamd-");
        try
        {
            var path = Path.Combine(folder.FullName, "clamd.ctl");
            await using var clamd = StubClamd.Start(path);
            (clamd.Says, clamd.HangsUpAfter) = (Encoding.ASCII.GetBytes(says), Piece);
            var scanner = new ClamAVScanner(Options.Create(new ClamAVOptions { SocketPath = path }), NullLogger<ClamAVScanner>.Instance);

            var refused = await Assert.ThrowsAsync<IOException>(() => scanner.ScanAsync(new MemoryStream(new byte[8_000_000]), 8_000_000, default));

            Assert.Contains(says.TrimEnd('\0'), refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>It would wait for the rest and say nothing.</summary>
    [Fact]
    public async Task A_file_that_cannot_be_read_is_said_at_once_and_is_no_word_of_it()
    {
        await using var clamd = StubClamd.Start();
        var storage = new Pipe();
        await storage.Writer.CompleteAsync(new IOException("The storage is away."));

        var failure = await Assert.ThrowsAsync<IOException>(() => Scanner(clamd).ScanAsync(storage.Reader.AsStream(), 10, default));

        Assert.Equal("The storage is away.", failure.Message);
    }

    [Fact]
    public async Task Unless_it_says_that_this_is_meant()
    {
        await using var host = new TestHost(b => b.UseClamAV("clamav", o => o.HoldsLarger = true));

        Assert.Equal(("clamav", 26_214_400), (host.Get<IOptions<ClamAVOptions>>().Value.Host, host.Get<IOptions<ClamAVOptions>>().Value.MaxBytes));
        Assert.IsType<ClamAVScanner>(host.Get<IAttachmentScanner>());
    }

    private static Task<ScanVerdict> ScanAsync(StubClamd clamd, byte[] file) => Scanner(clamd).ScanAsync(new MemoryStream(file), file.Length, default);

    private static ClamAVScanner Scanner(StubClamd clamd, Action<ClamAVOptions>? configure = null)
    {
        var options = new ClamAVOptions { Host = "127.0.0.1", Port = clamd.Port };
        configure?.Invoke(options);
        return new(Options.Create(options), NullLogger<ClamAVScanner>.Instance);
    }

    private static Task<FileScene> SceneAsync(StubClamd clamd, Action<ClamAVOptions>? configure = null)
        => FileScene.OpenAsync(b => b.UseClamAV("127.0.0.1", o =>
        {
            (o.Port, o.MaxBytes) = (clamd.Port, Largest);
            configure?.Invoke(o);
        }));
}

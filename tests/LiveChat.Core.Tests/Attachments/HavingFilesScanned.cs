using LiveChat.Attachments;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Attachments;

public class HavingFilesScanned
{
    [Fact]
    public async Task A_clean_file_may_be_sent_and_was_looked_at_as_it_is_served()
    {
        var scanner = new Scanner(ScanVerdict.Clean);
        await using var scene = await OpenAsync(scanner);

        var file = await scene.AReadyFileAsync();

        Assert.Equal(UploadStatus.Ready, file.Status);
        Assert.Equal(await scene.ReadAsync(file), Assert.Single(scanner.Saw));
    }

    [Fact]
    public async Task An_infected_file_is_refused_and_deleted()
    {
        await using var scene = await OpenAsync(new Scanner(ScanVerdict.Infected));
        var upload = await scene.SendPartsAsync(Images.PngBytes.Picture());

        var refused = await scene.Files.FinishAsync(upload.Plan.Id);

        Assert.Equal(AttachmentCodes.Infected, refused.Refusal?.Code);
        Assert.Empty(scene.Bytes);
        Assert.Equal(AttachmentCodes.Infected, (await scene.PostAsync(scene.Dana, "", upload)).Refusal?.Code);
    }

    [Theory]
    [InlineData(ScanVerdict.NotScanned, false)]
    [InlineData(ScanVerdict.Clean, true)]
    public async Task A_file_nobody_has_decided_about_is_held_and_asked_about_again(ScanVerdict first, bool throws)
    {
        var scanner = new Scanner(first) { Throws = throws };
        await using var scene = await OpenAsync(scanner);
        var upload = await scene.SendPartsAsync(Images.PngBytes.Picture());

        var held = FileScene.Ok(await scene.Files.FinishAsync(upload.Plan.Id));

        Assert.Equal((UploadStatus.Held, null), (held.Status, held.Attachment));
        Assert.Equal(AttachmentCodes.NotReady, (await scene.PostAsync(scene.Dana, "", held)).Refusal?.Code);
        Assert.Null(await scene.Files.FindSentAsync(scene.Chat.Id, new(held.Plan.Id.Value)));
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(89));
        await scene.Sweep.AskAgainAsync(default);
        Assert.Single(scanner.Saw);
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(1));
        await scene.Sweep.AskAgainAsync(default);
        Assert.Equal((2, UploadStatus.Held), (scanner.Saw.Count, (await scene.NowAsync(held)).Status));

        (scanner.Says, scanner.Throws) = (ScanVerdict.Clean, false);
        await scene.Sweep.AskAgainAsync(default);

        Assert.Equal(UploadStatus.Ready, (await scene.NowAsync(held)).Status);
        Assert.True((await scene.PostAsync(scene.Dana, "", held)).Outcome?.Ok);
    }

    /// <summary>More than are asked about in one round.</summary>
    [Fact]
    public async Task Files_nobody_can_decide_about_keep_none_of_the_others_waiting()
    {
        const int Many = 101;
        var scanner = new Scanner(ScanVerdict.NotScanned);
        await using var scene = await FileScene.OpenAsync(b => b.ConfigureAttachments(o => o.FilesPerChat = 2 * Many).Services.AddSingleton<IAttachmentScanner>(scanner));
        for (var i = 0; i < Many; i++) await scene.Files.FinishAsync((await scene.SendPartsAsync(Images.PngBytes.Picture())).Plan.Id);
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(90));
        var last = (await scene.Uploads.IdleAsync(UploadStatus.Held, TimeSpan.Zero, null, 2 * Many, default))[^1];

        await scene.Sweep.AskAgainAsync(default);
        Assert.Equal(Many + 100, scanner.Saw.Count);
        scanner.Says = ScanVerdict.Clean;
        await scene.Sweep.AskAgainAsync(default);

        Assert.Equal(UploadStatus.Ready, (await scene.NowAsync(last)).Status);
        await scene.Sweep.AskAgainAsync(default);
        Assert.Empty(await scene.Uploads.IdleAsync(UploadStatus.Held, TimeSpan.Zero, null, 10, default));
    }

    [Fact]
    public async Task A_scanner_that_is_slow_keeps_nobody_waiting_for_longer_than_it_may()
    {
        var scanner = new Scanner(ScanVerdict.Clean) { Waits = true };
        await using var scene = await OpenAsync(scanner);
        var upload = await scene.SendPartsAsync(Images.PngBytes.Picture());
        var finishing = scene.Files.FinishAsync(upload.Plan.Id);
        await scanner.Asked.Task;

        scene.Host.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(finishing.IsCompleted);
        scene.Host.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(UploadStatus.Held, FileScene.Ok(await finishing).Status);
    }

    [Fact]
    public async Task What_is_held_for_too_long_is_refused_and_deleted()
    {
        await using var scene = await OpenAsync(new Scanner(ScanVerdict.NotScanned));
        var upload = await scene.SendPartsAsync(Images.PngBytes.Picture());
        await scene.Files.FinishAsync(upload.Plan.Id);
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(59));
        await scene.Sweep.RefuseIdleAsync(default);
        Assert.Equal(UploadStatus.Held, (await scene.NowAsync(upload)).Status);

        scene.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await scene.Sweep.RefuseIdleAsync(default);

        Assert.Equal(new UploadVerdict.Refused(AttachmentCodes.ScanUnavailable), (await scene.NowAsync(upload)).Verdict);
        Assert.Empty(scene.Bytes);
    }

    [Fact]
    public void Whoever_forgets_to_answer_has_not_said_that_it_is_clean() => Assert.Equal(ScanVerdict.NotScanned, default);

    private static Task<FileScene> OpenAsync(Scanner scanner) => FileScene.OpenAsync(b => b.Services.AddSingleton<IAttachmentScanner>(scanner));

    private sealed class Scanner(ScanVerdict says) : IAttachmentScanner
    {
        public List<byte[]> Saw { get; } = [];

        public ScanVerdict Says { get; set; } = says;

        public bool Throws { get; set; }

        public bool Waits { get; init; }

        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<ScanVerdict> ScanAsync(Stream content, long length, CancellationToken cancellationToken)
        {
            using var memory = new MemoryStream();
            await content.CopyToAsync(memory, cancellationToken);
            Assert.Equal(length, memory.Length);
            lock (Saw) Saw.Add(memory.ToArray());
            Asked.TrySetResult();

            // One that does not listen.
            if (Waits) await new TaskCompletionSource().Task;
            return Throws ? throw new InvalidOperationException("The scanner is out of order.") : Says;
        }
    }
}

using LiveChat.Attachments;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Core.Tests.Attachments;

public class ClearingUpFiles
{
    private static readonly byte[] Large = new byte[FileScene.PartSize + 1];

    [Fact]
    public async Task An_upload_nobody_goes_on_with_is_given_up_and_its_bytes_go()
    {
        await using var scene = await FileScene.OpenAsync();
        var (left, going) = (await scene.BeginAsync(Large), await scene.BeginAsync(Large));
        await scene.PartAsync(left, 1, Large);
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(14));
        await scene.PartAsync(going, 1, Large);
        scene.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        await scene.Sweep.RefuseIdleAsync(default);

        Assert.Equal(new UploadVerdict.Refused(AttachmentCodes.Abandoned), (await scene.NowAsync(left)).Verdict);
        Assert.Null((await scene.NowAsync(going)).Verdict);
        Assert.Single(scene.Bytes);
    }

    [Fact]
    public async Task A_file_that_was_never_sent_goes_and_one_that_was_stays()
    {
        await using var scene = await FileScene.OpenAsync();
        var (never, sent) = (await scene.AReadyFileAsync(), await scene.AReadyFileAsync());
        await scene.PostAsync(scene.Dana, "", sent);
        scene.Host.Clock.Advance(TimeSpan.FromHours(24));

        await scene.Sweep.RefuseIdleAsync(default);

        Assert.Equal(AttachmentCodes.Abandoned, (await scene.PostAsync(scene.Dana, "", never)).Refusal?.Code);
        Assert.NotEmpty(await scene.ReadAsync(await scene.NowAsync(sent)));
        Assert.Single(scene.Bytes);
    }

    [Fact]
    public async Task Bytes_no_upload_needs_go_and_all_others_stay_also_those_of_uploads_nobody_knows()
    {
        await using var scene = await FileScene.OpenAsync();
        var (running, ready, sent, refused) = (await scene.BeginAsync(Large), await scene.AReadyFileAsync(), await scene.AReadyFileAsync(), await scene.AReadyFileAsync());
        await scene.PartAsync(running, 1, Large);
        await scene.PostAsync(scene.Dana, "", sent);
        await scene.Uploads.FinishAsync(refused.Plan.Id, (await scene.NowAsync(refused)).Version, new UploadVerdict.Refused("redacted"), default);
        AttachmentKey[] needed = [running.Plan.Id.SentKey, ready.File!.Key, sent.File!.Key];
        AttachmentKey[] leftovers = [refused.File!.Key, sent.Plan.Id.SentKey, ready.Plan.Id.NewKeptKey(), running.Plan.Id.NewKeptKey()];
        AttachmentKey[] unknown = [UploadId.New().SentKey, UploadId.New().NewKeptKey()];
        foreach (var key in leftovers.Skip(1).Concat(unknown)) await scene.Storage.WriteAsync(key, 0, new MemoryStream([1, 2, 3]), default);
        Age(scene, AttachmentSweep.Young);

        Assert.Equal(leftovers.Length, await scene.Sweep.DeleteLeftoversAsync(default));

        Assert.Equal(needed.Concat(unknown).Select(k => $"{k}").Order(StringComparer.Ordinal), (await scene.Storage.ListAsync(null, 100, default)).Select(s => $"{s.Key}"));
    }

    [Fact]
    public async Task Bytes_that_have_just_come_are_left_alone()
    {
        await using var scene = await FileScene.OpenAsync();
        var ready = await scene.AReadyFileAsync();
        await scene.Storage.WriteAsync(ready.Plan.Id.NewKeptKey(), 0, new MemoryStream([1]), default);
        Age(scene, AttachmentSweep.Young - TimeSpan.FromSeconds(1));

        Assert.Equal(0, await scene.Sweep.DeleteLeftoversAsync(default));

        Assert.Equal(2, scene.Bytes.Count);
    }

    [Fact]
    public async Task More_than_a_page_of_leftovers_goes_at_once()
    {
        await using var scene = await FileScene.OpenAsync();
        var ready = await scene.AReadyFileAsync();
        for (var i = 0; i < 205; i++) await scene.Storage.WriteAsync(ready.Plan.Id.NewKeptKey(), 0, new MemoryStream([1]), default);
        Age(scene, AttachmentSweep.Young);

        Assert.Equal(205, await scene.Sweep.DeleteLeftoversAsync(default));
    }

    [Fact]
    public async Task A_host_clears_up_by_itself_every_minute_and_looks_through_all_bytes_every_half_an_hour()
    {
        await using var scene = await FileScene.OpenAsync();
        var left = await scene.BeginAsync(Large);
        await scene.PartAsync(left, 1, Large);
        scene.Host.Clock.Advance(TimeSpan.FromHours(1));
        Age(scene, TimeSpan.FromHours(1));
        var sweeper = scene.Host.Get<IEnumerable<IHostedService>>().OfType<AttachmentSweeper>().Single();
        await sweeper.StartAsync(default);

        // A storage that is away costs some rounds, and is asked again.
        scene.Storage.IsAway = true;
        await MinutesPassUntilAsync(scene, async () => (await scene.NowAsync(left)).Verdict is UploadVerdict.Refused);
        Assert.Single(scene.Bytes);
        scene.Storage.IsAway = false;
        await MinutesPassUntilAsync(scene, () => Task.FromResult(scene.Bytes.Count == 0));

        await sweeper.StopAsync(default);
    }

    /// <summary>A service begins on a thread of its own, so the first minutes may pass before it.</summary>
    private static async Task MinutesPassUntilAsync(FileScene scene, Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            scene.Host.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }
    }

    /// <summary>The files are so old by the clock of the host.</summary>
    private static void Age(FileScene scene, TimeSpan age)
    {
        var then = scene.Host.Clock.GetUtcNow() - age;
        foreach (var file in Directory.EnumerateFiles(scene.Folder.Root, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, then.UtcDateTime);
    }
}

using LiveChat.Attachments;
using LiveChat.Chats;
using Microsoft.Extensions.DependencyInjection;
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

    /// <summary>A process may die between the two, and a customer may never come back.</summary>
    [Fact]
    public async Task A_file_whose_message_never_came_is_taken_back_and_goes()
    {
        var steps = new DyingSteps();
        await using var scene = await FileScene.OpenAsync(b => b.Services.AddSingleton<IUploadSteps>(steps));
        var (lost, sent) = (await scene.AReadyFileAsync(), await scene.AReadyFileAsync());
        await scene.PostAsync(scene.Dana, "", sent);
        steps.Dies = true;
        await Assert.ThrowsAsync<IOException>(() => scene.PostAsync(scene.Dana, "", lost));
        Assert.NotNull(await scene.Files.FindSentAsync(scene.Chat.Id, new(lost.Plan.Id.Value)));
        scene.Host.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        await scene.Sweep.SettleSentAsync(default);
        Assert.Equal(UploadStatus.Sent, (await scene.NowAsync(lost)).Status);
        scene.Host.Clock.Advance(TimeSpan.FromTicks(1));

        await scene.Sweep.SettleSentAsync(default);

        Assert.Equal((UploadStatus.Ready, UploadStatus.Posted), ((await scene.NowAsync(lost)).Status, (await scene.NowAsync(sent)).Status));
        Assert.Null(await scene.Files.FindSentAsync(scene.Chat.Id, new(lost.Plan.Id.Value)));
        scene.Host.Clock.Advance(TimeSpan.FromHours(24));
        await scene.Sweep.SettleSentAsync(default);
        await scene.Sweep.RefuseIdleAsync(default);
        Assert.Equal((UploadStatus.Refused, UploadStatus.Posted), ((await scene.NowAsync(lost)).Status, (await scene.NowAsync(sent)).Status));
        Assert.Single(scene.Bytes);
    }

    /// <summary>Whoever sends it finds its file marked and writes the message, while the sweep has just found none.</summary>
    [Fact]
    public async Task A_file_whose_message_comes_while_it_is_taken_back_stays_with_it()
    {
        var steps = new DyingSteps { Dies = true };
        await using var scene = await FileScene.OpenAsync(b =>
        {
            b.Services.AddSingleton<IUploadSteps>(steps);
            UploadStoreWithHooks.AddTo(b);
        });
        var (file, message) = (await scene.AReadyFileAsync(), MessageId.New(scene.Host.Clock.GetUtcNow()));
        await Assert.ThrowsAsync<IOException>(() => scene.PostAsync(scene.Dana, "", message, file));
        scene.Host.Clock.Advance(TimeSpan.FromHours(24));
        steps.Dies = false;
        var came = false;
        ((UploadStoreWithHooks)scene.Uploads).BeforeFinish = async verdict =>
        {
            if (verdict is UploadVerdict.Ready) came = (await scene.PostAsync(scene.Dana, "", message, file)).Outcome is { Ok: true };
        };

        await scene.Sweep.SettleSentAsync(default);

        Assert.True(came);
        Assert.NotNull(await scene.Files.FindSentAsync(scene.Chat.Id, new(file.Plan.Id.Value)));
        scene.Host.Clock.Advance(TimeSpan.FromHours(24));
        await scene.Sweep.SettleSentAsync(default);
        Assert.Equal(UploadStatus.Posted, (await scene.NowAsync(file)).Status);
    }

    /// <summary>The sweep looks twice before the message is there: whoever writes it looks after that.</summary>
    [Fact]
    public async Task A_file_that_was_taken_back_just_before_its_message_came_stays_with_it()
    {
        var steps = new DyingSteps { Dies = true };
        await using var scene = await FileScene.OpenAsync(b => b.Services.AddSingleton<IUploadSteps>(steps));
        var (file, message) = (await scene.AReadyFileAsync(), MessageId.New(scene.Host.Clock.GetUtcNow()));
        await Assert.ThrowsAsync<IOException>(() => scene.PostAsync(scene.Dana, "", message, file));
        scene.Host.Clock.Advance(TimeSpan.FromHours(24));
        steps.Dies = false;
        steps.Meanwhile = () => scene.Sweep.SettleSentAsync(default);

        Assert.True((await scene.PostAsync(scene.Dana, "", message, file)).Outcome?.Ok);

        Assert.NotNull(await scene.Files.FindSentAsync(scene.Chat.Id, new(file.Plan.Id.Value)));
    }

    /// <summary>As one is left whose sweep, or whose writer, died between taking it back and giving it back.</summary>
    [Fact]
    public async Task A_file_that_is_unsent_by_what_is_noted_and_stands_in_a_message_is_sent()
    {
        await using var scene = await FileScene.OpenAsync();
        var file = await scene.AReadyFileAsync();
        await scene.PostAsync(scene.Dana, "", file);
        var sent = await scene.NowAsync(file);
        await scene.Uploads.FinishAsync(file.Plan.Id, sent.Version, new UploadVerdict.Ready(sent.File!), default);
        scene.Host.Clock.Advance(TimeSpan.FromHours(24));

        await scene.Sweep.RefuseIdleAsync(default);

        Assert.Equal(sent.Verdict, (await scene.NowAsync(file)).Verdict);
        Assert.NotEmpty(await scene.ReadAsync(await scene.NowAsync(file)));
    }

    [Fact]
    public async Task A_chat_that_cannot_be_read_keeps_no_other_file_from_being_looked_for()
    {
        await using var scene = await FileScene.OpenAsync(ChatStoreWithHooks.AddTo);
        var first = await scene.AReadyFileAsync();
        await scene.PostAsync(scene.Dana, "", first);
        var broken = scene.Chat;
        await scene.NextChatAsync();
        var other = await scene.AReadyFileAsync();
        await scene.PostAsync(scene.Dana, "", other);
        scene.Host.Clock.Advance(TimeSpan.FromHours(24));
        ((ChatStoreWithHooks)scene.Host.Store).BeforeRead = spans => spans.Any(s => s.Chat == broken.Id) ? throw new IOException("Of another build.") : Task.CompletedTask;

        await Assert.ThrowsAsync<AggregateException>(() => scene.Sweep.SettleSentAsync(default));

        Assert.Equal((UploadStatus.Sent, UploadStatus.Posted), ((await scene.NowAsync(first)).Status, (await scene.NowAsync(other)).Status));
    }

    [Fact]
    public async Task A_file_is_looked_for_until_its_message_was_seen_and_never_again()
    {
        await using var scene = await FileScene.OpenAsync(ChatStoreWithHooks.AddTo);
        var (store, sent) = ((ChatStoreWithHooks)scene.Host.Store, await scene.AReadyFileAsync());
        await scene.PostAsync(scene.Dana, "", sent);
        scene.Host.Clock.Advance(TimeSpan.FromHours(24));
        store.BeforeRead = _ => throw new IOException("Away.");
        await Assert.ThrowsAsync<AggregateException>(() => scene.Sweep.SettleSentAsync(default));
        store.BeforeRead = _ => Task.CompletedTask;

        await scene.Sweep.SettleSentAsync(default);

        Assert.Equal(UploadStatus.Posted, (await scene.NowAsync(sent)).Status);
        var reads = store.Reads;
        scene.Host.Clock.Advance(TimeSpan.FromHours(24));
        await scene.Sweep.SettleSentAsync(default);
        Assert.Equal(reads, store.Reads);
        await scene.Sweep.RefuseIdleAsync(default);
        Assert.NotEmpty(await scene.ReadAsync(await scene.NowAsync(sent)));
    }

    /// <summary>The message came, but not the answer to who wrote it.</summary>
    [Fact]
    public async Task A_file_that_was_taken_back_can_be_sent_with_the_same_message()
    {
        var steps = new DyingSteps { Dies = true };
        await using var scene = await FileScene.OpenAsync(b => b.Services.AddSingleton<IUploadSteps>(steps));
        var (file, message) = (await scene.AReadyFileAsync(), MessageId.New(scene.Host.Clock.GetUtcNow()));
        await Assert.ThrowsAsync<IOException>(() => scene.PostAsync(scene.Dana, "", message, file));
        scene.Host.Clock.Advance(TimeSpan.FromHours(24));
        await scene.Sweep.SettleSentAsync(default);
        steps.Dies = false;

        Assert.True((await scene.PostAsync(scene.Dana, "", message, file)).Outcome?.Ok);

        Assert.Equal(UploadStatus.Sent, (await scene.NowAsync(file)).Status);
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

    /// <summary>Its process dies when the files are marked.</summary>
    private sealed class DyingSteps : IUploadSteps
    {
        public bool Dies { get; set; }

        /// <summary>What somebody else does then.</summary>
        public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

        public async ValueTask ReachedAsync(UploadStep step)
        {
            if (step is not UploadStep.SentMarked) return;
            if (Dies) throw new IOException("Killed.");
            await Meanwhile();
        }
    }

    /// <summary>The files are so old by the clock of the host.</summary>
    private static void Age(FileScene scene, TimeSpan age)
    {
        var then = scene.Host.Clock.GetUtcNow() - age;
        foreach (var file in Directory.EnumerateFiles(scene.Folder.Root, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, then.UtcDateTime);
    }
}

using LiveChat.Attachments;
using LiveChat.Core.Tests.Attachments.Images;
using static LiveChat.Testing.Together;

namespace LiveChat.Core.Tests.Attachments;

public class SendingAFileInParts
{
    /// <summary>Three parts.</summary>
    private static readonly byte[] Large = PngBytes.Picture(40, 30, after: [PngBytes.Chunk("IDAT"), .. Enumerable.Range(0, 3).Select(_ => PngBytes.Chunk("tEXt", new byte[50_000]))]);

    [Fact]
    public async Task What_came_in_parts_is_the_file()
    {
        await using var scene = await FileScene.OpenAsync();

        var ready = await scene.AReadyFileAsync(Large, "Zoë.PNG");

        Assert.Equal((UploadStatus.Ready, 3), (ready.Status, ready.Plan.PartCount));
        Assert.Equal(new(new(ready.Plan.Id.Value), "Zoë.PNG", "image/png", ready.File!.Size, 40, 30), ready.Attachment);
        var kept = await scene.ReadAsync(ready);
        Assert.True(kept.Length < Large.Length - 150_000);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(kept)), ready.File.Hash);

        // What was sent is gone, and the name says nothing.
        Assert.Matches("^[0-9a-f]{2}.[0-9a-f]{32}$", Assert.Single(scene.Bytes));
    }

    [Fact]
    public async Task A_client_that_lost_the_answer_goes_on_with_the_same_upload()
    {
        await using var scene = await FileScene.OpenAsync();
        var id = Guid.NewGuid();
        var begun = await AtOnce(10, _ => scene.TryBeginAsync(Large, id: id));
        var upload = Assert.Single(begun.Select(FileScene.Ok).DistinctBy(u => u.Plan.Id));
        await scene.PartAsync(upload, 1, Large);

        var again = await scene.BeginAsync(Large, id: id);

        Assert.Single(again.Parts);
        Assert.Equal(AttachmentCodes.IdReused, (await scene.TryBeginAsync(Large, name: "other.png", id: id)).Refusal?.Code);
        Assert.NotEqual(upload.Plan.Id, (await scene.BeginAsync(Large, id: id, by: scene.Ana)).Plan.Id);
    }

    [Fact]
    public async Task The_same_part_again_changes_nothing_and_other_bytes_are_refused()
    {
        await using var scene = await FileScene.OpenAsync();
        var upload = await scene.BeginAsync(Large);
        var first = FileScene.Ok(await scene.PartAsync(upload, 1, Large));

        var again = FileScene.Ok(await scene.PartAsync(upload, 1, Large));

        Assert.Equal(first.Version, again.Version);
        Assert.Equal(AttachmentCodes.PartInvalid, (await scene.PartAsync(upload, 1, new byte[Large.Length])).Refusal?.Code);
        for (var number = 2; number <= 3; number++) upload = FileScene.Ok(await scene.PartAsync(upload, number, Large));
        Assert.Equal(UploadStatus.Ready, FileScene.Ok(await scene.Files.FinishAsync(upload.Plan.Id)).Status);
        FileScene.Ok(await scene.PartAsync(upload, 3, Large));
    }

    [Fact]
    public async Task Parts_come_one_after_the_other_and_whoever_is_ahead_is_told_which_is_wanted()
    {
        await using var scene = await FileScene.OpenAsync();
        var upload = await scene.BeginAsync(Large);
        await scene.PartAsync(upload, 1, Large);

        var ahead = await scene.PartAsync(upload, 3, Large);

        Assert.Equal((AttachmentCodes.PartOutOfOrder, 2), (ahead.Refusal?.Code, ahead.Refusal?.NextPart));
        foreach (var number in new[] { 0, -1, 4, int.MaxValue })
        {
            Assert.Equal(AttachmentCodes.PartInvalid, (await scene.Files.WritePartAsync(upload.Plan.Id, number, Stream.Null)).Refusal?.Code);
        }

        Assert.Equal(AttachmentCodes.NotReady, (await scene.Files.FinishAsync(upload.Plan.Id)).Refusal?.Code);
        Assert.Equal(AttachmentCodes.NotFound, (await scene.Files.WritePartAsync(UploadId.New(), 1, Stream.Null)).Refusal?.Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30_000)]
    [InlineData(FileScene.PartSize)]
    public async Task A_part_that_broke_off_is_sent_again_from_its_beginning(int came)
    {
        await using var scene = await FileScene.OpenAsync();
        var upload = await scene.BeginAsync(Large);
        await scene.PartAsync(upload, 1, Large);
        using var broken = new BreakingOff(Large.AsMemory(FileScene.PartSize, came));
        var e = await Assert.ThrowsAsync<IOException>(() => scene.Files.WritePartAsync(upload.Plan.Id, 2, broken));
        Assert.Equal("Broken off.", e.Message);
        Assert.Single((await scene.NowAsync(upload)).Parts);

        for (var number = 2; number <= 3; number++) upload = FileScene.Ok(await scene.PartAsync(upload, number, Large));

        var ready = FileScene.Ok(await scene.Files.FinishAsync(upload.Plan.Id));
        await using var whole = await FileScene.OpenAsync();
        Assert.Equal((await whole.AReadyFileAsync(Large)).File!.Hash, ready.File!.Hash);
    }

    [Theory]
    [InlineData(FileScene.PartSize - 1)]
    [InlineData(FileScene.PartSize + 1)]
    public async Task A_part_of_another_length_is_refused(int length)
    {
        await using var scene = await FileScene.OpenAsync();
        var upload = await scene.BeginAsync(Large);

        Assert.Equal(AttachmentCodes.PartInvalid, (await scene.Files.WritePartAsync(upload.Plan.Id, 1, new MemoryStream(Large, 0, length))).Refusal?.Code);

        Assert.Empty((await scene.NowAsync(upload)).Parts);
    }

    [Fact]
    public async Task While_the_storage_is_away_nothing_is_lost_and_it_goes_on_afterwards()
    {
        await using var scene = await FileScene.OpenAsync();
        var upload = await scene.BeginAsync(Large);
        upload = FileScene.Ok(await scene.PartAsync(upload, 1, Large));
        scene.Storage.IsAway = true;
        Assert.Equal(AttachmentCodes.StorageUnavailable, (await scene.PartAsync(upload, 2, Large)).Refusal?.Code);
        scene.Storage.IsAway = false;
        scene.Storage.Room = 1_000;
        Assert.Equal(AttachmentCodes.StorageUnavailable, (await scene.PartAsync(upload, 2, Large)).Refusal?.Code);
        scene.Storage.Room = null;
        for (var number = 2; number <= 3; number++) upload = FileScene.Ok(await scene.PartAsync(upload, number, Large));
        scene.Storage.IsAway = true;
        Assert.Equal(AttachmentCodes.StorageUnavailable, (await scene.Files.FinishAsync(upload.Plan.Id)).Refusal?.Code);
        scene.Storage.IsAway = false;
        scene.Storage.Room = 100;
        Assert.Equal(AttachmentCodes.StorageUnavailable, (await scene.Files.FinishAsync(upload.Plan.Id)).Refusal?.Code);
        scene.Storage.Room = null;

        Assert.Single(scene.Bytes);
        Assert.Equal(UploadStatus.Ready, FileScene.Ok(await scene.Files.FinishAsync(upload.Plan.Id)).Status);
        Assert.Single(scene.Bytes);
    }

    [Fact]
    public async Task An_end_that_is_asked_for_and_broken_off_again_and_again_fills_no_disk()
    {
        await using var scene = await FileScene.OpenAsync();
        var upload = await scene.SendPartsAsync(Large);
        for (var i = 0; i < 20; i++)
        {
            using var gone = new CancellationTokenSource();
            scene.Storage.Wrote = gone.Cancel;
            await Record.ExceptionAsync(() => scene.Files.FinishAsync(upload.Plan.Id, gone.Token));
        }

        scene.Storage.Wrote = null;
        Assert.Single(scene.Bytes);
        Assert.Equal(UploadStatus.Ready, FileScene.Ok(await scene.Files.FinishAsync(upload.Plan.Id)).Status);
    }

    [Fact]
    public async Task Whoever_finishes_twice_at_once_gets_one_answer_and_one_file()
    {
        await using var scene = await FileScene.OpenAsync();
        var upload = await scene.SendPartsAsync(Large);

        var finished = await AtOnce(8, _ => scene.Files.FinishAsync(upload.Plan.Id));

        var ready = await scene.NowAsync(upload);
        Assert.Equal(UploadStatus.Ready, ready.Status);
        Assert.All(finished, f => Assert.True(f.Refusal is null ? f.Upload!.File == ready.File : f.Refusal.Code is AttachmentCodes.Busy));
        Assert.Contains(finished, f => f.Refusal is null);
        Assert.NotEmpty(await scene.ReadAsync(ready));
        Assert.Single(scene.Bytes);
        Assert.Equal(ready.File, FileScene.Ok(await scene.Files.FinishAsync(upload.Plan.Id)).File);
    }

    [Fact]
    public async Task Who_gives_up_leaves_nothing_behind_and_nobody_else_can_for_them()
    {
        await using var scene = await FileScene.OpenAsync();
        var upload = await scene.BeginAsync(Large);
        await scene.PartAsync(upload, 1, Large);
        Assert.Equal(AttachmentCodes.NotFound, (await scene.Files.CancelAsync(scene.Ana, upload.Plan.Id)).Refusal?.Code);

        var cancelled = await scene.Files.CancelAsync(scene.Dana, upload.Plan.Id);

        Assert.Equal(new UploadVerdict.Refused(AttachmentCodes.Aborted), cancelled.Upload?.Verdict);
        Assert.Empty(scene.Bytes);
        Assert.Equal(AttachmentCodes.Aborted, (await scene.PartAsync(upload, 2, Large)).Refusal?.Code);
        Assert.Null((await scene.Files.CancelAsync(scene.Dana, upload.Plan.Id)).Refusal);
    }

    /// <summary>A connection that is lost.</summary>
    private sealed class BreakingOff(ReadOnlyMemory<byte> first) : MemoryStream(first.ToArray())
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => await base.ReadAsync(buffer, cancellationToken) is > 0 and var read ? read : throw new IOException("Broken off.");
    }
}

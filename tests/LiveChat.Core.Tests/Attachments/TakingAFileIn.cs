using System.Security.Cryptography;
using LiveChat.Attachments;
using LiveChat.Attachments.Images;
using LiveChat.Core.Tests.Attachments.Images;

namespace LiveChat.Core.Tests.Attachments;

public sealed class TakingAFileIn : IDisposable
{
    private readonly AttachmentFolder _folder = new();
    private readonly AttachmentKey _sent = AttachmentKey.New();
    private readonly AttachmentKey _kept = AttachmentKey.New();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_kept_is_a_file_of_its_own_with_its_own_hash()
    {
        var storage = _folder.Open();
        await SendAsync(storage, [.. JpegBytes.Picture(JpegBytes.Camera(6, "GPSMARK-0001")), .. "trailing"u8]);

        var (file, refusal) = await Intake(storage).TakeAsync(_sent, _kept, default);

        var kept = JpegBytes.Picture(JpegBytes.Turned(6));
        Assert.Equal(new StoredFile(_kept, "image/jpeg", kept.Length, Convert.ToHexStringLower(SHA256.HashData(kept)), 8, 8), file);
        Assert.Null(refusal);
        Assert.Equal(kept, await ReadAsync(storage, _kept));
    }

    [Fact]
    public async Task Of_a_file_that_is_refused_nothing_is_kept()
    {
        var storage = _folder.Open();
        await SendAsync(storage, PngBytes.Picture(300, 300)[..^20]);

        Assert.Equal((null, "truncated"), await Intake(storage).TakeAsync(_sent, _kept, default));

        Assert.Equal(_sent, Assert.Single(await storage.ListAsync(null, 10, default)).Key);
    }

    [Fact]
    public async Task What_broke_off_begins_anew_and_what_is_done_is_done_again_to_the_same()
    {
        var storage = _folder.Open();
        await SendAsync(storage, PngBytes.Picture());
        await storage.WriteAsync(_kept, 0, new MemoryStream([1, 2, 3]), default);

        var first = await Intake(storage).TakeAsync(_sent, _kept, default);
        Assert.Equal(first, await Intake(storage).TakeAsync(_sent, _kept, default));

        Assert.Equal(PngBytes.Picture(), await ReadAsync(storage, _kept));
    }

    [Fact]
    public async Task A_storage_that_fails_meanwhile_is_no_verdict()
    {
        var storage = _folder.Open();
        await SendAsync(storage, PngBytes.Picture(600, 600));

        var thrown = await Assert.ThrowsAsync<IOException>(() => Intake(new FullStorage(storage)).TakeAsync(_sent, _kept, default));

        Assert.Equal("The disk is full.", thrown.Message);
    }

    [Fact]
    public async Task What_was_not_sent_is_no_verdict() => await Assert.ThrowsAsync<IOException>(() => Intake(_folder.Open()).TakeAsync(_sent, _kept, default));

    private static AttachmentIntake Intake(IAttachmentStorage storage) => new(storage, ImageLimits.Default);

    private async Task SendAsync(FolderAttachmentStorage storage, byte[] file)
    {
        await storage.WriteAsync(_sent, 0, new MemoryStream(file), default);
        await storage.CommitAsync(_sent, file.Length, default);
    }

    private static async Task<byte[]> ReadAsync(FolderAttachmentStorage storage, AttachmentKey key)
    {
        await using var content = await storage.OpenAsync(key, 0, null, default);
        using var memory = new MemoryStream();
        await content!.CopyToAsync(memory);
        return memory.ToArray();
    }

    /// <summary>Takes the first bytes and then no more.</summary>
    private sealed class FullStorage(IAttachmentStorage inner) : IAttachmentStorage
    {
        public async Task<StorageOutcome> WriteAsync(AttachmentKey key, long offset, Stream content, CancellationToken cancellationToken)
        {
            await content.ReadExactlyAsync(new byte[100], cancellationToken);
            throw new IOException("The disk is full.");
        }

        public Task<StorageOutcome> CommitAsync(AttachmentKey key, long length, CancellationToken cancellationToken) => inner.CommitAsync(key, length, cancellationToken);

        public Task<Stream?> OpenAsync(AttachmentKey key, long offset, long? length, CancellationToken cancellationToken) => inner.OpenAsync(key, offset, length, cancellationToken);

        public Task<bool> DeleteAsync(AttachmentKey key, CancellationToken cancellationToken) => inner.DeleteAsync(key, cancellationToken);

        public Task<IReadOnlyList<StoredAttachment>> ListAsync(AttachmentKey? after, int limit, CancellationToken cancellationToken) => inner.ListAsync(after, limit, cancellationToken);
    }
}

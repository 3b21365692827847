using LiveChat.Attachments;
using LiveChat.Attachments.Images;
using LiveChat.Core.Tests.Attachments.Images;
using LiveChat.Core.Tests.Routing.Simulator;
using LiveChat.Tests;

namespace LiveChat.Core.Tests.Attachments;

[Collection(nameof(Alone))]
public sealed class TakingLargeFilesIn : IDisposable
{
    private const int Largest = 150 * 1024 * 1024;
    private const int MostMemory = 4 * 1024 * 1024;

    private readonly AttachmentFolder _folder = new();

    /// <summary>One of each format; each kind of them in the long run.</summary>
    public static TheoryData<string> Pictures => LongRun.IsOn ? [.. LargePictures.All.Keys] : ["jpeg", "png", "gif"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task The_largest_file_takes_no_more_memory_than_a_few_pieces_of_it(string name)
    {
        var (storage, sent, kept) = (new WatchedStorage(_folder.Open()), AttachmentKey.New(), AttachmentKey.New());
        var length = await SendAsync(storage, sent, LargePictures.All[name](Largest));
        Assert.InRange(length, Largest * 9L / 10, Largest);
        var before = WatchedStream.InUse();

        var (file, _) = await new AttachmentIntake(storage, ImageLimits.Default).TakeAsync(sent, kept, default);

        Assert.Equal(length, file?.Size);
        Assert.InRange(storage.Opened!.Most - before, long.MinValue, MostMemory);
    }

    private static async Task<long> SendAsync(WatchedStorage storage, AttachmentKey key, IEnumerable<byte[]> pieces)
    {
        var length = 0L;
        foreach (var piece in pieces)
        {
            await storage.WriteAsync(key, length, new MemoryStream(piece), default);
            length += piece.Length;
        }

        await storage.CommitAsync(key, length, default);
        return length;
    }
}

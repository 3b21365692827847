using LiveChat.Attachments;
using LiveChat.Tests;

namespace LiveChat.Faults.Uploads;

/// <summary>Threat S16: large files that come at once do not fill the memory.</summary>
public sealed class UploadingMuch : IDisposable
{
    private const long Largest = 157_286_400;
    private const long MayGrowBy = 100_000_000;

    private readonly UploadScene _scene = new(new AttachmentOptions().PartSize);

    private static int Files => LongRun.IsOn ? 50 : 4;

    [Fact]
    public async Task Many_of_the_largest_files_at_once_leave_the_memory_as_it_is()
    {
        await using var shop = await _scene.StartAsync();
        await _scene.BeginAsync(shop);
        await using var hub = await _scene.Kim.ConnectAsync(shop.Address);
        using var uploader = new Uploader(shop.Address, hub, _scene.Kim.Chat);

        // What is loaded once.
        await uploader.SendAsync(new(3_000_000), Guid.NewGuid(), Guid.NewGuid());
        var before = await shop.ForgetPeakAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, Files).Select(_ => uploader.UploadAsync(new(Largest), Guid.NewGuid())));

        var grown = await shop.PeakAsync() - before;
        Assert.True(grown < MayGrowBy, $"{Files} files of {Largest:N0} bytes let the process grow by {grown:N0} bytes, from {before:N0}.");
        Assert.Equal(Files, ids.Distinct().Count());
        Assert.Equal((Files * Largest) + 3_000_000, Directory.EnumerateFiles(_scene.Folder.Attachments, "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length));
    }

    public void Dispose() => _scene.Dispose();
}

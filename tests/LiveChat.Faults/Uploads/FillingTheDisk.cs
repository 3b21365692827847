using LiveChat.Faults.People;
using LiveChat.Testing;

namespace LiveChat.Faults.Uploads;

/// <summary>A disk that is full keeps out files and nothing else.</summary>
[RequiresMounts]
public sealed class FillingTheDisk : IDisposable
{
    private readonly UploadScene _scene = new();

    [Spec]
    public async Task Files_are_refused_until_there_is_room_and_everything_else_goes_on()
    {
        using var disk = new SmallDisk(_scene.Folder.Attachments, megabytes: 4);
        await using var shop = await _scene.StartAsync();
        await _scene.BeginAsync(shop);
        await using var hub = await _scene.Kim.ConnectAsync(shop.Address);
        using var uploader = new Uploader(shop.Address, hub, _scene.Kim.Chat);
        var (picture, file) = (new Picture(6_000_000), Guid.NewGuid());

        var refused = await Assert.ThrowsAsync<RefusedException>(() => uploader.UploadAsync(picture, file));

        Assert.Equal("storage_unavailable", refused.Code);
        await _scene.Kim.SendAsync(hub, Guid.NewGuid(), "Does it still work?");
        disk.Grow(megabytes: 64);
        var id = await uploader.SendAsync(picture, file, Guid.NewGuid());
        Assert.True(picture.IsEqual(await uploader.ReadAsync(id)));
    }

    public void Dispose() => _scene.Dispose();
}

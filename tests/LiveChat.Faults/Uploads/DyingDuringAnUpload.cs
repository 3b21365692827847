using Microsoft.AspNetCore.SignalR;

namespace LiveChat.Faults.Uploads;

/// <summary>Promise P12: at whatever point of an upload the server dies, the client goes on, no message has a file without bytes, and no bytes stay that belong to nothing.</summary>
public sealed class DyingDuringAnUpload : IDisposable
{
    private static readonly string[] Points = ["Begun", "PartStored", "PartNoted", "SentCommitted", "KeptCommitted", "VerdictWritten", "SentDeleted", "SentMarked", "MessagePosted"];

    /// <summary>Three parts of which the last is short.</summary>
    private static readonly Picture Picture = new(2_500_000);

    private readonly UploadScene _scene = new();

    [Fact]
    public async Task Wherever_the_server_dies_the_file_arrives_once_and_nothing_else_stays()
    {
        await using (var shop = await _scene.StartAsync()) await _scene.BeginAsync(shop);
        var files = Points.Select(point => (Point: point, File: Guid.NewGuid(), Message: Guid.NewGuid())).ToList();
        foreach (var (point, file, message) in files)
        {
            await using var shop = await _scene.StartAsync($"dying-upload-at-{point}");
            await using var hub = await _scene.Kim.ConnectAsync(shop.Address);
            using var uploader = new Uploader(shop.Address, hub, _scene.Kim.Chat);
            var lost = await Record.ExceptionAsync(() => uploader.SendAsync(Picture, file, message));
            Assert.True(lost is HttpRequestException or OperationCanceledException or InvalidOperationException or IOException or HubException or System.Net.WebSockets.WebSocketException, $"{point}: {lost}");
            await shop.EndedAsync();
        }

        await using (var shop = await _scene.StartAsync())
        {
            await using var hub = await _scene.Kim.ConnectAsync(shop.Address);
            using var uploader = new Uploader(shop.Address, hub, _scene.Kim.Chat);

            // Before the clients go on: what is in the log can be read.
            foreach (var id in (await _scene.Kim.ReadAsync(hub)).SelectMany(e => e.Attachments)) Assert.True(Picture.IsEqual(await uploader.ReadAsync(id)));

            foreach (var (point, file, message) in files)
            {
                var id = await uploader.SendAsync(Picture, file, message);
                Assert.True(Picture.IsEqual(await uploader.ReadAsync(id)), point);
            }

            var sent = (await _scene.Kim.ReadAsync(hub)).Where(e => e.Attachments.Count > 0).ToList();
            Assert.Equal(files.Select(f => f.Message).Order(), sent.Select(e => e.Message!.Value).Order());
        }

        foreach (var file in Directory.EnumerateFiles(_scene.Folder.Attachments, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1));
        await using var last = await _scene.StartAsync("sweeping");
        await last.WroteAsync("swept");

        Assert.Equal(Points.Length, _scene.Bytes.Count);
        Assert.All(_scene.Bytes, name => Assert.Matches("^[0-9a-f]{32}$", name));
    }

    public void Dispose() => _scene.Dispose();
}

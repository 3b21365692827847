using System.Globalization;
using LiveChat.Faults.Hosting;
using LiveChat.Faults.People;

namespace LiveChat.Faults.Uploads;

/// <summary>A chat in which files can be sent, through every restart.</summary>
/// <param name="partSize">How many bytes a part has.</param>
internal sealed class UploadScene(int partSize = 1 << 20) : IDisposable
{
    public ShopFolder Folder { get; } = new();

    public Visitor Kim { get; } = new("kim");

    /// <summary>As many files as a test likes.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["LiveChat:Files:PartSize"] = partSize.ToString(CultureInfo.InvariantCulture),
        ["LiveChat:Files:ParallelUploads"] = "50",
        ["LiveChat:Files:BytesPerChat"] = "100000000000",
        ["LiveChat:Files:BytesPerVisitor"] = "100000000000",
    };

    /// <summary>The bytes that lie there, by the names of their files.</summary>
    public IReadOnlyList<string> Bytes => Directory.Exists(Folder.Attachments)
        ? [.. Directory.EnumerateFiles(Folder.Attachments, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)!)]
        : [];

    public Task<ShopProcess> StartAsync(string? sabotage = null) => ShopProcess.StartAsync(Folder, sabotage, Settings);

    /// <summary>Lets the chat begin, and files be sent in it.</summary>
    public async Task BeginAsync(ShopProcess shop)
    {
        await using var desk = await Desk.OpenAsync(shop.Address);
        await using var hub = await Kim.ConnectAsync(shop.Address);
        await Kim.StartAsync(hub);
        await desk.AcceptAsync(await desk.RingAsync());
        await desk.LetFilesBeSentAsync(Kim.Chat);
    }

    public void Dispose() => Folder.Dispose();
}

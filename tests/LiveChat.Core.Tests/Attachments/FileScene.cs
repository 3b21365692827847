using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Core.Tests.Attachments.Images;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Core.Tests.Attachments;

/// <summary>A chat between Dana and Ana in which files can be sent, over a folder.</summary>
internal sealed class FileScene : IAsyncDisposable
{
    public const int PartSize = 65_536;

    private FileScene(TestHost host, AttachmentFolder folder, TroubledStorage storage) => (Host, Folder, Storage) = (host, folder, storage);

    public TestHost Host { get; }

    public AttachmentFolder Folder { get; }

    /// <summary>The storage the host uses.</summary>
    public TroubledStorage Storage { get; }

    public Participant.Customer Dana { get; private set; } = null!;

    public Participant.OfAgent Ana { get; private set; } = null!;

    public Chat Chat { get; private set; } = null!;

    public IChatAttachments Files => Host.Get<IChatAttachments>();

    public IUploadStore Uploads => Host.Get<IUploadStore>();

    public AttachmentSweep Sweep => Host.Get<AttachmentSweep>();

    /// <summary>What lies in the folder: committed or not, but for locks.</summary>
    public IReadOnlyList<string> Bytes => Directory.Exists(Folder.Root) ? [.. Folder.Files.Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))] : [];

    public static async Task<FileScene> OpenAsync(Action<LiveChatBuilder>? configure = null, bool enabled = true)
    {
        var folder = new AttachmentFolder();
        var storage = new TroubledStorage(folder.Open());
        var host = new TestHost(b =>
        {
            b.ConfigureAttachments(o => o.PartSize = PartSize);
            b.Services.AddSingleton<IAttachmentStorage>(storage);
            configure?.Invoke(b);
        });
        var scene = new FileScene(host, folder, storage) { Dana = await host.AVisitorAsync(), Ana = await host.AnAgentAsync("ana") };
        scene.Chat = await host.AnActiveChatAsync(scene.Dana, scene.Ana);
        if (enabled) Assert.True((await scene.SwitchAsync(true)).Ok);
        return scene;
    }

    /// <summary>Goes on in a chat with somebody else.</summary>
    public async Task NextChatAsync()
    {
        Dana = await Host.AVisitorAsync();
        Chat = await Host.AnActiveChatAsync(Dana, Ana);
        Assert.True((await SwitchAsync(true)).Ok);
    }

    public Task<ChatOutcome> SwitchAsync(bool enabled) => Files.SwitchAsync(Ana, Chat.Id, enabled);

    public Task<UploadResult> TryBeginAsync(byte[] file, string name = "picture.png", Guid? id = null, Participant? by = null, long? size = null) => Files.BeginAsync(new()
    {
        Chat = Chat.Id,
        By = by ?? Dana,
        ClientId = id ?? Guid.NewGuid(),
        FileName = name,
        Size = size ?? file.Length,
    });

    public async Task<Upload> BeginAsync(byte[] file, string name = "picture.png", Guid? id = null, Participant? by = null) => Ok(await TryBeginAsync(file, name, id, by));

    public Task<UploadResult> PartAsync(Upload upload, int number, byte[] file)
        => Files.WritePartAsync(upload.Plan.Id, number, new MemoryStream(file, (number - 1) * PartSize, (int)Math.Min(PartSize, file.Length - ((number - 1L) * PartSize))));

    /// <summary>Begins, and sends all parts.</summary>
    public async Task<Upload> SendPartsAsync(byte[] file, string name = "picture.png", Participant? by = null)
    {
        var upload = await BeginAsync(file, name, by: by);
        for (var number = 1; number <= upload.Plan.PartCount; number++) upload = Ok(await PartAsync(upload, number, file));
        return upload;
    }

    /// <summary>A picture that may be sent.</summary>
    public async Task<Upload> AReadyFileAsync(byte[]? file = null, string name = "picture.png", Participant? by = null)
        => Ok(await Files.FinishAsync((await SendPartsAsync(file ?? PngBytes.Picture(), name, by)).Plan.Id));

    public Task<AttachmentPostResult> PostAsync(Participant author, string text, params Upload[] uploads) => PostAsync(author, text, MessageId.New(Host.Clock.GetUtcNow()), uploads);

    public Task<AttachmentPostResult> PostAsync(Participant author, string text, MessageId message, params Upload[] uploads) => Files.PostAsync(new()
    {
        Message = new() { Chat = Chat.Id, Author = author, Message = message, Text = text },
        Uploads = [.. uploads.Select(u => u.Plan.Id)],
    });

    public async Task<Upload> NowAsync(Upload upload) => (await Uploads.FindAsync(upload.Plan.Id, default))!;

    public async Task<byte[]> ReadAsync(Upload upload)
    {
        await using var content = (await Storage.OpenAsync(upload.File!.Key, 0, null, default))!;
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory);
        return memory.ToArray();
    }

    public static Upload Ok(UploadResult result)
    {
        Assert.Null(result.Refusal?.Code);
        return result.Upload!;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Folder.Dispose();
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Tests.Hosting;
using LiveChat.Attachments;
using LiveChat.Core.Tests.Attachments;
using LiveChat.Core.Tests.Attachments.Images;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Files;

/// <summary>A host on a real server that keeps files in a folder, and a chat in which they can be sent.</summary>
internal sealed class FileSite : IAsyncDisposable
{
    public const int PartSize = 65_536;

    private readonly string _folder = Directory.CreateTempSubdirectory("livechat-").FullName;
    private ServiceProvider _services = null!;

    public LiveChatHost Host { get; private set; } = null!;

    public OngoingChat Chat { get; private set; } = null!;

    public TroubledStorage Storage { get; private set; } = null!;

    public TestCustomer Kim => Chat.Customer;

    public TestAgent Ana => Chat.Agent;

    public string Id => Chat.Id;

    /// <summary>The files that are there, but for locks.</summary>
    public IEnumerable<string> Bytes => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal));

    public static async Task<FileSite> StartAsync(HostSetup? setup = null, int partSize = PartSize)
    {
        setup ??= new();
        var site = new FileSite();
        var services = new ServiceCollection().AddLogging();
        services.AddLiveChatCore().UseAttachmentFolder(site._folder);
        site._services = services.BuildServiceProvider();
        site.Storage = new(site._services.GetRequiredService<IAttachmentStorage>());
        site.Host = await LiveChatHost.StartAsync(setup with
        {
            Options = o =>
            {
                HostSetup.Generous(o);
                setup.Options?.Invoke(o);
            },
            LiveChat = l =>
            {
                l.ConfigureAttachments(o => o.PartSize = partSize);
                l.Services.AddSingleton<IAttachmentStorage>(site.Storage);
                setup.LiveChat?.Invoke(l);
            },
        });
        site.Chat = await OngoingChat.StartAsync(site.Host);
        (await site.Ana.SwitchAttachmentsAsync(site.Id)).Expect();
        return site;
    }

    /// <summary>Sends a part.</summary>
    public async Task<HttpResponseMessage> PartAsync(UploadDto upload, int number, HttpContent content, string? ticket = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/livechat/api/uploads/{upload.Id}/parts/{number}") { Content = content };
        return await SendAsync(request, ticket ?? upload.Ticket, headers);
    }

    public Task<HttpResponseMessage> PartAsync(UploadDto upload, int number, byte[] file, string? ticket = null, params (string Name, string Value)[] headers)
        => PartAsync(upload, number, new ByteArrayContent(file, (number - 1) * upload.PartSize, Math.Min(upload.PartSize, file.Length - ((number - 1) * upload.PartSize))), ticket, headers);

    public async Task<HttpResponseMessage> FinishAsync(UploadDto upload, string? ticket = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/livechat/api/uploads/{upload.Id}/finish");
        return await SendAsync(request, ticket ?? upload.Ticket, headers);
    }

    /// <summary>A file that can be sent.</summary>
    public async Task<UploadDto> ReadyAsync(TestClient who, byte[]? file = null, string name = "picture.png")
    {
        file ??= PngBytes.Picture(40, 30);
        var upload = (await who.BeginAsync(Id, file.Length, name)).Expect();
        for (var number = 1; (number - 1) * upload.PartSize < file.Length; number++) (await PartAsync(upload, number, file)).Dispose();
        return await ReadAsync(await FinishAsync(upload));
    }

    /// <summary>A file that was sent.</summary>
    public async Task<UploadDto> SentAsync(TestClient who, byte[]? file = null, string name = "picture.png")
    {
        var ready = await ReadyAsync(who, file, name);
        (await who.SendFilesAsync(Id, "", ready.Id)).Expect();
        return ready;
    }

    /// <summary>Where somebody may look at a file.</summary>
    public async Task<string> LinkAsync(TestClient who, UploadDto file) => $"/livechat/files/{Assert.Single((await who.LinksAsync(Id, file.Id)).Expect().Links).Ticket}";

    public Task<HttpResponseMessage> GetAsync(string link) => Host.Http.GetAsync(new Uri(link, UriKind.Relative));

    public static async Task<UploadDto> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
            return (await response.Content.ReadFromJsonAsync<UploadDto>(ContractJson.Options))!;
        }
    }

    /// <summary>The status and the code of an error.</summary>
    public static async Task<(int Status, string? Code)> ErrorAsync(HttpResponseMessage response)
    {
        using (response)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            var problem = await response.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
            return ((int)response.StatusCode, problem.GetProperty("code").GetString());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Chat.DisposeAsync();
        await Host.DisposeAsync();
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? ticket, (string Name, string Value)[] headers)
    {
        if (ticket is { Length: > 0 }) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", ticket);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}

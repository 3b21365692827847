using System.Net;
using LiveChat.AspNetCore.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Tests.Ui;

/// <summary>The pages and assets on a real server, and a client that neither unpacks nor follows anything.</summary>
internal sealed class UiHost : IAsyncDisposable
{
    /// <summary>A widget every host here has.</summary>
    public const string SiteKey = "acme-home-test-0001";

    private readonly WebApplication _app;

    private UiHost(WebApplication app)
    {
        _app = app;
        Client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.Single()),
        };
    }

    public HttpClient Client { get; }

    public UiAssets Assets => _app.Services.GetRequiredService<UiAssets>();

    public LinkGenerator Links => _app.Services.GetRequiredService<LinkGenerator>();

    public static async Task<UiHost> StartAsync(string prefix = "/livechat", string pathBase = "", Action<LiveChatBuilder>? configure = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddLiveChatUi();
        var chat = builder.Services.AddLiveChatCore().AddWidget(SiteKey);
        configure?.Invoke(chat);

        var app = builder.Build();
        if (pathBase.Length > 0)
            app.UsePathBase(pathBase);

        app.UseRouting();
        app.MapGroup(prefix).MapLiveChatUi();
        await app.StartAsync();
        return new UiHost(app);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        return Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, headers);

    public HttpContext Request(string pathBase) => new DefaultHttpContext { RequestServices = _app.Services, Request = { PathBase = pathBase } };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

using System.Net;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.Tests;
using LiveChat.Transcripts;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveChat.Browser.Tests.Hosting;

/// <summary>The demo shop with its chat, on a real port.</summary>
internal sealed class ChatServer : WebApplicationFactory<Program>
{
    private readonly string _mailFolder;
    private readonly Uri _otherShop;
    private readonly Action<IServiceCollection>? _configure;

    public ChatServer(string mailFolder, Uri otherShop, Action<IServiceCollection>? configure, int port = 0)
    {
        _mailFolder = mailFolder;
        _otherShop = otherShop;
        _configure = configure;
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
    }

    /// <summary>Gets what it warned about.</summary>
    public RecordingLog Log { get; } = new(LogLevel.Warning);

    /// <summary>Gets where it is reached, by a name that is not the other shop's.</summary>
    public Uri Address
    {
        get
        {
            StartServer();
            var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
            return new UriBuilder(addresses.First()) { Host = "localhost" }.Uri;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("LiveChat:Mail:Folder", _mailFolder);
        builder.UseSetting("ConnectionStrings:LiveChat", $"Data Source={Path.Combine(_mailFolder, "livechat.db")}");
        builder.UseSetting("LiveChat:ShopOrigins:0", _otherShop.GetLeftPart(UriPartial.Authority));
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            services.PostConfigure<TranscriptOptions>(transcripts => transcripts.SendDelay = TimeSpan.Zero);

            // People in tests begin to type, write and stop faster than anybody does.
            services.PostConfigure<LiveChatHostOptions>(chat =>
            {
                chat.Limits.TypingPerSecond = 50;
                chat.Limits.MessagesPerSecond = 50;
                chat.Limits.CallsPerSecond = 200;
            });
            // Most of these customers come before anybody is there, and wait.
            services.PostConfigureAll<WidgetOptions>(widget => widget.Behaviour.MessagesWhenNobodyIsThere = false);
            _configure?.Invoke(services);
        });
    }
}

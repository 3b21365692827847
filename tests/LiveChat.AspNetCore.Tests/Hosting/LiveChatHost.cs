using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.AspNetCore.Tests.Hosting;

/// <summary>A host with LiveChat on a real server, its users signed in by a header.</summary>
internal sealed class LiveChatHost : ISite, IAsyncDisposable
{
    public const string SiteKey = "test-site-0000001";

    private readonly WebApplication _app;

    private LiveChatHost(WebApplication app, FakeTimeProvider? clock)
    {
        _app = app;
        Clock = clock;
        Address = new Uri(app.Urls.Single());
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>The server's clock, when it is a fake one.</summary>
    public FakeTimeProvider? Clock { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public IChatStore Store => Services.GetRequiredService<IChatStore>();

    public IAgentStore Agents => Services.GetRequiredService<IAgentStore>();

    public static async Task<LiveChatHost> StartAsync(HostSetup? setup = null)
    {
        setup ??= new();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = setup.Environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (setup.Kestrel is { } kestrel) builder.WebHost.ConfigureKestrel(kestrel);
        builder.Logging.ClearProviders();
        if (setup.Log is { } log) builder.Logging.AddProvider(log);
        if (setup.Clock is { } clock) builder.Services.AddSingleton<TimeProvider>(clock);

        builder.Services.AddAuthentication(HeaderAuthentication.Name).AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>(HeaderAuthentication.Name, null);
        builder.Services.AddAuthorization(o => o.AddPolicy("staff", p => p.RequireAuthenticatedUser()));
        var liveChat = builder.Services.AddLiveChat(o =>
        {
            o.DeskPolicy = "staff";

            // The clients of most tests do not go when they are told to.
            o.DrainTime = TimeSpan.Zero;
            setup.Options?.Invoke(o);
        });
        liveChat.AddWidget(SiteKey, w => setup.Widget?.Invoke(w));
        setup.LiveChat?.Invoke(liveChat);

        var app = builder.Build();
        app.MapLiveChat();
        await app.MigrateLiveChatAsync();
        await app.StartAsync();
        return new LiveChatHost(app, setup.Clock);
    }

    public Task<TestCustomer> CustomerAsync(string? visitor = null, string siteKey = SiteKey) => TestCustomer.ConnectAsync(this, siteKey, visitor);

    /// <summary>The page of a user the host vouches for.</summary>
    public async Task<TestCustomer> KnownCustomerAsync(string token, string? visitor = null, string siteKey = SiteKey)
        => await TestCustomer.ConnectAsync(this, await TestCustomer.TicketAsync(this, siteKey, visitor, token), visitor: visitor);

    /// <summary>Opens a desk; available unless said otherwise.</summary>
    public async Task<TestAgent> AgentAsync(string id, bool isAvailable = true)
    {
        var agent = await TestAgent.ConnectAsync(this, id);
        if (isAvailable) await agent.SetAvailabilityAsync(AvailabilityDto.Available);
        return agent;
    }

    /// <summary>Stops in good order, as a host does that is asked to end.</summary>
    public Task StopAsync() => _app.StopAsync();

    /// <summary>Without <see cref="StopAsync"/> before it, the host is gone as if it was killed: it gives nothing back.</summary>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}

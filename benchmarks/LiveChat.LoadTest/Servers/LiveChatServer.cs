using System.Security.Claims;
using System.Text.Encodings.Web;
using LiveChat.LoadTest.Crowds;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LiveChat.LoadTest.Servers;

/// <summary>LiveChat as a host runs it, with the limits raised and agents who say in a header who they are.</summary>
internal static class LiveChatServer
{
    private const string SchemeName = "header";
    private const string Policy = "agents";

    /// <param name="store">Where it keeps everything.</param>
    /// <param name="chats">How many chats there will be.</param>
    /// <param name="crowd">How many customers who chat already it makes before it listens.</param>
    public static async Task RunAsync(StoreKind store, int chats, int crowd)
    {
        var builder = ServerProcess.NewBuilder();
        builder.Services.AddAuthentication(SchemeName).AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>(SchemeName, null);
        builder.Services.AddAuthorizationBuilder().AddPolicy(Policy, p => p.RequireAuthenticatedUser());
        store.AddTo(builder.Services
            .AddLiveChat(host =>
            {
                host.DeskPolicy = Policy;
                host.Limits.MessagesPerSecond = host.Limits.CallsPerSecond = 1_000_000;
                host.Limits.MessageBurst = host.Limits.CallBurst = 1_000_000;
                host.Limits.FramesPerSecond = 1_000_000;
                host.Limits.ConnectsPerMinute = host.Limits.StartsPerMinute = chats * 10;
            })
            .ConfigureAgents(a =>
            {
                // The clients send no signs of life: nobody is to lose a chat during a run.
                a.Capacity = 1;
                a.LeaseDuration = TimeSpan.FromMinutes(10);
            }));

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapLiveChat();
        await app.MigrateLiveChatAsync();
        if (crowd > 0)
        {
            var members = await SeededCrowd.MakeAsync(app.Services, crowd);
            app.MapGet("/crowd", () => members);
        }

        await ServerProcess.RunAsync(app);
    }

    private sealed class HeaderAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers["X-Agent"] is not [{ Length: > 0 } id]) return Task.FromResult(AuthenticateResult.NoResult());

            var user = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Name, id)], SchemeName));
            return Task.FromResult(AuthenticateResult.Success(new(user, SchemeName)));
        }
    }
}

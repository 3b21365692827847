using LiveChat.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveChat.Architecture.Tests.Prose;

/// <summary>The code of the READMEs, so that the compiler reads it, too. <see cref="TheReadmes"/> compares.</summary>
internal static class ReadmeCode
{
    public static void AHostOfYourOwn(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddLiveChat();

        var app = builder.Build();
        app.MapLiveChat();
        app.MapGet("/", () => Results.Content(
            """
            <!doctype html>
            <title>My shop</title>
            <h1>My shop</h1>
            <script async src="/livechat/w/livechat-default.js"></script>
            """,
            "text/html"));
        app.Run();
    }

    public static void AWidgetOfYourOwn(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat().AddWidget("my-shop-widget-1", widget =>
        {
            widget.Name = "My shop";
            widget.Look.Accent = "#0f766e";
            widget.Domains.Add("https://www.example.com");
        });
    }

    public static void APolicyOfYourOwn(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat()
            .AddRoutingPolicy<LongestIdlePolicy>()
            .AddQueue("support", queue =>
            {
                queue.RoutingPolicy = "longest-idle";
                queue.OfferTimeout = TimeSpan.FromSeconds(20);
            });
    }

    public static void AFolderOfMails(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat().UseMailFolder("/var/spool/livechat");
    }

    public static async Task AFileOfChats(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat().UseSqlite("Data Source=livechat.db");

        var app = builder.Build();
        await app.MigrateLiveChatAsync();
        app.MapLiveChat();
    }

    public static async Task ADatabaseOfChats(WebApplicationBuilder builder, string connectionString)
    {
        builder.Services.AddLiveChat().UsePostgreSql(connectionString);

        var app = builder.Build();
        await app.MigrateLiveChatAsync();
        app.MapLiveChat();
    }

    public static void BehindAProxy(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat(chat => chat.Origins.Add("https://chat.example.com"));
    }

    public static void PoliciesOfYourOwn(WebApplicationBuilder builder)
    {
        builder.Services.AddLiveChat(chat =>
        {
            chat.DeskPolicy = "agents";
            chat.AdminPolicy = "admins";
        });
    }

    public sealed class LongestIdlePolicy : IRoutingPolicy
    {
        public string Name => "longest-idle";

        public RingWidth Width => RingWidth.One;

        public Rank Rank(RoutingCandidate candidate, RoutingRequest request) => Routing.Rank.By(0, candidate.IdleSince);
    }
}

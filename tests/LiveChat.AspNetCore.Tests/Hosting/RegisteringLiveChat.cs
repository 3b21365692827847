using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveChat.AspNetCore.Security;
using LiveChat.Queues;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Tests.Hosting;

public class RegisteringLiveChat
{
    [Fact]
    public async Task Two_lines_are_enough()
    {
        await using var app = await StartAsync(s => s.AddLiveChat(), a => a.MapLiveChat());
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var loader = await http.GetAsync(new Uri($"/livechat/w/{app.Services.GetRequiredService<LiveChat.Widgets.WidgetCatalog>().All[0].Id}.js", UriKind.Relative));
        var health = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HttpStatusCode.OK, loader.StatusCode);
        Assert.Equal(HealthStatus.Healthy, health.Entries["livechat"].Status);
    }

    [Fact]
    public async Task Calling_everything_twice_in_any_order_is_harmless()
    {
        await using var app = await StartAsync(
            s =>
            {
                s.AddLiveChatCore().AddQueue("second");
                s.AddLiveChat().AddTeam("sales");
                s.AddSignalR();
                s.AddLiveChat(o => o.TrustRemoteAddress = true).AddTeam("sales");
                s.AddAuthentication();
            },
            a =>
            {
                Assert.Same(a.MapLiveChat(), a.MapLiveChat());
                a.MapLiveChat("/help/chat");
            });
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        foreach (var prefix in new[] { "/livechat", "/help/chat" })
        {
            using var content = JsonContent.Create(new { siteKey = app.Services.GetRequiredService<LiveChat.Widgets.WidgetCatalog>().All[0].Id.Value });
            using var response = await http.PostAsync(new Uri($"{prefix}/api/customer/connect", UriKind.Relative), content);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal("second", app.Services.GetRequiredService<QueueCatalog>().Default.Id.Value);
        Assert.Equal(HealthStatus.Healthy, (await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status);
    }

    [Fact]
    public async Task A_missing_first_line_is_one_sentence()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(_ => { }, a => a.MapLiveChat()));
        Assert.Equal("LiveChat's services are missing. Call builder.Services.AddLiveChat() before app.MapLiveChat().", error.Message);
    }

    [Fact]
    public async Task The_hosts_own_hub_and_sign_in_stay_as_they_were()
    {
        await using var app = await StartAsync(
            s =>
            {
                s.AddAuthentication().AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>(HeaderAuthentication.Name, null);
                s.AddLiveChat();
            },
            a =>
            {
                a.MapLiveChat();
                a.MapHub<EchoHub>("/echo");
            });
        await using var connection = new HubConnectionBuilder().WithUrl(new Uri(new Uri(app.Urls.Single()), "/echo")).Build();
        await connection.StartAsync();

        Assert.Equal("hi 2", await connection.InvokeAsync<string>("Echo", new { Text = "hi", Mode = 2, Unknown = true }));
        Assert.Equal(HeaderAuthentication.Name, (await app.Services.GetRequiredService<IAuthenticationSchemeProvider>().GetDefaultAuthenticateSchemeAsync())?.Name);
    }

    [Fact]
    public async Task An_endpoint_nobody_decided_about_stops_the_start()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(
            s => s.AddLiveChat(),
            a => a.MapLiveChat().Finally(e =>
            {
                if (e.DisplayName!.Contains("overview", StringComparison.Ordinal)) e.Metadata.Remove(e.Metadata.OfType<DoesAttribute>().Single());
            })));
        Assert.Contains("does not say what it does", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_http_api_describes_itself_where_the_host_wants_it()
    {
        await using var app = await StartAsync(
            s =>
            {
                s.AddLiveChat();
                s.AddOpenApi();
            },
            a =>
            {
                a.MapLiveChat();
                a.MapOpenApi();
            });
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var paths = (await http.GetFromJsonAsync<JsonElement>(new Uri("/openapi/v1.json", UriKind.Relative))).GetProperty("paths");

        Assert.Equal(
            [
                "/livechat/api/admin/audit", "/livechat/api/admin/audit/verify", "/livechat/api/admin/chats/{chatId}/routing", "/livechat/api/admin/overview", "/livechat/api/admin/reports", "/livechat/api/admin/reports.csv",
                "/livechat/api/admin/settings/agents", "/livechat/api/admin/settings/agents/{name}", "/livechat/api/admin/settings/queues", "/livechat/api/admin/settings/queues/{name}", "/livechat/api/admin/settings/rules", "/livechat/api/admin/settings/rules/try",
                "/livechat/api/admin/settings/teams", "/livechat/api/admin/settings/teams/{name}", "/livechat/api/admin/settings/transcripts", "/livechat/api/admin/settings/transcripts/preview", "/livechat/api/admin/settings/widgets", "/livechat/api/admin/settings/widgets/{name}", "/livechat/api/admin/settings/widgets/{name}/sightings",
                "/livechat/api/agent/chats/{chatId}/transcript.{format}", "/livechat/api/agent/log.csv", "/livechat/api/agent/log.jsonl", "/livechat/api/agent/macros.csv", "/livechat/api/customer/connect",
                "/livechat/api/uploads/{id}/finish", "/livechat/api/uploads/{id}/parts/{number}", "/livechat/files/{ticket}",
            ],
            paths.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.All(["csv", "jsonl"], kind => Assert.Equal("post", Assert.Single(paths.GetProperty($"/livechat/api/agent/log.{kind}").EnumerateObject()).Name));
        var connect = paths.GetProperty("/livechat/api/customer/connect").GetProperty("post");
        Assert.Equal("LiveChat.ConnectCustomer", connect.GetProperty("operationId").GetString());
        Assert.Equal(["200", "400", "401", "403", "404", "409", "429", "503"], connect.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order(StringComparer.Ordinal));
    }

    private static async Task<WebApplication> StartAsync(Action<IServiceCollection> services, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        services(builder.Services);
        var app = builder.Build();
        try
        {
            map(app);
            await app.StartAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private enum Mode
    {
        One = 1,
        Two = 2,
    }

    private sealed record Message(string Text, Mode Mode);

    private sealed class EchoHub : Hub
    {
        public string Echo(Message message) => Context.ConnectionAborted.IsCancellationRequested ? string.Empty : $"{message.Text} {(int)message.Mode}";
    }
}

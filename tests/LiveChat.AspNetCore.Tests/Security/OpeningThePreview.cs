using System.Net;
using LiveChat.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Security;

/// <summary>The panel as the admin console shows it while a widget is edited.</summary>
public class OpeningThePreview
{
    private const string Preview = "/livechat/frame/a-widget-nobody-knows?preview=1";

    [Fact]
    public async Task Administrators_get_it_also_for_a_widget_that_is_not_there_yet()
    {
        await using var host = await StartAsync();

        using var response = await GetAsync(host, Preview, "mia");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("frame-ancestors 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("no-cache, private", response.Headers.CacheControl?.ToString());
        Assert.DoesNotContain("siteKey", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ana", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Nobody_else_does(string? user, HttpStatusCode expected)
    {
        await using var host = await StartAsync();

        using var response = await GetAsync(host, Preview, user);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("?preview=2")]
    [InlineData("?preview=1&x=1")]
    [InlineData("")]
    public async Task Everybody_gets_the_panel_itself_with_any_other_query(string query)
    {
        await using var host = await StartAsync();

        using var response = await GetAsync(host, $"/livechat/frame/{LiveChatHost.SiteKey}{query}", user: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"\"siteKey\":\"{LiveChatHost.SiteKey}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_admin_console_embeds_it()
    {
        await using var host = await StartAsync();

        Assert.Contains("; frame-src 'self';", await PolicyAsync(host, "/livechat/admin"), StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", await PolicyAsync(host, "/livechat/desk"), StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", await PolicyAsync(host, Preview), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_alone_takes_pictures_from_anywhere_because_nobody_has_saved_where_the_logo_is()
    {
        await using var host = await StartAsync();

        Assert.Contains("img-src 'self' data: blob: https:;", await PolicyAsync(host, Preview), StringComparison.Ordinal);
        Assert.Contains("img-src 'self' data: blob:;", await PolicyAsync(host, "/livechat/admin"), StringComparison.Ordinal);
        Assert.Contains("img-src 'self' data: blob:;", await PolicyAsync(host, $"/livechat/frame/{LiveChatHost.SiteKey}"), StringComparison.Ordinal);
    }

    private static Task<LiveChatHost> StartAsync() => LiveChatHost.StartAsync(new()
    {
        LiveChat = l => l.MapAgent(u => new(u.Identity!.Name!, u.Identity.Name!) { IsAdmin = u.Identity.Name == "mia (test)" }),
    });

    private static async Task<string> PolicyAsync(LiveChatHost host, string path)
    {
        using var response = await GetAsync(host, path, "mia");
        return response.Headers.GetValues("Content-Security-Policy").Single();
    }

    private static async Task<HttpResponseMessage> GetAsync(LiveChatHost host, string path, string? user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (user is not null) request.Headers.Add(HeaderAuthentication.Header, user);
        return await host.Http.SendAsync(request);
    }
}

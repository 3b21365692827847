using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Ui;

public sealed class TellingARefusalFromAnOutage
{
    private const string Path = "/livechat/frame/" + UiHost.SiteKey + "/host.js";

    [Theory]
    [InlineData("https://shop.example.com", true)]
    [InlineData("https://a.example.org", true)]
    [InlineData("{own}", true)]
    [InlineData("https://example.org", false)]
    [InlineData("https://shop.example.com.evil.example", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    public async Task A_page_may_ask_whether_it_may_have_the_panel(string origin, bool isAllowed)
    {
        await using var host = await StartAsync();

        var response = await host.GetAsync(Path, ("Origin", origin.Replace("{own}", host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)));

        Assert.Equal(isAllowed ? "export const isAllowed=true" : "export const isAllowed=false", await response.Content.ReadAsStringAsync());
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["cross-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Contains("Origin", response.Headers.Vary);
    }

    [Fact]
    public async Task A_page_of_the_same_origin_names_none_and_may()
    {
        await using var host = await StartAsync();

        Assert.Equal("export const isAllowed=true", await (await host.GetAsync(Path)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_widget_nobody_knows_answers_nothing_a_page_could_take_for_a_refusal()
    {
        await using var host = await StartAsync();

        var response = await host.GetAsync("/livechat/frame/a-widget-nobody-knows/host.js", ("Origin", "https://shop.example.com"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    private static Task<UiHost> StartAsync() => UiHost.StartAsync(configure: chat => chat.AddWidget(UiHost.SiteKey, widget =>
    {
        widget.Domains.Add("https://shop.example.com");
        widget.Domains.Add("https://*.example.org");
    }));
}

using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Ui;

public partial class LoadingTheLoader
{
    private const string Key = UiHost.SiteKey;

    [Fact]
    public async Task It_carries_the_launchers_settings_and_the_panels_address()
    {
        const string name = "Acme </script> \u2028 support";
        await using var host = await UiHost.StartAsync(configure: chat => chat.AddWidget(Key, widget => widget.Name = name));

        var script = await (await host.GetAsync($"/livechat/w/{Key}.js")).Content.ReadAsStringAsync();
        var settings = JsonSerializer.Deserialize<JsonElement>(InlinedSettings().Match(script).Value);

        Assert.DoesNotContain("__LIVECHAT", script, StringComparison.Ordinal);
        Assert.DoesNotContain("</script", script, StringComparison.Ordinal);
        Assert.Equal(Key, settings.GetProperty("siteKey").GetString());
        Assert.Equal(name, settings.GetProperty("name").GetString());
        Assert.Equal("bottomEnd", settings.GetProperty("position").GetString());
        Assert.Equal($"../frame/{Key}", settings.GetProperty("frameUrl").GetString());
    }

    [Fact]
    public async Task Any_page_may_load_it_and_keep_it_for_five_minutes()
    {
        await using var host = await UiHost.StartAsync();

        var response = await host.GetAsync($"/livechat/w/{Key}.js", ("Accept-Encoding", "br"));

        Assert.Equal("public, max-age=300", response.Headers.CacheControl?.ToString());
        Assert.Equal(["cross-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
        Assert.Equal(HttpStatusCode.NotModified, (await host.GetAsync($"/livechat/w/{Key}.js", ("Accept-Encoding", "br"), ("If-None-Match", response.Headers.ETag!.ToString()))).StatusCode);
    }

    [Fact]
    public async Task It_is_within_four_kilobytes()
    {
        await using var host = await UiHost.StartAsync();

        var response = await host.GetAsync($"/livechat/w/{Key}.js", ("Accept-Encoding", "gzip"));

        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 4096);
    }

    [GeneratedRegex("""\{"siteKey":.*?"frameUrl":"[^"]*"\}""")]
    private static partial Regex InlinedSettings();
}

using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using LiveChat.AspNetCore.Ui;
using LiveChat.Widgets;
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
    public async Task It_says_where_the_part_is_that_comes_with_the_panel()
    {
        await using var host = await UiHost.StartAsync(pathBase: "/shop");

        var settings = await SettingsAsync(host, $"/shop/livechat/w/{Key}.js");
        var address = new Uri(new Uri(host.Client.BaseAddress!, $"/shop/livechat/w/{Key}.js"), settings.GetProperty("panelUrl").GetString());
        var response = await host.GetAsync(address.AbsolutePath);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("/shop/livechat/panel-side.js", address.AbsolutePath);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["cross-origin"], response.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=300", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task It_speaks_the_widgets_language_or_the_one_its_address_asks_for()
    {
        await using var host = await UiHost.StartAsync(configure: chat => chat.AddWidget(Key, widget =>
        {
            widget.Locale = "de-AT";
            widget.Locales.Add("fr");
            widget.Launcher.Label = "Fragen?";
            widget.LocaleTexts["fr"] = new Dictionary<string, string> { ["launcher.label"] = "Des questions ?", ["launcher.teaser"] = "Bonjour" };
        }));

        var own = await SettingsAsync(host, $"/livechat/w/{Key}.js");
        var french = await SettingsAsync(host, $"/livechat/w/{Key}.js?lang=fr-CA");
        var japanese = await SettingsAsync(host, $"/livechat/w/{Key}.js?lang=ja");
        var nonsense = await SettingsAsync(host, $"/livechat/w/{Key}.js?lang=%00");

        Assert.Equal(("Chat öffnen", "Fragen?", null), Words(own));
        Assert.Equal(("Ouvrir le chat", "Des questions ?", "Bonjour"), Words(french));
        Assert.Equal(Words(own), Words(japanese));
        Assert.Equal(Words(own), Words(nonsense));
    }

    [Fact]
    public void Its_words_are_there_in_every_language_of_the_panel()
    {
        var assets = new UiAssets();
        var words = new LauncherWords(assets);
        var chat = new ServiceCollection();
        chat.AddLiveChatCore().AddWidget(Key);
        var widget = chat.BuildServiceProvider().GetRequiredService<WidgetCatalog>().All[0];

        Assert.Equal(["ar", "de", "en", "es", "fr", "he", "it", "ja", "nl", "pt"], words.Languages.Order(StringComparer.Ordinal));
        Assert.All(words.Languages, language =>
        {
            var said = words.Of(widget, language);
            Assert.All([said.Open, said.Close, said.Unread, said.Dismiss, said.Lost], Assert.NotEmpty);
            Assert.Equal(language, said.Lang);
            Assert.Contains("{count}", said.Unread, StringComparison.Ordinal);
        });
        Assert.Equal(10, words.Languages.Select(language => words.Of(widget, language).Open).Distinct().Count());
    }

    [Fact]
    public async Task It_carries_what_the_launcher_looks_like_and_where_it_is()
    {
        await using var host = await UiHost.StartAsync(configure: chat => chat.AddWidget(Key, widget =>
        {
            widget.Look.LogoUrl = "/images/logo.svg";
            widget.Launcher.Icon = LauncherIcon.Logo;
            widget.Launcher.Shape = LauncherShape.Pill;
            widget.Launcher.TeaserAfter = TimeSpan.FromSeconds(7.5);
            widget.Launcher.HideOn.Add("/checkout/*");
        }));

        var settings = await SettingsAsync(host, $"/livechat/w/{Key}.js");

        Assert.True(settings.GetProperty("pill").GetBoolean());
        Assert.Equal(new Uri(host.Client.BaseAddress!, "/images/logo.svg").ToString(), settings.GetProperty("logo").GetString());
        Assert.Equal(7500, settings.GetProperty("teaserAfterMs").GetInt32());
        Assert.Equal("^(?:/checkout/.*)$", settings.GetProperty("hideOn").GetString());
        Assert.Matches(@"\A\d+\.\d+\.\d+", settings.GetProperty("version").GetString());
    }

    [Fact]
    public async Task It_is_hidden_while_nobody_is_there_where_the_widget_says_so()
    {
        await using var host = await UiHost.StartAsync(configure: chat => chat.AddWidget(Key, widget => widget.Launcher.HideWhenOffline = true));

        var response = await host.GetAsync($"/livechat/w/{Key}.js");

        Assert.True((await SettingsAsync(host, $"/livechat/w/{Key}.js")).GetProperty("offline").GetBoolean());
        Assert.Equal("public, max-age=30", response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task The_types_for_scripts_of_pages_are_beside_it()
    {
        await using var host = await UiHost.StartAsync();

        var response = await host.GetAsync("/livechat/livechat.d.ts");

        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=300", response.Headers.CacheControl?.ToString());
        Assert.Contains("interface LiveChatApi", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_within_four_kilobytes()
    {
        await using var host = await UiHost.StartAsync();

        var response = await host.GetAsync($"/livechat/w/{Key}.js", ("Accept-Encoding", "gzip"));

        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 4096);
    }

    private static (string? Open, string? Label, string? Teaser) Words(JsonElement settings) => (
        settings.GetProperty("words").GetProperty("open").GetString(),
        settings.TryGetProperty("label", out var label) ? label.GetString() : null,
        settings.TryGetProperty("teaser", out var teaser) ? teaser.GetString() : null);

    private static async Task<JsonElement> SettingsAsync(UiHost host, string address)
        => JsonSerializer.Deserialize<JsonElement>(InlinedSettings().Match(await (await host.GetAsync(address)).Content.ReadAsStringAsync()).Value);

    [GeneratedRegex("""\{"siteKey":.*?"panelUrl":"[^"]*"\}""")]
    private static partial Regex InlinedSettings();
}

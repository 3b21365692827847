using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Ui;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Tests.Ui;

public partial class OpeningAPage
{
    private const string Key = UiHost.SiteKey;

    [Theory]
    [InlineData("/livechat/frame/" + Key)]
    [InlineData("/livechat/desk")]
    [InlineData("/livechat/admin")]
    public async Task A_page_runs_only_its_own_scripts_and_makes_no_HTML_from_strings(string path)
    {
        await using var host = await UiHost.StartAsync();

        var response = await host.GetAsync(path, ("Host", "chat.example.com:8443"));
        var policy = Policy(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal("'self'", policy["script-src"]);
        Assert.Equal("'self'", policy["style-src"]);
        Assert.Equal("'self' ws://chat.example.com:8443 wss://chat.example.com:8443", policy["connect-src"]);
        Assert.Equal("'self' data: blob:", policy["img-src"]);
        Assert.Equal("'none'", policy["font-src"]);
        Assert.Equal("'none'", policy["base-uri"]);
        Assert.Equal("'none'", policy["form-action"]);
        Assert.Equal("'none'", policy["object-src"]);
        Assert.Equal("'script'", policy["require-trusted-types-for"]);
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
    }

    [Fact]
    public async Task The_panel_may_be_embedded_by_the_widgets_origins_alone()
    {
        const string other = "acme-home-test-0002";
        await using var host = await UiHost.StartAsync(configure: chat => chat
            .AddWidget(other)
            .AddWidget(Key, widget =>
            {
                widget.Domains.Add("https://shop.example.com");
                widget.Domains.Add("https://*.example.org");
            }));

        Assert.Equal("'self' https://shop.example.com https://*.example.org", Policy(await host.GetAsync($"/livechat/frame/{Key}"))["frame-ancestors"]);
        Assert.Equal("'self'", Policy(await host.GetAsync($"/livechat/frame/{other}"))["frame-ancestors"]);
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("admin")]
    public async Task Desk_and_admin_are_embedded_by_nobody(string page)
    {
        await using var host = await UiHost.StartAsync();

        var response = await host.GetAsync($"/livechat/{page}");

        Assert.Equal("'none'", Policy(response)["frame-ancestors"]);
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
    }

    [Fact]
    public async Task Settings_cannot_break_out_of_their_element()
    {
        const string name = "</script><script>alert(1)</script><!-- & \" '";
        await using var host = await UiHost.StartAsync(configure: chat => chat.AddWidget(Key, widget => widget.Name = name));

        var html = await (await host.GetAsync($"/livechat/frame/{Key}")).Content.ReadAsStringAsync();

        Assert.DoesNotContain("alert(1)</script>", html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, "<script"));
        Assert.Equal(2, Regex.Count(html, "</script>"));
        Assert.Equal(name, Settings<WidgetConfigDto>(html).Name);
    }

    [Theory]
    [InlineData("/livechat", "")]
    [InlineData("/support/chat", "")]
    [InlineData("/livechat", "/shop")]
    [InlineData("/", "")]
    [InlineData("/", "/shop")]
    public async Task The_pages_know_where_they_are_mapped_and_find_their_assets(string prefix, string pathBase)
    {
        await using var host = await UiHost.StartAsync(prefix, pathBase);
        var basePath = pathBase + prefix.TrimEnd('/');

        foreach (var page in new[] { $"frame/{Key}", "desk", "desk/", "admin" })
        {
            var html = await (await host.GetAsync($"{basePath}/{page}")).Content.ReadAsStringAsync();
            var settings = JsonSerializer.Deserialize<JsonElement>(SettingsJson(html));

            Assert.Equal(basePath, settings.GetProperty("basePath").GetString());
            var addresses = AssetAddress().Matches(html).Select(match => match.Groups[1].Value).ToList();
            Assert.Equal(page.StartsWith("frame", StringComparison.Ordinal) ? 4 : 2, addresses.Count);
            foreach (var address in addresses)
            {
                Assert.StartsWith($"{basePath}/a/{host.Assets.Hash}/", address, StringComparison.Ordinal);
                Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(address)).StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("de-AT", "de.js")]
    [InlineData("JA", "ja.js")]
    [InlineData("sv", "en.js")]
    public async Task The_panel_fetches_the_texts_of_its_language_and_the_hub_client_at_once(string locale, string texts)
    {
        await using var host = await UiHost.StartAsync(configure: chat => chat.AddWidget(Key, widget => widget.Locale = locale));

        var html = await (await host.GetAsync($"/livechat/frame/{Key}")).Content.ReadAsStringAsync();

        var soon = Regex.Matches(html, "<link rel=\"modulepreload\" href=\"/livechat/a/[^/]+/widget/([^\"]+)\">").Select(match => match.Groups[1].Value);
        Assert.Equal(["signalr-connection.js", texts], soon);
    }

    [Fact]
    public async Task The_panel_knows_which_languages_it_may_speak_and_the_words_of_the_company()
    {
        await using var host = await UiHost.StartAsync(configure: chat => chat.AddWidget(Key, widget =>
        {
            widget.Locales.Add("DE");
            widget.FollowPageLanguage = false;
            widget.LocaleTexts["de"] = new Dictionary<string, string> { ["panel.close"] = "Zu" };
        }));

        var settings = Settings<WidgetConfigDto>(await (await host.GetAsync($"/livechat/frame/{Key}")).Content.ReadAsStringAsync());

        Assert.Equal(["de"], settings.Locales);
        Assert.False(settings.FollowsPage);
        Assert.Equal("Zu", settings.LocaleTexts?["de"]["panel.close"]);
    }

    [Fact]
    public async Task The_panel_knows_how_it_looks_and_fetches_at_once_what_that_needs()
    {
        const string usual = "acme-home-test-0002";
        await using var host = await UiHost.StartAsync(configure: chat => chat.AddWidget(usual).AddWidget(Key, widget =>
        {
            (widget.Look.Font, widget.Look.Density, widget.Look.LogoUrl) = (WidgetFont.InheritName, WidgetDensity.Compact, "/images/logo.svg");
            widget.Behaviour.Branding = true;
        }));

        var html = await (await host.GetAsync($"/livechat/frame/{Key}")).Content.ReadAsStringAsync();
        var plain = await (await host.GetAsync($"/livechat/frame/{usual}")).Content.ReadAsStringAsync();

        var settings = Settings<WidgetConfigDto>(html);
        Assert.Equal(("/images/logo.svg", true, true, true), (settings.Logo, settings.PageFont, settings.Compact, settings.Branding));
        Assert.Contains("/widget/own-look.js\">", html, StringComparison.Ordinal);
        settings = Settings<WidgetConfigDto>(plain);
        Assert.Equal((null, null, null, null), (settings.Logo, settings.PageFont, settings.Compact, settings.Branding));
        Assert.DoesNotContain("own-look", plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "'self' data: blob:")]
    [InlineData("/images/logo.svg", "'self' data: blob:")]
    [InlineData("https://cdn.example.com/logo.svg", "'self' data: blob: https://cdn.example.com")]
    [InlineData("https://me:secret@CDN.example.com:8443/logo.svg?a;b", "'self' data: blob: https://cdn.example.com:8443")]
    [InlineData("https://bücher.example/logo.svg", "'self' data: blob: https://xn--bcher-kva.example")]
    public async Task The_panel_takes_pictures_from_where_the_logo_is_and_no_other_place(string? logo, string expected)
    {
        await using var host = await UiHost.StartAsync(configure: chat => chat.AddWidget(Key, widget => widget.Look.LogoUrl = logo));

        Assert.Equal(expected, Policy(await host.GetAsync($"/livechat/frame/{Key}"))["img-src"]);
    }

    [Fact]
    public async Task A_page_is_asked_for_again_but_not_sent_again()
    {
        await using var host = await UiHost.StartAsync();
        var first = await host.GetAsync($"/livechat/frame/{Key}");

        var second = await host.GetAsync($"/livechat/frame/{Key}", ("If-None-Match", Header(first, "ETag")));

        Assert.Equal("no-cache", Header(first, "Cache-Control"));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(Policy(first)["frame-ancestors"], Policy(second)["frame-ancestors"]);
    }

    [Theory]
    [InlineData("a;script-src")]
    [InlineData("a,b")]
    [InlineData("a'b")]
    public void A_host_name_cannot_add_to_the_policy(string host)
        => Assert.Contains("connect-src 'self'; object-src", ContentSecurityPolicy.Compose(new HostString(host), "'none'", []), StringComparison.Ordinal);

    [Theory]
    [InlineData("/livechat/frame/nobody-knows-this-key")]
    [InlineData("/livechat/w/nobody-knows-this-key.js")]
    public async Task An_unknown_site_key_is_not_found(string path)
    {
        await using var host = await UiHost.StartAsync();

        var response = await host.GetAsync(path);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("widget_not_found", problem.GetProperty("code").GetString());
        Assert.Equal("no-store", Header(response, "Cache-Control"));
    }

    private static Dictionary<string, string> Policy(HttpResponseMessage response)
        => Header(response, "Content-Security-Policy").Split("; ").Select(part => part.Split(' ', 2)).ToDictionary(part => part[0], part => part[1]);

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    private static T Settings<T>(string html) => JsonSerializer.Deserialize<T>(SettingsJson(html), ContractJson.Options)!;

    private static string SettingsJson(string html) => SettingsElement().Match(html).Groups[1].Value;

    [GeneratedRegex("""<script type="application/json" id="livechat-config">(.*?)</script>""")]
    private static partial Regex SettingsElement();

    [GeneratedRegex("""(?:src|href)="(/[^"]+)(?=")""")]
    private static partial Regex AssetAddress();
}

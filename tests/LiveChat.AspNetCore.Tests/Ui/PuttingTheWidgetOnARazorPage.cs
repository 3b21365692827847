using System.Text.Encodings.Web;
using LiveChat.AspNetCore.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LiveChat.AspNetCore.Tests.Ui;

public class PuttingTheWidgetOnARazorPage
{
    private const string Key = UiHost.SiteKey;

    [Theory]
    [InlineData("/livechat", "", "/livechat/w/acme-home-test-0001.js")]
    [InlineData("/livechat", "/shop", "/shop/livechat/w/acme-home-test-0001.js")]
    [InlineData("/support/chat", "/shop", "/shop/support/chat/w/acme-home-test-0001.js")]
    [InlineData("/", "", "/w/acme-home-test-0001.js")]
    public async Task The_tag_becomes_a_script_from_where_LiveChat_is_mapped(string prefix, string pathBase, string expected)
    {
        await using var host = await UiHost.StartAsync(prefix, pathBase);

        Assert.Equal($"<script async src=\"{expected}\"></script>", Render(host, pathBase));
    }

    [Theory]
    [InlineData("https://chat.example.com", "https://chat.example.com/livechat/w/acme-home-test-0001.js")]
    [InlineData("https://chat.example.com/", "https://chat.example.com/livechat/w/acme-home-test-0001.js")]
    [InlineData("https://chat.example.com:8443/support/", "https://chat.example.com:8443/support/w/acme-home-test-0001.js")]
    public async Task A_chat_on_another_origin_is_named_by_its_address(string origin, string expected)
    {
        await using var host = await UiHost.StartAsync();

        Assert.Equal($"<script async src=\"{expected}\"></script>", Render(host, "/shop", origin));
    }

    [Fact]
    public async Task An_empty_origin_is_none()
    {
        await using var host = await UiHost.StartAsync();

        Assert.Equal($"<script async src=\"/livechat/w/{Key}.js\"></script>", Render(host, origin: ""));
    }

    [Fact]
    public async Task Other_attributes_are_passed_on()
    {
        await using var host = await UiHost.StartAsync();

        var html = Render(host, attributes: [new TagHelperAttribute("nonce", "r4nd0m"), new TagHelperAttribute("data-locale", "de")]);

        Assert.Equal("<script nonce=\"r4nd0m\" data-locale=\"de\" async src=\"/livechat/w/acme-home-test-0001.js\"></script>", html);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("acme-home-test-0001\"><script>")]
    [InlineData("a-key-that-is-much-longer-than-forty-characters")]
    public async Task A_key_of_another_form_is_a_mistake_in_the_page(string key)
    {
        await using var host = await UiHost.StartAsync();

        var mistake = Assert.Throws<InvalidOperationException>(() => Render(host, siteKey: key));

        Assert.Contains("needs the site key of a widget", mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("chat.example.com")]
    [InlineData("https://chat.example.com/?a=b")]
    public async Task An_origin_that_is_no_web_address_is_a_mistake_in_the_page(string origin)
    {
        await using var host = await UiHost.StartAsync();

        var mistake = Assert.Throws<InvalidOperationException>(() => Render(host, origin: origin));

        Assert.Contains("needs an address like https://chat.example.com", mistake.Message, StringComparison.Ordinal);
    }

    private static string Render(UiHost host, string pathBase = "", string? origin = null, string siteKey = Key, params TagHelperAttribute[] attributes)
    {
        var helper = new LiveChatTagHelper(host.Links) { SiteKey = siteKey, Origin = origin, ViewContext = new ViewContext { HttpContext = host.Request(pathBase) } };
        var output = new TagHelperOutput("live-chat", [.. attributes], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "id"), output);

        using var html = new StringWriter();
        output.WriteTo(html, HtmlEncoder.Default);
        return html.ToString();
    }
}

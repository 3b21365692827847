using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Ui;
using LiveChat.Routing;
using LiveChat.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Tests.Ui;

public class RingingOnAPageOfTheHost
{
    [Theory]
    [InlineData("ringer.js")]
    [InlineData("desk.js")]
    public async Task The_script_leads_to_this_versions_module_wherever_LiveChat_is_mapped(string file)
    {
        await using var host = await UiHost.StartAsync("/support/chat", "/shop");

        var response = await host.GetAsync($"/shop/support/chat/{file}", ("Accept-Encoding", "identity"));
        var leads = (await response.Content.ReadAsStringAsync()).Trim();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal($"import \"./a/{host.Assets.Hash}/desk/{file}\";", leads);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync($"/shop/support/chat/a/{host.Assets.Hash}/desk/{file}")).StatusCode);
    }

    [Fact]
    public async Task The_tag_is_a_script_for_agents_and_nothing_for_others()
    {
        await using var app = await StartAsync();

        Assert.Equal("<script nonce=\"r4nd0m\" type=\"module\" src=\"/shop/livechat/ringer.js\"></script>", await RenderAsync(app, "agent"));
        Assert.Equal(string.Empty, await RenderAsync(app, "customer"));
        Assert.Equal(string.Empty, await RenderAsync(app, null));
    }

    [Theory]
    [InlineData("signout")]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public void Signing_out_is_on_a_page_of_the_host(string path)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddLiveChat(chat => chat.SignOutPath = path);
        using var services = builder.Services.BuildServiceProvider();

        var mistake = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<LiveChatHostOptions>>().Value);

        Assert.Contains("SignOutPath has to be a path of the host", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_code_on_the_page_is_compiled() => Assert.Equal(1, CompiledSnippets.AssertIn("docs/desk.md", "tests/LiveChat.AspNetCore.Tests/Ui/DeskSnippets.cs"));

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddAuthorizationBuilder().AddPolicy("agents", policy => policy.RequireRole("agent"));
        builder.Services.AddLiveChat(chat => chat.DeskPolicy = "agents").MapAgent(user => new AgentProfile(user.Identity!.Name!, user.Identity!.Name!));
        var app = builder.Build();
        app.MapLiveChat();
        await app.StartAsync();
        return app;
    }

    private static async Task<string> RenderAsync(WebApplication app, string? role)
    {
        var user = role is null ? new ClaimsPrincipal(new ClaimsIdentity()) : new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "ana"), new(ClaimTypes.Role, role)], "test"));
        await using var scope = app.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = user, Request = { PathBase = "/shop" } };
        var helper = new LiveChatRingerTagHelper(app.Services.GetRequiredService<LinkGenerator>()) { ViewContext = new ViewContext { HttpContext = context } };
        var output = new TagHelperOutput("live-chat-ringer", [new TagHelperAttribute("nonce", "r4nd0m")], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

        await helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "id"), output);

        Assert.Same(user, context.User);
        using var html = new StringWriter();
        output.WriteTo(html, HtmlEncoder.Default);
        return html.ToString();
    }
}

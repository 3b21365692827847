using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Packages;

public sealed class InstallingThePackages(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    /// <summary>An empty web project, LiveChat with a file and a folder of mails, and what every host has: a sign-in, a policy, a page.</summary>
    private const string Shop = """"
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authentication.Cookies;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddLiveChat(chat => chat.DeskPolicy = "agents").UseSqlite("Data Source=livechat.db").UseMailFolder("mail");
        builder.Services.AddAuthorizationBuilder().AddPolicy("agents", policy => policy.RequireAuthenticatedUser());
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();

        var app = builder.Build();
        app.UsePathBase("/shop");
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapLiveChat();
        app.MapGet("/", () => Results.Content("""<!doctype html><html lang="en"><title>Shop</title><script async src="/shop/livechat/w/livechat-default.js"></script>""", "text/html"));
        app.MapGet("/enter", (HttpContext context) => context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, "ana"), new Claim(ClaimTypes.Name, "Ana (demo)")], "demo"))));
        await app.MigrateLiveChatAsync();
        app.Run();
        """";

    [BrowserFact(Timeout = 600_000)]
    public async Task A_few_lines_in_an_empty_project_hold_a_chat_in_Production_under_a_path_base_and_without_Node()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(9), TimeProvider.System);
        using var project = new NewWebProject();
        await project.PublishAsync(Shop, patience.Token);
        var address = new Uri(await project.StartAsync(patience.Token), "/shop/");

        var (agentContext, agent) = await VisitAsync(new Uri(address, "enter"));
        var (customerContext, customer) = await VisitAsync(address);
        await using var first = agentContext;
        await using var second = customerContext;

        await agent.GotoAsync(new Uri(address, "livechat/desk").ToString());
        await agent.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Your status") }).ClickAsync();
        await agent.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Available") }).ClickAsync();

        await customer.Locator("livechat-launcher").GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Open chat") }).ClickAsync();
        var panel = customer.Locator("livechat-launcher iframe").ContentFrame;
        await panel.GetByRole(AriaRole.Textbox, new() { Name = "Name", Exact = true }).FillAsync("Dana Ray");
        await panel.GetByRole(AriaRole.Textbox, new() { Name = "E-mail", Exact = true }).FillAsync("dana@example.com");
        await panel.GetByRole(AriaRole.Textbox, new() { Name = "How can we help?" }).FillAsync("My order never arrived");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Start chat" }).ClickAsync();

        await agent.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Accept") }).ClickAsync();
        await SayAsync(agent.GetByRole(AriaRole.Textbox, new() { NameRegex = new Regex("^Message to ") }), "Hello Dana");
        await Expect(panel.GetByRole(AriaRole.Log).GetByText("Hello Dana")).ToBeVisibleAsync();
        await SayAsync(panel.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true }), "Hello Ana");
        await Expect(agent.GetByRole(AriaRole.Log).GetByText("Hello Ana")).ToBeVisibleAsync();
    }

    private static async Task SayAsync(ILocator composer, string text)
    {
        await composer.FillAsync(text);
        await composer.PressAsync("Enter");
    }

    private async Task<(IBrowserContext Context, IPage Page)> VisitAsync(Uri address)
    {
        var context = await fixture.Browser.NewContextAsync();
        context.SetDefaultTimeout(Patience.Milliseconds);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        return (context, page);
    }
}

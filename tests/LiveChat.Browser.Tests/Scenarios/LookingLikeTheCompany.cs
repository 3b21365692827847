using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.People;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class LookingLikeTheCompany(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const string Logo = "https://pictures.example/logo.svg";
    private const string Drawing = """<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="30" fill="#0f766e"/></svg>""";

    [BrowserFact]
    public Task The_panel_has_the_font_of_the_page_little_room_the_logo_and_the_line_of_who_is_behind_it() => PlayAsync(LookOwn, async scene =>
    {
        var dana = await scene.CustomerAsync(look: new Look { Inspected = true });
        await DrawAsync(dana);
        await dana.VisitShopAsync();
        await dana.Page.EvaluateAsync("""document.body.style.fontFamily = '"DejaVu Serif", "Brand Sans"'""");
        await dana.OpenChatAsync();

        await Expect(dana.Panel.Locator("livechat-panel")).ToHaveCSSAsync("font-family", new Regex("^\"DejaVu Serif\", \"Brand Sans\", -apple-system, .*sans-serif$"));
        await Expect(dana.Panel.Locator("lc-panel-header")).ToHaveCSSAsync("min-height", "52px");
        await Expect(dana.Button("Start chat")).ToHaveCSSAsync("min-height", "36px");
        await SeesAsync("form", logo: true);
        await dana.FillInFormAsync();
        await dana.SendFormAsync();
        await dana.SeesQueueAsync();
        await SeesAsync("queue", logo: true);
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync(ana.Name);
        await ana.WritesAsync("What can I do for you?");
        await dana.SeesMessageAsync("What can I do for you?");
        await SeesAsync("active", logo: false);
        await dana.LeaveAsync();
        await SeesAsync("ended", logo: true);

        async Task SeesAsync(string screen, bool logo)
        {
            await Expect(dana.Panel.GetByText("Powered by LiveChat", new() { Exact = true })).ToBeVisibleAsync();
            await Expect(LogoOf(dana)).ToHaveCountAsync(logo ? 1 : 0);
            if (logo) await Expect(LogoOf(dana)).ToHaveJSPropertyAsync("naturalWidth", 64);
            await KeepAsync(dana, screen);
            Assert.Empty(await Axe.LightAndDarkAsync(dana.Page));
        }
    });

    [BrowserFact]
    public Task On_a_phone_little_room_leaves_what_is_pressed_large_enough_for_a_thumb() => PlayAsync(LookOwn, async scene =>
    {
        var dana = await scene.CustomerAsync(look: Look.OnAPhone);
        await DrawAsync(dana);
        await dana.AskForHelpAsync();
        await dana.LeaveAsync();
        await KeepAsync(dana, "phone-ended");
        await dana.Button("Start new chat").ClickAsync();
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "form");
        await KeepAsync(dana, "phone-form");

        var targets = await dana.Panel.Locator("html").EvaluateAsync<string[]>(RulesOfAccess.Targets);
        Assert.NotEmpty(targets);
        Assert.DoesNotContain(targets, target => RulesOfAccess.IsSmall(target));
    });

    [BrowserFact]
    public Task A_logo_that_does_not_come_leaves_its_place_to_the_letter() => PlayAsync(LookOwn, async scene =>
    {
        var dana = await scene.CustomerAsync();
        dana.Complaints.Expect("ERR_FAILED");
        await DrawAsync(dana);
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        await Expect(LogoOf(dana)).ToHaveJSPropertyAsync("naturalWidth", 64);
        var (place, heading) = (await PlaceAsync(LogoOf(dana)), await PlaceAsync(Heading()));

        await dana.Context.UnrouteAsync(Logo);
        await dana.Context.RouteAsync(Logo, route => route.AbortAsync());
        await dana.ReloadAsync();
        var letter = dana.Panel.Locator("lc-panel-header lc-avatar");
        await Expect(letter).ToHaveTextAsync("A");

        await Expect(LogoOf(dana)).ToHaveCountAsync(0);
        Assert.Equal((place, heading), (await PlaceAsync(letter), await PlaceAsync(Heading())));
        await KeepAsync(dana, "broken");

        ILocator Heading() => dana.Panel.Locator("lc-panel-header h1");

        static Task<string> PlaceAsync(ILocator part) => part.EvaluateAsync<string>("part => JSON.stringify(part.getBoundingClientRect())");
    });

    private static void LookOwn(IServiceCollection services) => services.PostConfigureAll<WidgetOptions>(widget =>
    {
        (widget.Look.Font, widget.Look.Density, widget.Look.LogoUrl, widget.Behaviour.Branding) = (WidgetFont.InheritName, WidgetDensity.Compact, Logo, true);
    });

    private static Task<IAsyncDisposable> DrawAsync(Customer customer) => customer.Context.RouteAsync(Logo, route => route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = Drawing }));

    private static ILocator LogoOf(Customer customer) => customer.Panel.Locator("lc-panel-header img");

    private static async Task KeepAsync(Customer customer, string screen)
    {
        if (Environment.GetEnvironmentVariable("LIVECHAT_SCREENS") != "1") return;

        var folder = Directory.CreateDirectory(Path.Combine(Artifacts.Folder, "screens", "own-look")).FullName;
        await customer.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{screen}.png") });
    }
}

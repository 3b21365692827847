using LiveChat.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>Where there is room for one column only.</summary>
public sealed class TheDeskOnAPhone(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Goes_from_the_ring_to_the_chat_to_its_details_and_back_to_the_list() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.RingAsync(agentLook: Look.OnAPhone);
        await ana.AcceptAsync("Dana Ray");
        await Expect(ana.Chats).ToBeHiddenAsync();
        await Expect(ana.Details).ToBeHiddenAsync();
        await dana.SeesAgentAsync("Ana (demo)");
        await ana.WritesAsync("Hi Dana");
        await dana.SeesMessageAsync("Hi Dana");

        await ana.Conversation.GetByRole(AriaRole.Button, new() { Name = "Details" }).ClickAsync();
        await Expect(ana.Details).ToContainTextAsync("dana@example.com");
        await Expect(ana.Composer).ToBeHiddenAsync();
        await ana.Details.GetByRole(AriaRole.Button, new() { Name = "Close details" }).ClickAsync();
        await Expect(ana.Details).ToBeHiddenAsync();
        await Expect(ana.Composer).ToBeVisibleAsync();

        await ana.Conversation.GetByRole(AriaRole.Button, new() { Name = "Back to the list" }).ClickAsync();
        await Expect(ana.Composer).ToBeHiddenAsync();
        var omar = await scene.CustomerAsync("Omar Haddad");
        await omar.AskForHelpAsync();
        await ana.AcceptAsync("Omar Haddad");
        await Expect(ana.Composer).ToBeVisibleAsync();
        await Expect(ana.Chats).ToBeHiddenAsync();
    });

    [BrowserFact]
    public Task Keeps_an_open_menu_in_sight_when_the_window_gets_smaller() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SignInAsync();
        await ana.Menu.ClickAsync();
        var panel = ana.Page.Locator("lc-menu.me .panel");
        await Expect(panel).ToBeVisibleAsync();

        await ana.Page.SetViewportSizeAsync(390, 260);

        await Expect(ana.Page.Locator("lc-menu.me lc-menu-item").First).ToBeInViewportAsync(new() { Ratio = 1 });
        var box = (await panel.BoundingBoxAsync())!;
        Assert.InRange(box.X, 0, 390 - box.Width);
        Assert.InRange(box.Y, 0, 260 - box.Height);
        await ana.Page.Keyboard.PressAsync("End");
        await Expect(ana.Page.Locator("lc-menu.me lc-menu-item").Last).ToBeInViewportAsync(new() { Ratio = 1 });
    });
}

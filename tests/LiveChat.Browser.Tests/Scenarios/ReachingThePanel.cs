using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>The server cannot be reached when the panel is wanted. Nothing of the kind takes the launcher away.</summary>
public sealed class ReachingThePanel(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const string Lost = "The chat can't be reached. Try again.";

    [BrowserFact]
    public Task Whoever_presses_in_a_tunnel_is_told_so_and_gets_the_panel_by_the_next_press_outside() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();
        await Expect(dana.Launcher).ToBeVisibleAsync();
        await dana.GoOfflineAsync();

        await dana.Launcher.ClickAsync();
        await Expect(Retry(dana)).ToBeVisibleAsync();
        await Expect(dana.Launcher).ToBeVisibleAsync();
        await Expect(dana.Launcher).ToBeFocusedAsync();

        await dana.ComeBackOnlineAsync();
        await Retry(dana).ClickAsync();
        await Expect(dana.Panel.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task A_chat_is_found_again_after_a_page_that_came_while_the_server_was_away() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await dana.MinimiseAsync();
        dana.Complaints.Expect("502");
        await dana.Page.RouteAsync("**/livechat/frame/**", route => route.FulfillAsync(new() { Status = 502, Body = "Bad gateway" }));
        var asked = dana.Page.WaitForRequestAsync(new System.Text.RegularExpressions.Regex("/host\\.js"));
        await dana.VisitShopAsync("/basket");
        await asked;

        await dana.Page.UnrouteAsync("**/livechat/frame/**");
        await ana.WritesAsync("Are you still there?");

        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat, 1 unread");
        await dana.Launcher.ClickAsync();
        await dana.SeesMessageAsync("Are you still there?");
    });

    [BrowserFact]
    public Task On_a_phone_there_is_a_way_out_before_the_panel_is_there_and_a_way_on_when_it_does_not_come() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync(look: Look.OnAPhone);
        dana.Complaints.Expect("502");
        var held = new TaskCompletionSource();
        await dana.Page.RouteAsync("**/livechat/frame/**", async route =>
        {
            await held.Task;
            await route.FulfillAsync(new() { Status = 502, Body = "Bad gateway" });
        });
        await dana.VisitShopAsync();

        await dana.Launcher.ClickAsync();
        var close = dana.Page.Locator("livechat-launcher .s").GetByRole(AriaRole.Button, new() { Name = "Close chat" });
        await Expect(close).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(close).ToBeFocusedAsync();
        var box = (await close.BoundingBoxAsync())!;
        Assert.True(box.Width >= 44 && box.Height >= 44, "Too small for a thumb.");
        await close.ClickAsync();
        await Expect(close).ToBeHiddenAsync();
        await Expect(dana.Launcher).ToBeVisibleAsync();
        Assert.False(await dana.Page.EvaluateAsync<bool>("document.body.inert"));

        held.SetResult();
        await dana.Launcher.ClickAsync();
        await Expect(Retry(dana)).ToBeVisibleAsync();
        await Expect(close).ToBeVisibleAsync();

        // Open, it looks again by itself.
        await dana.Page.UnrouteAsync("**/livechat/frame/**");
        await Expect(dana.Panel.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Expect(close).ToBeHiddenAsync();
    });

    [BrowserFact]
    public Task A_panel_whose_words_do_not_come_is_not_left_blank() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        dana.Complaints.Expect("ERR_FAILED");
        await dana.Page.RouteAsync("**/widget/en.js", route => route.AbortAsync());
        await dana.VisitShopAsync();

        await dana.Launcher.ClickAsync();
        await Expect(Retry(dana)).ToBeVisibleAsync();

        await dana.Page.UnrouteAsync("**/widget/en.js");
        await Expect(dana.Panel.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Expect(dana.NameField).ToBeFocusedAsync();
    });

    [BrowserTheory]
    [InlineData(1280, 510)]
    [InlineData(490, 800)]
    public Task Where_the_launcher_leaves_little_room_the_panel_lies_over_it(int width, int height) => PlayAsync(
        services => services.PostConfigureAll<WidgetOptions>(widget => (widget.Launcher.OffsetX, widget.Launcher.OffsetY) = (200, 200)),
        async scene =>
        {
            var dana = await scene.CustomerAsync(look: new Look { Width = width, Height = height });
            await dana.VisitShopAsync();
            await dana.OpenChatAsync();

            var box = (await dana.Frame.BoundingBoxAsync())!;
            Assert.True(box.Width >= 320 && box.Height >= 400, $"It is {box.Width} x {box.Height}.");
            Assert.True(box.X >= 0 && box.Y >= 0 && box.X + box.Width <= width && box.Y + box.Height <= height, $"It is at {box.X}, {box.Y}.");
        },
        $"Where_the_launcher_leaves_little_room_the_panel_lies_over_it.{width}");

    private static ILocator Retry(Customer customer)
        => customer.Page.Locator("livechat-launcher").GetByRole(AriaRole.Button, new() { Name = Lost });
}

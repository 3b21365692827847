using LiveChat.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class TheLauncher(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Stands_at_the_lower_right_of_a_page_that_carries_one_script_tag() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();

        await dana.VisitShopAsync();

        await Expect(dana.Launcher).ToBeVisibleAsync();
        var box = (await dana.Launcher.BoundingBoxAsync())!;
        var width = await dana.Page.EvaluateAsync<float>("document.documentElement.clientWidth");
        Assert.Equal(width - 20, box.X + box.Width, 0.5);
        Assert.Equal(800 - 20, box.Y + box.Height, 0.5);
        Assert.Equal(56, box.Height, 0.5);
    });

    [BrowserFact]
    public Task Loads_one_script_and_no_frame_before_it_is_pressed() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        var fromTheChat = new List<string>();
        dana.Page.Request += (_, request) =>
        {
            if (request.Url.StartsWith(scene.Server.Address.ToString(), StringComparison.Ordinal))
                fromTheChat.Add(new Uri(request.Url).AbsolutePath);
        };

        await dana.VisitShopAsync();

        await Expect(dana.Launcher).ToBeVisibleAsync();
        Assert.Equal([$"/livechat/w/{Storefront.Demo.Shop.SiteKey}.js"], fromTheChat);
        await Expect(dana.Frame).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Offers_help_once_and_can_be_waved_away() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();

        await dana.VisitShopAsync();
        var teaser = dana.Page.GetByText("A question about the vase? We are here.");
        await Expect(teaser).ToBeVisibleAsync();
        await dana.Page.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();

        await Expect(teaser).ToBeHiddenAsync();
        await Expect(dana.Launcher).ToBeFocusedAsync();
    });

    [BrowserFact]
    public Task Works_on_a_page_whose_style_and_scripts_are_against_it() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync("/hostile");

        await dana.OpenChatAsync();
        await dana.FillInFormAsync();
        await dana.SendFormAsync();

        await dana.SeesQueueAsync();
        var box = (await dana.Frame.BoundingBoxAsync())!;
        Assert.Equal(384, box.Width, 0.5);
        Assert.Empty(await dana.Page.EvaluateAsync<string[]>("heard"));
        Assert.True(await dana.Page.EvaluateAsync<bool>("window.onmessage !== null"));
    });

    [BrowserFact]
    public Task Esc_closes_the_panel_and_gives_the_focus_back_to_it() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        await Expect(dana.NameField).ToBeFocusedAsync();

        await dana.Page.Keyboard.PressAsync("Escape");

        await Expect(dana.Frame).ToBeHiddenAsync();
        await Expect(dana.Launcher).ToBeFocusedAsync();
        await Expect(dana.Launcher).ToHaveAttributeAsync("aria-expanded", "false");
    });
}

using LiveChat.Browser.Tests.Browsing;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
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

    [BrowserFact]
    public Task Is_not_on_the_pages_the_company_leaves_out_also_when_a_script_changes_the_address() => PlayAsync(
        services => services.PostConfigureAll<WidgetOptions>(widget => widget.Launcher.HideOn.Add("/checkout*")),
        async scene =>
        {
            var dana = await scene.CustomerAsync();
            await dana.VisitShopAsync();
            await Expect(dana.Launcher).ToBeVisibleAsync();

            await dana.Page.EvaluateAsync("history.pushState(null, '', '/checkout/pay')");
            await Expect(dana.Launcher).ToBeHiddenAsync();
            await dana.Page.EvaluateAsync("LiveChat.open()");
            await Expect(dana.Panel.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
            await dana.Page.EvaluateAsync("LiveChat.close()");
            await Expect(dana.Launcher).ToBeHiddenAsync();

            await dana.Page.GoBackAsync();
            await Expect(dana.Launcher).ToBeVisibleAsync();
        });

    [BrowserFact]
    public Task Has_the_words_the_shape_and_the_icon_the_company_chose() => PlayAsync(
        services => services.PostConfigureAll<WidgetOptions>(widget =>
        {
            widget.Launcher.Label = "Open chat here";
            widget.Launcher.Icon = LauncherIcon.Question;
            widget.Launcher.Position = LauncherPosition.BottomStart;
            widget.Launcher.OffsetX = 40;
            widget.Look.Accent = "#0f766e";
        }),
        async scene =>
        {
            var dana = await scene.CustomerAsync();
            await dana.VisitShopAsync();

            await Expect(dana.Launcher).ToContainTextAsync("Open chat here");
            await Expect(dana.Launcher).ToHaveCSSAsync("background-color", "rgb(15, 118, 110)");
            var box = (await dana.Launcher.BoundingBoxAsync())!;
            Assert.Equal(40, box.X, 0.5);
            Assert.InRange(box.Width, 140, 220);
            Assert.Equal(1, await dana.Launcher.Locator("path[d*='M10 13.4']").CountAsync());
        });

    [BrowserFact]
    public Task Stands_on_the_pages_and_at_the_place_the_company_chose_with_its_panel_as_round_as_that_is_to_be() => PlayAsync(
        services => services.PostConfigureAll<WidgetOptions>(widget =>
        {
            widget.Launcher.ShowOn.Add("/basket*");
            (widget.Launcher.OffsetX, widget.Launcher.OffsetY, widget.Look.Radius) = (40, 60, 4);
        }),
        async scene =>
        {
            var dana = await scene.CustomerAsync();
            await dana.VisitShopAsync();
            await dana.Page.WaitForFunctionAsync("() => 'version' in (window.LiveChat ?? {})");
            await Expect(dana.Launcher).ToBeHiddenAsync();

            await dana.VisitShopAsync("/basket");
            await Expect(dana.Launcher).ToBeVisibleAsync();
            var width = await dana.Page.EvaluateAsync<float>("document.documentElement.clientWidth");
            var box = (await dana.Launcher.BoundingBoxAsync())!;
            Assert.Equal((width - 40, 800f - 60), (box.X + box.Width, box.Y + box.Height));

            await dana.OpenChatAsync();
            var panel = (await dana.Frame.BoundingBoxAsync())!;
            Assert.Equal((width - 40, box.Y - 12), (panel.X + panel.Width, panel.Y + panel.Height));
            await Expect(dana.Page.Locator("livechat-launcher .p")).ToHaveCSSAsync("border-radius", "4px");
            Assert.Equal("4px", await dana.Panel.Locator("livechat-panel").EvaluateAsync<string>("panel => getComputedStyle(panel).getPropertyValue('--lc-radius-l')"));
        });

    [BrowserFact]
    public Task Is_not_there_while_nobody_is_until_a_script_shows_it() => PlayAsync(
        services => services.PostConfigureAll<WidgetOptions>(widget => widget.Launcher.HideWhenOffline = true),
        async scene =>
        {
            var dana = await scene.CustomerAsync();
            await dana.VisitShopAsync();
            await dana.Page.WaitForFunctionAsync("() => 'version' in (window.LiveChat ?? {})");
            await Expect(dana.Launcher).ToBeHiddenAsync();

            await dana.Page.EvaluateAsync("LiveChat.show()");
            await Expect(dana.Launcher).ToBeVisibleAsync();
        });

    [BrowserFact]
    public Task Goes_away_with_one_warning_on_a_page_whose_origin_is_not_allowed() => PlayAsync(
        services => services.PostConfigureAll<WidgetOptions>(widget => widget.Domains.Clear()),
        async scene =>
        {
            var dana = await scene.CustomerAsync();
            dana.Complaints.Expect("frame-ancestors");
            dana.Complaints.Expect("postMessage");
            dana.Complaints.Expect("LiveChat: no panel. Is this origin allowed?");
            var warnings = new List<string>();
            dana.Page.Console += (_, message) =>
            {
                // Some browsers warn of the frame themselves.
                if (message.Type == "warning" && !message.Text.StartsWith("Failed to execute 'postMessage' on 'DOMWindow'", StringComparison.Ordinal)) warnings.Add(message.Text);
            };
            await dana.VisitShopAsync();
            await dana.Launcher.ClickAsync();

            await Expect(dana.Launcher).ToBeHiddenAsync();

            Assert.Equal(["LiveChat: no panel. Is this origin allowed?"], warnings);
            await Expect(dana.Frame).ToHaveCountAsync(0);
            Assert.False(await dana.Page.EvaluateAsync<bool>("LiveChat.isOpen"));
        });
}

using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class TheDeskOnOtherPages(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserTheory]
    [InlineData("/support", "rgb(61, 107, 79)")]
    [InlineData("/office/desk", "rgb(10, 110, 60)")]
    public Task Works_in_the_room_it_gets_and_in_the_colours_of_the_page(string path, string accent) => PlayAsync(BackOffice.Open, async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await ana.Page.GotoAsync(new Uri(scene.Server.Address, path).ToString());
        await ana.SeesStatusAsync("Available");
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.SeesRingAsync("Dana Ray");
        await Expect(ana.RingCard("Dana Ray").Locator("lc-button[variant=primary]").GetByRole(AriaRole.Button)).ToHaveCSSAsync("background-color", accent);
        await ana.AcceptAsync("Dana Ray");
        await ana.WritesAsync("Hi Dana");
        await dana.SeesMessageAsync("Hi Dana");

        var desk = (await ana.Page.Locator("livechat-desk").BoundingBoxAsync())!;
        var composer = (await ana.Composer.BoundingBoxAsync())!;
        Assert.InRange(composer.Y + composer.Height, desk.Y, desk.Y + desk.Height);
        Assert.InRange(desk.Height, 400, 721);
    });

    [BrowserTheory]
    [InlineData(360)]
    [InlineData(820)]
    [InlineData(1440)]
    [InlineData(3440)]
    public Task Fits_the_width_of_what_it_is_in_not_only_the_window(int width) => PlayAsync(BackOffice.Open, async scene =>
    {
        var (_, ana) = await scene.ChatAsync(agentLook: new Look { Width = 3480, Height = 900 });
        await ana.Page.GotoAsync(new Uri(scene.Server.Address, "/office/desk").ToString());
        await ana.Page.EvaluateAsync("width => { document.querySelector('.room').style.width = `${width}px`; }", width);
        await ana.OpenAsync("Dana Ray");

        var room = (await ana.Page.Locator(".room").BoundingBoxAsync())!;
        foreach (var part in new[] { ana.Conversation, ana.Composer, ana.Status })
        {
            var box = (await part.BoundingBoxAsync())!;
            Assert.InRange(box.X, room.X, room.X + room.Width);
            Assert.InRange(box.X + box.Width, room.X, room.X + room.Width + 0.5f);
        }

        Assert.Equal(width >= 1181, await ana.Details.IsVisibleAsync());
        Assert.Equal(width <= 720, await ana.Conversation.GetByRole(AriaRole.Button, new() { Name = "Back to the list" }).IsVisibleAsync());
    });
}

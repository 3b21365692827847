using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
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

        // The chat that was on the screen is on it again, also where the list has no room beside it.
        await Expect(ana.Conversation).ToContainTextAsync("Dana Ray");

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

    [BrowserFact]
    public Task Has_its_pages_without_touching_the_address_and_the_main_region_of_the_page() => PlayAsync(OpenWithAMacroInCode, async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await Expect(ana.Page).ToHaveTitleAsync("Desk");
        await ana.Page.GotoAsync(new Uri(scene.Server.Address, "/office/desk#/staff/42").ToString());
        var title = await ana.Page.TitleAsync();
        await ana.OpenAsync("Dana Ray");
        Assert.NotEqual("Desk", title);
        var mains = ana.Page.Locator("main, [role=main]");
        await ana.Macros.OpenAsync();
        await ana.Macros.AddAsync("aaa", "First by name", "From A");
        await ana.Macros.AddAsync("zzz", "Last by name", "From Z");
        await Expect(mains).ToHaveCountAsync(1);
        await Expect(ana.Page).ToHaveTitleAsync(title);
        await ana.Macros.OpenTeamAsync("Support");

        // What code defines is there to be read and used.
        var company = ana.Macros.Row("company");
        await Expect(company).ToContainTextAsync("Set in code");
        await Expect(company.Locator("[data-action=delete]")).ToHaveCountAsync(0);
        await company.Locator(".open").ClickAsync();
        await Expect(ana.Macros.Editor.Locator("[data-in-code]")).ToBeVisibleAsync();
        await Expect(ana.Macros.Editor.Locator("[data-action=save]")).ToHaveCountAsync(0);
        await ana.Macros.Editor.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        Assert.Equal("#/staff/42", new Uri(ana.Page.Url).Fragment);

        // What the page does with its address is no wish to leave; what is not saved is not lost without a question.
        await ana.Macros.PressAsync("new");
        await ana.Macros.FillInAsync("sup", "Half written", "Not saved");
        await ana.Page.EvaluateAsync("() => { location.hash = '#/staff/43'; }");
        await Expect(ana.Macros.Dialog).ToHaveCountAsync(0);
        await ana.Macros.CloseAsync();
        await ana.Macros.Dialog.GetByRole(AriaRole.Button, new() { Name = "Keep editing" }).ClickAsync();
        await Expect(ana.Macros.Editor.GetByLabel("Shortcut")).ToHaveValueAsync("sup");
        await ana.Macros.CloseAsync();
        await ana.Macros.Dialog.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await Expect(ana.Macros.Page).ToHaveCountAsync(0);
        await ana.ActivityLog.OpenAsync();
        await Expect(mains).ToHaveCountAsync(1);
        Assert.Equal("#/staff/43", new Uri(ana.Page.Url).Fragment);
        await ana.ActivityLog.Action("back").ClickAsync();

        // What is used most stands first from then on.
        await ana.Text.PressSequentiallyAsync("/");
        await Expect(ana.PaletteOptions.Locator(".about")).ToHaveTextAsync(["First by name", "Last by name", "The company's words"]);
        await ana.Text.PressSequentiallyAsync("zzz");
        await ana.Text.PressAsync("Control+Enter");
        await dana.SeesMessageAsync("From Z");
        await ana.Text.PressSequentiallyAsync("/");
        await Expect(ana.PaletteOptions.Locator(".about")).ToHaveTextAsync(["Last by name", "First by name", "The company's words"]);
        await ana.ReloadAsync();
        await ana.OpenAsync("Dana Ray");
        await ana.Text.PressSequentiallyAsync(" /");
        await Expect(ana.PaletteOptions.Locator(".about")).ToHaveTextAsync(["Last by name", "First by name", "The company's words"]);
        Assert.Equal("#/staff/43", new Uri(ana.Page.Url).Fragment);
    });

    private static void OpenWithAMacroInCode(IServiceCollection services)
    {
        BackOffice.Open(services);
        services.AddLiveChatCore().AddMacro("support", "company", "The company's words", "Thank you for choosing us.");
    }
}

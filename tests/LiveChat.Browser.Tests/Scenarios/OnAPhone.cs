using LiveChat.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class OnAPhone(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task The_panel_takes_the_whole_screen_and_the_page_behind_stands_still() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync(look: Look.OnAPhone);
        await dana.VisitShopAsync();
        await dana.Page.EvaluateAsync("scrollTo(0, 700)");

        await dana.OpenChatAsync();

        var box = (await dana.Frame.BoundingBoxAsync())!;
        Assert.Equal((0f, 0f, 390f, 844f), (box.X, box.Y, box.Width, box.Height));
        Assert.Equal("hidden", await dana.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).overflowY"));
        await Expect(dana.Launcher).ToBeHiddenAsync();

        await dana.Button("Close").ClickAsync();
        await Expect(dana.Launcher).ToBeVisibleAsync();
        Assert.Equal(700, await dana.Page.EvaluateAsync<int>("scrollY"));
        Assert.Equal("visible", await dana.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).overflowY"));
    });

    [BrowserFact]
    public Task A_whole_chat_can_be_held_and_the_composer_stays_in_sight() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync(customerLook: Look.OnAPhone);

        for (var i = 1; i <= 12; i++)
            await ana.WritesAsync($"A sentence that is long enough to need two lines on a phone, number {i}");

        await dana.SeesMessageAsync("number 12");
        await Expect(dana.Message("number 12")).ToBeInViewportAsync();
        await Expect(dana.Composer).ToBeInViewportAsync();
        await dana.WritesAsync("Sent from a phone");
        await ana.SeesMessageAsync("Sent from a phone");

        // Where there are no tooltips, what may be sent is said above the text.
        await ana.SwitchFilesAsync();
        await Expect(dana.Panel.Locator("lc-uploads .limits")).ToHaveTextAsync("JPEG, PNG, or GIF, up to 150 MB");
        await Expect(dana.Panel.Locator("lc-uploads .limits")).ToBeVisibleAsync();
        await Expect(ana.Page.Locator("lc-uploads .limits")).ToBeHiddenAsync();

        await dana.Page.SetViewportSizeAsync(390, 420);
        await Expect(dana.Composer).ToBeInViewportAsync(new() { Ratio = 1 });
        await dana.Page.SetViewportSizeAsync(844, 390);
        await Expect(dana.Composer).ToBeInViewportAsync(new() { Ratio = 1 });
    });

    [BrowserFact]
    public Task The_keyboard_stays_for_who_writes_when_the_agent_comes() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.RingAsync(customerLook: Look.OnAPhone);
        await dana.Composer.TapAsync();
        await dana.Page.Keyboard.TypeAsync("Its number ");

        await ana.AcceptAsync(dana.Name);
        await dana.SeesAgentAsync(ana.Name);

        await Expect(dana.Composer).ToBeFocusedAsync();
        await dana.Page.Keyboard.TypeAsync("is 1881");
        await Expect(dana.Composer).ToHaveValueAsync("Its number is 1881");
    });
}

using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.Screens;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class GoingAwayIdle(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    private readonly StoppedTime _time = new();

    [BrowserFact]
    public Task Is_said_until_the_agent_is_available_again_and_then_it_rings() => PlayAsync(_time.Configure, async scene =>
    {
        var ana = await _time.SitDownAsync(scene);
        await _time.PassAsync(scene, Long);

        await Expect(ana.AwayBar).ToContainTextAsync("You were set to Away because you were idle for 1 minute.");
        await ana.SeesStatusAsync("Away");
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await dana.SeesPlaceAsync("You're next");
        await Expect(ana.RingCards).ToHaveCountAsync(0);

        await ana.AwayBar.GetByRole(AriaRole.Button, new() { Name = "Available again" }).ClickAsync();
        await ana.SeesRingAsync("Dana Ray");
        await ana.SeesStatusAsync("Available");
        await Expect(ana.AwayBar).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Can_be_read_and_put_away_at_every_desk_at_once() => PlayAsync(_time.Configure, async scene =>
    {
        var ana = await _time.SitDownAsync(scene);
        var phone = await _time.SitDownAsync(scene);
        await _time.PassAsync(scene, Long);
        await Expect(ana.AwayBar).ToBeVisibleAsync();

        await phone.AwayBar.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await Expect(phone.AwayBar).ToHaveCountAsync(0);
        await Expect(ana.AwayBar).ToHaveCountAsync(0);
        await ana.SeesStatusAsync("Away");
    });

    [BrowserFact]
    public Task Does_not_happen_to_whom_moves_something_at_another_device() => PlayAsync(_time.Configure, async scene =>
    {
        var ana = await _time.SitDownAsync(scene);
        var phone = await _time.SitDownAsync(scene);

        var x = 300;
        await _time.PassAsync(scene, Long, () => phone.Page.Mouse.MoveAsync(x++, 300));

        await ana.SeesStatusAsync("Available");
        await phone.SeesStatusAsync("Available");
    });

    [BrowserFact]
    public Task Does_not_happen_in_a_chat() => PlayAsync(_time.Configure, async scene =>
    {
        var ana = await _time.SitDownAsync(scene);
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync("Ana (demo)");

        await _time.PassAsync(scene, Long);

        await ana.SeesStatusAsync("Available");
        await ana.SeesConversationAsync("Dana Ray");
    });

    [BrowserFact]
    public Task Is_said_so_that_everybody_can_read_it() => PlayAsync(_time.Configure, async scene =>
    {
        var ana = await _time.SitDownAsync(scene, new Look { Inspected = true, Width = 1440, Height = 900 });
        await _time.PassAsync(scene, Long);
        await Expect(ana.AwayBar).ToBeVisibleAsync();

        // The inspection uses timers.
        await ana.Page.Clock.ResumeAsync();
        Assert.Empty(await Axe.ViolationsAsync(ana.Page));
        await ana.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Axe.ViolationsAsync(ana.Page));
    });

    [ScreensTheory]
    [InlineData("light")]
    [InlineData("dark")]
    public Task Looks_like_this(string scheme) => PlayAsync(
        _time.Configure,
        async scene =>
        {
            var ana = await _time.SitDownAsync(scene, new Look { Dark = scheme == "dark", Width = 1440, Height = 900 });
            await _time.PassAsync(scene, Long);
            await Expect(ana.AwayBar).ToBeVisibleAsync();

            var folder = Directory.CreateDirectory(Path.Combine(Artifacts.Folder, "screens", scheme)).FullName;
            await ana.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "desk-away.png") });
        },
        $"Looks_like_this.{scheme}");
}

using LiveChat.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class WaitingInLine(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Tells_everybody_their_place_and_keeps_it_true() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync("Dana Ray");
        var omar = await scene.CustomerAsync("Omar Bell");
        await dana.AskForHelpAsync();
        await omar.AskForHelpAsync();
        await dana.SeesPlaceAsync("You're next");
        await omar.SeesPlaceAsync("You're second in line");

        await dana.LeaveAsync();

        await omar.SeesPlaceAsync("You're next");
    });

    [BrowserFact]
    public Task What_is_written_while_waiting_is_there_when_the_agent_comes() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync("My order never arrived");
        await dana.WritesAsync("Its number is 1881");
        await dana.SeesProgressAsync("Its number is 1881", "sent");

        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await ana.AcceptAsync("Dana Ray");

        await Expect(ana.Log.Locator("li[data-kind=form]")).ToContainTextAsync("My order never arrived");
        await ana.SeesMessageAsync("Its number is 1881");
        await dana.SeesProgressAsync("Its number is 1881", "read");
    });

    [BrowserFact]
    public Task A_chat_that_waits_rings_as_soon_as_an_agent_becomes_available() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        var ana = await scene.AgentAsync();
        await ana.SignInAsync();
        await Expect(ana.RingCards).ToHaveCountAsync(0);

        await ana.BecomeAvailableAsync();

        await ana.SeesRingAsync("Dana Ray");
    });
}

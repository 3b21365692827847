using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>What a desk shows of those who wait: for an answer in a chat, and for somebody to take their call.</summary>
public sealed class WaitingForAnAnswer(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly StoppedTime _time = new();

    [BrowserFact]
    public Task Turns_from_green_to_amber_to_red_and_two_missed_rings_set_the_agent_away() => PlayAsync(_time.Configure, async scene =>
    {
        var ana = await _time.SitDownAsync(scene);
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync("Ana (demo)");
        await ana.WritesAsync("One moment");
        await Expect(ana.ChatInList("Dana Ray").Locator("lc-waiting")).ToHaveTextAsync("replied");
        await dana.WritesAsync("Are you there?");

        List<string> colours = [await SeesWaitAsync(ana, "ok", "^waiting 0:0")];
        await _time.PassAsync(scene, 1.5 * Minute);
        colours.Add(await SeesWaitAsync(ana, "warn", "^waiting 1:1"));
        await _time.PassAsync(scene, 2 * Minute);
        colours.Add(await SeesWaitAsync(ana, "danger", "^waiting 3:"));
        Assert.Equal(3, colours.Distinct().Count());

        // Nobody takes two calls.
        var omar = await scene.CustomerAsync("Omar Haddad");
        await omar.AskForHelpAsync();
        var eve = await scene.CustomerAsync("Eve Hall");
        await eve.AskForHelpAsync();
        await ana.SeesRingAsync("Omar Haddad");
        await ana.SeesRingAsync("Eve Hall");
        await _time.PassAsync(scene, Minute / 2);

        await Expect(ana.AwayBar).ToContainTextAsync("You missed two chats in a row, so new ones go to others.");
        await Expect(ana.AwayBar).ToHaveAttributeAsync("data-why", "missed_rings");
        await ana.SeesStatusAsync("Away");
        await Expect(ana.RingCard("Omar Haddad")).ToContainTextAsync("Missed");
        await Expect(ana.RingCard("Eve Hall")).ToContainTextAsync("Missed");
        await ana.Page.Clock.RunForAsync(5_000);
        await Expect(ana.RingCards).ToHaveCountAsync(0);
        await ana.AwayBar.GetByRole(AriaRole.Button, new() { Name = "Available again" }).ClickAsync();
        await ana.SeesRingAsync("Omar Haddad");
        await ana.SeesRingAsync("Eve Hall");
        await Expect(ana.AwayBar).ToHaveCountAsync(0);
    });

    /// <summary>Sees a wait by its icon and its words; answers its colour.</summary>
    private static async Task<string> SeesWaitAsync(Agent agent, string level, string words)
    {
        var wait = agent.ChatInList("Dana Ray").Locator("lc-waiting [data-level]");
        await Expect(wait).ToHaveAttributeAsync("data-level", level);
        await Expect(wait).ToHaveTextAsync(new Regex(words));
        await Expect(wait.Locator("svg")).ToHaveCountAsync(1);
        return await wait.EvaluateAsync<string>("wait => getComputedStyle(wait).color");
    }
}

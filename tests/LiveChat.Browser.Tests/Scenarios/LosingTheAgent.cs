using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>An agent's desk is gone for longer than a page takes to load again.</summary>
public sealed class LosingTheAgent(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private readonly StoppedTime _time = new();

    [BrowserFact]
    public Task Is_told_to_the_customer_who_waits_again_and_comes_to_somebody_else() => PlayAsync(_time.Configure, async scene =>
    {
        var ana = await _time.SitDownAsync(scene);
        var dana = await scene.CustomerAsync(look: new Look { Inspected = true });
        await dana.AskForHelpAsync();
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync("Ana (demo)");

        await _time.LoseAsync(ana);
        await _time.PassAsync(scene, TimeSpan.FromMinutes(1));

        await dana.SeesRowAsync("Ana (demo) lost the connection. The chat is back in the queue");
        await dana.SeesQueueAsync();
        var wrong = new List<string>(await Axe.LightAndDarkAsync(dana.Page));
        await dana.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        wrong.AddRange(await Axe.ColoursAsync(dana.Page));
        await dana.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        Assert.Empty(wrong);

        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SitDownAsync();
        await ben.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync("Ben (demo)");
    });
}

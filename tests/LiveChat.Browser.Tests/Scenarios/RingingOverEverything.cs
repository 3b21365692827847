using LiveChat.Browser.Tests.Browsing;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>A card is never in the way, and nothing is in its way.</summary>
public sealed class RingingOverEverything(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Reaches_an_agent_who_reads_the_log() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await ana.ActivityLog.OpenAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();

        await ana.AcceptAsync("Dana Ray");

        await dana.SeesAgentAsync("Ana (demo)");
    });
}

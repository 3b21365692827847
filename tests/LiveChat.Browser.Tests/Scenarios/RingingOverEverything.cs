using LiveChat.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

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

    [BrowserFact]
    public Task Is_answered_by_keys_while_a_question_is_open_which_stays() => PlayAsync(async scene =>
    {
        var (_, ana) = await scene.ChatAsync();
        await ana.ChooseAsync("block");
        var question = ana.ChatDialog("lc-block-dialog").Locator("dialog");
        await Expect(question).ToBeVisibleAsync();
        var omar = await scene.CustomerAsync("Omar Haddad");
        await omar.AskForHelpAsync();
        await Expect(ana.Page.Locator("lc-ring-card")).ToContainTextAsync("Omar Haddad");

        await ana.Page.Keyboard.PressAsync("Alt+a");

        await omar.SeesAgentAsync("Ana (demo)");
        await Expect(question).ToBeVisibleAsync();
        await ana.Page.Keyboard.PressAsync("Escape");
        await Expect(question).ToBeHiddenAsync();
        await ana.SeesConversationAsync("Omar Haddad");

        // The other one as well, over a dialog of the whole desk.
        await ana.OpenSettingsAsync();
        var li = await scene.CustomerAsync("Li Wei");
        await li.AskForHelpAsync();
        await Expect(ana.Page.Locator("lc-ring-card")).ToContainTextAsync("Li Wei");
        await ana.Page.Keyboard.PressAsync("Alt+x");
        await Expect(ana.Page.Locator("lc-ring-card")).ToHaveCountAsync(0);
        await Expect(ana.Settings.Locator("dialog[open]")).ToBeVisibleAsync();
    });

    [BrowserTheory]
    [InlineData(1440, true)]
    [InlineData(1440, false)]
    [InlineData(2400, false)]
    [InlineData(1024, false)]
    public Task Is_never_over_the_composer(int width, bool details) => PlayAsync(
        async scene =>
        {
            var (_, ana) = await scene.ChatAsync(agentLook: new Look { Width = width, Height = 900 });
            if (await ana.Details.IsVisibleAsync() != details)
                await ana.Page.Keyboard.PressAsync("Alt+i");
            await Expect(ana.Details).ToBeVisibleAsync(new() { Visible = details });
            string[] others = ["Omar Haddad", "Li Wei"];
            foreach (var name in others)
            {
                var other = await scene.CustomerAsync(name);
                await other.AskForHelpAsync();
                await ana.SeesRingAsync(name);
            }

            var main = (await ana.Conversation.BoundingBoxAsync())!;
            foreach (var card in await ana.RingCards.AllAsync())
            {
                var box = (await card.BoundingBoxAsync())!;
                Assert.True(box.X + box.Width <= main.X || box.X >= main.X + main.Width, $"The card at {box.X} is over the conversation.");
                Assert.InRange(box.Width, 260, 320);
            }
        },
        $"Is_never_over_the_composer.{width}.{details}");
}

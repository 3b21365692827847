using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Browser.Tests.Scenarios;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Accessibility;

/// <summary>What agents come across when something is in the way, beside the screens that AxeOnEveryScreen visits.</summary>
public sealed class AxeAtTheDesk(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private readonly List<string> _wrong = [];

    [BrowserFact]
    public Task Finds_nothing_before_a_chat() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync(look: new Look { Width = 1440, Height = 900, Inspected = true });
        await ana.SitDownAsync();
        var fresh = await ana.OpenTabAsync();
        await Expect(fresh.Page.Locator("[data-bar=sound]")).ToBeVisibleAsync();
        await LookAsync("sound is blocked", fresh);
        await fresh.Page.CloseAsync();

        var (dana, omar) = (await scene.CustomerAsync(), await scene.CustomerAsync("Omar Haddad"));
        await dana.AskForHelpAsync();
        await ana.SeesRingAsync("Dana Ray");
        await omar.AskForHelpAsync();
        await ana.SeesRingAsync("Omar Haddad");
        await LookAsync("two cards", ana);

        // It goes after four seconds: here it is kept for as long as it takes to look at it.
        await omar.LeaveAsync();
        await Expect(ana.RingCard("Omar Haddad")).ToContainTextAsync("Customer left");
        await ana.Page.Locator("lc-rings").EvaluateAsync(
            """
            element => {
              const kept = element.rings;
              Object.defineProperty(element, 'rings', { get: () => kept, set() {} });
            }
            """);
        await LookAsync("a card that is over", ana);

        var wire = await Wire.HoldAsync(ana);
        wire.HoldBack();
        await ana.ReloadAsync();
        var wait = ana.Page.Locator("lc-desk-wait");
        await Expect(wait).ToBeVisibleAsync();
        await LookAsync("loading", ana);
        await wait.EvaluateAsync("element => { element.failed = true; }");
        await Expect(wait.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await LookAsync("not loaded", ana);
        Assert.True(_wrong.Count == 0, string.Join(Environment.NewLine, _wrong));
    });

    [BrowserFact]
    public Task Finds_nothing_in_a_chat() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync(look: new Look { Width = 1440, Height = 900, Inspected = true });
        var wire = await Wire.HoldAsync(ana);
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.AcceptAsync("Dana Ray");
        await ana.Composer.FillAsync("Half a thought");
        await ana.AskToEndAsync();
        await Expect(ana.EndDialog.Locator("[data-warning=draft]")).ToBeVisibleAsync();
        await LookAsync("end, with a draft", ana);
        await ana.Page.Keyboard.PressAsync("Escape");

        await ana.Menu.ClickAsync();
        await ana.Page.Locator("lc-menu-item[data-item=sign-out]").ClickAsync();
        await Expect(ana.Page.Locator("lc-sign-out dialog[open]")).ToBeVisibleAsync();
        await LookAsync("sign out", ana);
        await ana.Page.Keyboard.PressAsync("Escape");

        wire.LoseCalls("ReadTransferTargets", times: 1);
        await ana.Conversation.GetByRole(AriaRole.Button, new() { Name = "Transfer" }).ClickAsync();
        await Expect(ana.TransferDialog.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await LookAsync("transfer, not read", ana);
        await ana.Page.Keyboard.PressAsync("Escape");

        wire.LoseCalls("SendMessage", times: 3);
        await ana.WritesAsync("Third time lucky");
        await Expect(ana.Message("Third time lucky").GetByText("Not sent")).ToBeVisibleAsync(new() { Timeout = 2 * Patience.Milliseconds });
        await LookAsync("message not sent", ana);
        await ana.GoOfflineAsync();
        await wire.CutAsync();
        await Expect(ana.Page.Locator("[data-bar=connection]")).ToBeVisibleAsync();
        await LookAsync("connection lost", ana);
        Assert.True(_wrong.Count == 0, string.Join(Environment.NewLine, _wrong));
    });

    private async Task LookAsync(string state, Agent agent)
    {
        _wrong.AddRange((await Axe.LightAndDarkAsync(agent.Page)).Select(violation => $"{state}: {violation}"));
        await agent.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        _wrong.AddRange((await Axe.ColoursAsync(agent.Page)).Select(violation => $"{state}, forced colours: {violation}"));
        await agent.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
    }
}

using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.People;
using LiveChat.Browser.Tests.Scenarios;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Accessibility;

/// <summary>Everything customers can come across, in the course of two chats: each state is looked at in the light, in the dark, in forced colours, from right to left and in full screen.</summary>
public sealed class AxeInEveryState(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private readonly List<string> _wrong = [];

    [BrowserFact]
    public Task Finds_nothing_until_a_chat_goes_on() => PlayAsync(EveryScreen.Configure, async scene =>
    {
        var dana = await scene.CustomerAsync(look: new Look { Inspected = true });
        await dana.VisitShopAsync();
        await Expect(dana.Page.GetByText("A question about the vase? We are here.")).ToBeVisibleAsync();
        await LookAsync("launcher with a teaser", dana);
        await dana.OpenChatAsync();
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "message");
        await LookAsync("form to leave a message", dana);
        await dana.NameField.FillAsync(dana.Name);

        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await Expect(dana.Button("Start a chat")).ToBeVisibleAsync();
        await LookAsync("somebody came while a message was written", dana);
        await dana.Button("Start a chat").ClickAsync();
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "form");
        await LookAsync("form", dana);
        await dana.SendFormAsync();
        await Expect(dana.EmailField).ToHaveAttributeAsync("aria-invalid", "true");
        await LookAsync("form with errors", dana);

        await dana.FillInFormAsync();
        await dana.SendFormAsync();
        await dana.SeesPlaceAsync("You're next");
        await LookAsync("waiting, with the place", dana);
        await dana.Panel.Locator("lc-queue-place").EvaluateAsync("place => { place.position = undefined; }");
        await dana.SeesPlaceAsync("You're in line");
        await LookAsync("waiting, without the place", dana);
        await LoadAsync(dana);

        var kim = await scene.CustomerAsync("Kim Doe", new Look { Inspected = true });
        kim.Complaints.Expect("403");
        await kim.Context.RouteAsync("**/api/customer/connect", route => route.FulfillAsync(new()
        {
            Status = 403,
            ContentType = "application/problem+json",
            Body = """{ "code": "origin_not_allowed", "status": 403 }""",
        }));
        await kim.VisitShopAsync();
        await kim.OpenChatAsync();
        await Expect(kim.Panel.GetByText("This chat is not available here.")).ToBeVisibleAsync();
        await LookAsync("refused", kim);
        await kim.FillInFormAsync();
        await kim.SendFormAsync();
        await Expect(kim.Panel.Locator("lc-chat-form .failed")).ToHaveTextAsync("This chat is not available here.");
        await LookAsync("start failed", kim);
        Assert.True(_wrong.Count == 0, string.Join(Environment.NewLine, _wrong));
    });

    [BrowserFact]
    public Task Finds_nothing_while_a_chat_goes_on_and_after_it() => PlayAsync(EveryScreen.Configure, async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync(look: new Look { Inspected = true });
        var wire = await Wire.HoldAsync(dana);
        await dana.AskForHelpAsync();
        await ana.AcceptAsync(dana.Name);
        await dana.SeesAgentAsync(ana.Name);
        await TalkAsync(dana, ana, wire);
        await TakeOutAsync(scene, dana);
        await LookAwayAsync(dana, ana);
        var ben = await PassOnAsync(scene, dana, ana);

        await dana.LeaveAsync();
        await LookAsync("ended by the customer", dana);
        wire.LoseCalls("ResumeChat", times: 1);
        await dana.ResumeAsync();
        await Expect(dana.Panel.Locator("lc-ended .error")).ToBeVisibleAsync();
        await LookAsync("resume failed", dana);
        await dana.ResumeAsync();
        await ben.AcceptAsync(dana.Name);
        await dana.SeesRowAsync("Chat resumed");
        await LookAsync("resumed", dana);
        await ben.EndAsync();
        await dana.SeesEndAsync();
        await dana.SeesTranscriptAsync();
        await LookAsync("ended by the agent", dana);
        await dana.Panel.Locator("lc-rating [data-score='4']").ClickAsync();
        await Expect(dana.Button("Send rating")).ToBeVisibleAsync();
        await LookAsync("rating", dana);
        await dana.Button("Send rating").ClickAsync();
        await dana.SeesRowAsync("You rated this chat: 4 of 5");
        await LookAsync("rated", dana);
        Assert.True(_wrong.Count == 0, string.Join(Environment.NewLine, _wrong));
    });

    private async Task TalkAsync(Customer dana, Agent ana, Wire wire)
    {
        await ana.WritesAsync("Hi Dana, it is at the depot: https://example.com/track/1881");
        await dana.SeesMessageAsync("it is at the depot");
        await dana.WritesAsync("Thank you");
        await dana.SeesProgressAsync("Thank you", "read");
        await ana.Composer.PressSequentiallyAsync("On its w");
        await Expect(dana.Log.GetByText("Ana (demo) is typing")).ToBeVisibleAsync();
        await LookAsync("conversation", dana);
        await dana.Composer.FillAsync(new string('x', 3_700));
        await Expect(dana.Panel.Locator("lc-composer .count")).ToHaveTextAsync("300 characters left");
        await LookAsync("few characters left", dana);
        await dana.Composer.FillAsync(string.Empty);
        await dana.Button("Chat menu").ClickAsync();
        await Expect(dana.Button("Leave chat")).ToBeVisibleAsync();
        await LookAsync("menu", dana);
        await dana.Button("Leave chat").ClickAsync();
        await Expect(dana.Panel.GetByRole(AriaRole.Dialog, new() { Name = "Leave this chat?" })).ToBeVisibleAsync();
        await LookAsync("question before leaving", dana);
        await dana.LeaveDialog.GetByRole(AriaRole.Button, new() { Name = "Stay" }).ClickAsync();

        wire.LoseCalls("SendMessage", times: 3);
        await dana.WritesAsync("Third time lucky");
        await Expect(dana.Message("Third time lucky").GetByText("Not sent")).ToBeVisibleAsync(new() { Timeout = 2 * Patience.Milliseconds });
        await LookAsync("message not sent", dana);
        await dana.GoOfflineAsync();
        await wire.CutAsync();
        await Expect(dana.Panel.GetByText("You're offline. Messages wait here.")).ToBeVisibleAsync();
        await dana.WritesAsync("From the tunnel");
        await Expect(dana.Log.GetByText("Waiting to send").First).ToBeVisibleAsync();
        await LookAsync("connection lost", dana);
        await dana.ComeBackOnlineAsync();
        await dana.SeesProgressAsync("From the tunnel", "read");
    }

    /// <summary>The page loads again, and the server takes its time.</summary>
    private async Task LoadAsync(Customer dana)
    {
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await dana.Context.RouteAsync("**/api/customer/connect", async route =>
        {
            await answered.Task;
            await route.ContinueAsync();
        });
        await dana.ReloadAsync();
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "loading");
        await LookAsync("loading", dana);
        answered.SetResult();
        await dana.SeesQueueAsync();
    }

    private async Task TakeOutAsync(Scene scene, Customer dana)
    {
        var typewriter = await Typewriter.OfAsync(scene.Server, dana);
        await typewriter.SaysAsync("My card is 4111");
        await dana.SeesMessageAsync("My card is 4111");
        await typewriter.TakesOutTheLastAsync();
        await dana.SeesRowAsync("A message was removed");
        await Expect(dana.Message("Redacted").Locator(".gone")).ToBeVisibleAsync();
        await LookAsync("something taken out", dana);
    }

    private async Task LookAwayAsync(Customer dana, Agent ana)
    {
        var window = await dana.Context.RunAndWaitForPageAsync(async () =>
        {
            await dana.Button("Chat menu").ClickAsync();
            await dana.Button("Open in a window of its own").ClickAsync();
        });
        await Expect(window.GetByRole(AriaRole.Heading, new() { Name = ana.Name })).ToBeVisibleAsync();
        await LookAsync("window of its own", window, inLanguages: false);
        await window.CloseAsync();
        await Expect(dana.Frame).ToBeHiddenAsync();
        await ana.WritesAsync("Are you still there?");
        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat, 1 unread");
        await LookAsync("launcher with something unread", dana);

        await dana.OpenChatAsync();
    }

    private async Task<Agent> PassOnAsync(Scene scene, Customer dana, Agent ana)
    {
        await ana.TransferToQueueAsync("Support");
        await dana.SeesRowAsync("Ana (demo) is passing you on to a colleague");
        await dana.SeesQueueAsync();
        await LookAsync("without an agent again", dana);
        await ana.GoAwayAsync();
        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SitDownAsync();
        await ben.AcceptAsync(dana.Name);
        await dana.SeesAgentInHeaderAsync(ben.Name);
        return ben;
    }

    private static string TurnTo(string direction, string language)
        => $"framed => {{ document.documentElement.dir = '{direction}'; return framed ? LiveChat.setLocale('{language}') : undefined; }}";

    /// <summary>The panel is beside the page again, and both are drawn: what is pressed while they move is not pressed.</summary>
    private static async Task StandsStillAsync(IPage page)
    {
        await page.WaitForFunctionAsync("() => innerWidth === 1280 && !document.body.inert");
        foreach (var frame in page.Frames)
        {
            // What is not seen is not drawn.
            if (!await Axe.IsHiddenAsync(frame)) await frame.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        }
    }

    private Task LookAsync(string state, Customer customer) => LookAsync(state, customer.Page, inLanguages: true);

    private async Task LookAsync(string state, IPage page, bool inLanguages)
    {
        Note("light and dark", await Axe.LightAndDarkAsync(page));
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        Note("forced colours", await Axe.ColoursAsync(page));
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        if (!inLanguages) return;

        var framed = page.Frames.Count > 1;
        await page.EvaluateAsync(TurnTo("rtl", "ar"), framed);
        Note("from right to left", await Axe.ViolationsAsync(page));
        await page.EvaluateAsync(TurnTo("ltr", "en"), framed);
        await page.SetViewportSizeAsync(390, 844);
        await page.WaitForFunctionAsync("() => innerWidth === 390 && (document.body.inert || !window.LiveChat?.isOpen)");
        Note("full screen", await Axe.ViolationsAsync(page));
        await page.SetViewportSizeAsync(1280, 800);
        await StandsStillAsync(page);

        void Note(string look, IReadOnlyList<string> violations) => _wrong.AddRange(violations.Select(violation => $"{state}, {look}: {violation}"));
    }
}

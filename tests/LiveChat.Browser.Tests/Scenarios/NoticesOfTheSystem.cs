using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>Rings as notifications of the operating system, of somebody who allowed them. A browser without a window has none to show and allows none, so each page writes down what it asked for.</summary>
public sealed class NoticesOfTheSystem(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const string WriteDown = """
        window.notices = [];
        window.Notification = class extends EventTarget {
          static permission = 'granted';
          constructor(title, { body, tag, requireInteraction }) {
            super();
            Object.assign(this, { title, body, tag, requireInteraction, closed: false });
            this.addEventListener('click', event => this.onclick?.(event));
            notices.push(this);
          }
          close() {
            this.closed = true;
          }
        };
        """;

    [BrowserFact]
    public Task Lead_to_the_card_never_accept_and_go_with_the_ring_and_say_where_it_comes_from() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.Context.AddInitScriptAsync(WriteDown);
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.SeesRingAsync("Dana Ray");
        var first = new Notice { Title = "Incoming chat: Dana Ray", Body = "My order never arrived", Tag = $"ring:{await dana.ChatIdAsync()}", Stays = true };
        await SeesAsync(ana, first);

        // A click on it shows the card, and that is all.
        await ana.Status.FocusAsync();
        await ana.Page.EvaluateAsync("() => notices[0].dispatchEvent(new Event('click'))");
        await Expect(ana.RingCard("Dana Ray").GetByRole(AriaRole.Button, new() { NameRegex = new("^Accept") })).ToBeFocusedAsync();
        await dana.SeesQueueAsync();
        await ana.Page.Keyboard.PressAsync("Enter");
        await ana.SeesConversationAsync("Dana Ray");
        await SeesAsync(ana, first with { Closed = true });

        // The customer comes back: the card and the notification say so, and declining takes both away.
        await dana.LeaveAsync();
        await dana.ResumeAsync();
        await Expect(ana.RingCard("Dana Ray").Locator(".head")).ToContainTextAsync("Resumed chat · Support");
        await Expect(ana.RingCard("Dana Ray").Locator(".who")).ToContainTextAsync("Was here before");
        await SeesAsync(ana, closed: [true, false], last: "Resumed chat: Dana Ray");
        await ana.DeclineAsync("Dana Ray");
        await SeesAsync(ana, closed: [true, true], last: "Resumed chat: Dana Ray");

        // Another agent passes it on, while another one rings: the younger card is one line, and says it in a word.
        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SitDownAsync();
        await ben.AcceptAsync("Dana Ray");
        await ben.GoAwayAsync();
        var omar = await scene.CustomerAsync("Omar Haddad");
        await omar.AskForHelpAsync();
        await ana.SeesRingAsync("Omar Haddad");
        await ben.TransferAsync("Ana (demo)", "Needs a refund");
        await Expect(ana.RingCard("Dana Ray").Locator(".grow").First).ToContainTextAsync("Dana Ray from Ben (demo) · resumed", new() { UseInnerText = true });
        await SeesAsync(ana, closed: [true, true, false, false], last: "Ben (demo) asks you to take over: Dana Ray");
        await omar.LeaveAsync();
        await Expect(ana.RingCard("Dana Ray").Locator(".head")).ToContainTextAsync("Ben (demo) asks you to take over");
        await Expect(ana.RingCard("Dana Ray").Locator(".note")).ToHaveTextAsync("Needs a refund");
        await ben.Asking.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await SeesAsync(ana, closed: [true, true, true, true], last: "Ben (demo) asks you to take over: Dana Ray");
    });

    private static async Task SeesAsync(Agent agent, Notice notice)
    {
        await SeesAsync(agent, [notice.Closed], notice.Title);
        Assert.Equal(notice, await agent.Page.EvaluateAsync<Notice>("() => { const [{ title, body, tag, requireInteraction, closed }] = notices; return { title, body, tag, stays: requireInteraction, closed }; }"));
    }

    private static async Task SeesAsync(Agent agent, bool[] closed, string last) => await agent.Page.WaitForFunctionAsync(
        "({ closed, last }) => notices.map(notice => notice.closed).join() === closed.join() && notices.at(-1).title === last",
        new { closed, last });

    /// <summary>What of a notification matters.</summary>
    private sealed record Notice
    {
        public string Title { get; init; } = "";

        public string Body { get; init; } = "";

        public string Tag { get; init; } = "";

        public bool Stays { get; init; }

        public bool Closed { get; init; }
    }
}

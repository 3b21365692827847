using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>How a customer who looks elsewhere is told of what was written, and how not.</summary>
public sealed class GettingAttention(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const string Waits = "(1) New message";

    [BrowserFact]
    public Task Is_silent_for_who_muted_the_chat_also_after_a_reload_until_they_turn_sounds_on() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.RingAsync();
        await ChooseAsync(dana, "Mute sounds");
        await Expect(dana.Panel.GetByText("You can write while you wait.")).ToBeVisibleAsync();
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync(ana.Name);
        Assert.Equal(0, await dana.SoundsAsync());

        await dana.ReloadAsync();
        await dana.SeesAgentAsync(ana.Name);
        await dana.MinimiseAsync();
        await ana.WritesAsync("Hi Dana");
        await SeesTeaserAsync(dana, "Hi Dana");
        Assert.Equal(0, await dana.SoundsAsync());

        await dana.Launcher.ClickAsync();
        await ChooseAsync(dana, "Turn sounds on");
        await dana.MinimiseAsync();
        await ana.WritesAsync("Are you there?");
        await SeesTeaserAsync(dana, "Are you there?");
        Assert.Equal(1, await dana.SoundsAsync());
    });

    [BrowserFact]
    public Task Moves_the_title_while_nobody_looks_or_stands_still_for_who_wants_less_motion() => PlayAsync(async scene =>
    {
        var (dana, ana, _) = await scene.ChatOnAWireAsync(customer => customer.Page.Clock.InstallAsync());
        await dana.StopTheClockAsync();
        await dana.Page.EvaluateAsync(
            """
            () => {
              window.titles = [];
              new MutationObserver(() => titles.push(document.title)).observe(document.querySelector('title'), { childList: true });
            }
            """);

        await dana.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await LookAwayAsync(dana, true);
        await ana.WritesAsync("Are you there?");
        await Expect(dana.Page).ToHaveTitleAsync(Waits);
        await dana.Page.Clock.RunForAsync(1_200);
        await Expect(dana.Page).ToHaveTitleAsync("Lamps");
        await dana.Page.Clock.RunForAsync(1_200);
        await Expect(dana.Page).ToHaveTitleAsync(Waits);
        await LookAwayAsync(dana, false);
        await Expect(dana.Page).ToHaveTitleAsync("Lamps");
        await dana.Page.Clock.RunForAsync(6_000);
        Assert.Equal([Waits, "Lamps", Waits, "Lamps"], await dana.Page.EvaluateAsync<string[]>("titles.splice(0)"));

        await dana.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await LookAwayAsync(dana, true);
        await ana.WritesAsync("One more thing");
        await Expect(dana.Page).ToHaveTitleAsync(Waits);
        await dana.Page.Clock.RunForAsync(6_000);
        await ana.WritesAsync("And another");
        await Expect(dana.Page).ToHaveTitleAsync("(2) New message");
        Assert.Equal([Waits, "(2) New message"], await dana.Page.EvaluateAsync<string[]>("titles.splice(0)"));
        await LookAwayAsync(dana, false);
        await Expect(dana.Page).ToHaveTitleAsync("Lamps");
    });

    [BrowserFact]
    public Task Says_in_the_title_that_an_agent_came_until_the_chat_is_looked_at() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.RingAsync();
        await dana.MinimiseAsync();
        await LookAwayAsync(dana, true);

        await ana.AcceptAsync(dana.Name);

        await Expect(dana.Page).ToHaveTitleAsync(Waits);
        await LookAwayAsync(dana, false);
        await Expect(dana.Page).ToHaveTitleAsync("Lamps");
        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat, 1 unread");
        await dana.OpenChatAsync();
        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Close chat");
        await dana.MinimiseAsync();
        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat");
    });

    [BrowserFact]
    public Task Counts_up_to_nine_on_the_launcher_and_tells_the_whole_number_to_who_cannot_see_it() => PlayAsync(async scene =>
    {
        var (dana, _) = await scene.ChatAsync();
        var typewriter = await Typewriter.OfAsync(scene.Server, dana);
        var badge = dana.Launcher.Locator(".b");
        await dana.MinimiseAsync();
        for (var i = 1; i <= 9; i++)
            await typewriter.SaysAsync($"Message {i}");

        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat, 9 unread");
        await Expect(badge).ToHaveTextAsync("9");
        await typewriter.SaysAsync("Message 10");
        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat, 10 unread");
        await Expect(badge).ToHaveTextAsync("9+");
        await dana.Launcher.ClickAsync();
        await dana.SeesMessageAsync("Message 10");
        await dana.MinimiseAsync();
        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat");
        await Expect(badge).ToBeHiddenAsync();
    });

    private static async Task ChooseAsync(Customer customer, string item)
    {
        await customer.Button("Chat menu").ClickAsync();
        await customer.Button(item).ClickAsync();
    }

    private static Task SeesTeaserAsync(Customer customer, string words)
        => Expect(customer.Page.Locator("livechat-launcher").GetByRole(AriaRole.Button, new() { Name = words })).ToBeVisibleAsync();

    /// <summary>A browser without a screen takes every page for the one that is looked at: page and frame are told otherwise.</summary>
    private static async Task LookAwayAsync(Customer customer, bool away)
    {
        const string tell = """
            (root, away) => {
              const of = get => ({ configurable: true, get });
              Object.defineProperties(document, { hidden: of(() => away), visibilityState: of(() => (away ? 'hidden' : 'visible')) });
              document.dispatchEvent(new Event('visibilitychange'));
            }
            """;
        await customer.Page.Locator("html").First.EvaluateAsync(tell, away);
        await customer.Panel.Locator("html").EvaluateAsync(tell, away);
    }
}

using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class Ringing(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Tells_who_asks_for_what_and_opens_the_conversation_on_accept() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.RingAsync();

        var card = ana.RingCard("Dana Ray");
        await Expect(card).ToContainTextAsync("My order never arrived");
        await Expect(card).ToContainTextAsync("waited");
        await ana.AcceptAsync("Dana Ray");

        await Expect(ana.RingCards).ToHaveCountAsync(0);
        await Expect(ana.Composer).ToBeFocusedAsync();
        await Expect(ana.Details).ToContainTextAsync("dana@example.com");
        await Expect(ana.Details).ToContainTextAsync("Order problem");
        await Expect(ana.Details.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", scene.OtherShop.Address.ToString());
        await dana.SeesAgentAsync("Ana (demo)");
    });

    [BrowserFact]
    public Task Is_heard_every_three_seconds_until_it_is_answered() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.Page.Clock.InstallAsync();
        await ana.SitDownAsync();
        await ana.StopTheClockAsync();
        var dana = await scene.CustomerAsync();

        await dana.AskForHelpAsync();
        await ana.HasHeardAsync(1);
        await ana.Page.Clock.RunForAsync(3_000);
        await ana.HasHeardAsync(2);
        await ana.Page.Clock.RunForAsync(3_000);
        await ana.HasHeardAsync(3);
        await ana.PressAcceptAsync("Dana Ray");
        await dana.SeesAgentAsync("Ana (demo)");
        await ana.Page.Clock.RunForAsync(12_000);

        await ana.SeesConversationAsync("Dana Ray");
        await ana.HasHeardAsync(3);
    });

    [BrowserFact]
    public Task Moves_on_to_the_next_agent_when_it_is_declined() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.RingAsync();
        await ana.SeesRingAsync("Dana Ray");
        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SitDownAsync();
        await Expect(ben.RingCards).ToHaveCountAsync(0);

        await ana.DeclineAsync("Dana Ray");

        await ben.SeesRingAsync("Dana Ray");
        await Expect(ana.RingCards).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Moves_on_to_the_next_agent_when_nobody_answers() => PlayAsync(
        services => services.PostConfigureAll<QueueOptions>(queue => queue.OfferTimeout = TimeSpan.FromSeconds(5)),
        async scene =>
        {
            var (dana, ana) = await scene.RingAsync();
            await ana.SeesRingAsync("Dana Ray");
            var ben = await scene.AgentAsync("Ben (demo)");
            await ben.SitDownAsync();

            await ben.SeesRingAsync("Dana Ray");

            await Expect(ana.RingCard("Dana Ray")).ToContainTextAsync("Missed");
        });

    [BrowserFact]
    public Task Stops_with_a_word_when_the_customer_leaves() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.RingAsync();
        await ana.SeesRingAsync("Dana Ray");

        await dana.LeaveAsync();

        await Expect(ana.RingCard("Dana Ray")).ToContainTextAsync("Customer left");
    });

    [BrowserFact]
    public Task Is_won_by_one_of_two_agents_who_accept_at_once() => PlayAsync(
        services => services.PostConfigureAll<QueueOptions>(queue => queue.RoutingPolicy = Routing.RoutingPolicies.Simultaneous),
        async scene =>
        {
            var ana = await scene.AgentAsync("Ana (demo)");
            var ben = await scene.AgentAsync("Ben (demo)");
            Wire[] wires = [await Wire.HoldAsync(ana), await Wire.HoldAsync(ben)];
            await ana.SitDownAsync();
            await ben.SitDownAsync();
            var dana = await scene.CustomerAsync();
            await dana.AskForHelpAsync();
            await ana.SeesRingAsync("Dana Ray");
            await ben.SeesRingAsync("Dana Ray");

            // Neither hears of the other before both have pressed.
            Array.ForEach(wires, wire => wire.HoldBack());
            await Task.WhenAll(ana.PressAcceptAsync("Dana Ray"), ben.PressAcceptAsync("Dana Ray"));
            Array.ForEach(wires, wire => wire.Release());

            await dana.SeesRowAsync("joined the chat");
            var anaWon = await dana.Log.GetByText("Ana (demo) joined the chat").CountAsync() == 1;
            var (winner, loser) = anaWon ? (ana, ben) : (ben, ana);
            await winner.SeesConversationAsync("Dana Ray");
            await Expect(loser.Conversation).ToHaveCountAsync(0);
            await Expect(loser.RingCard("Dana Ray")).ToContainTextAsync($"Taken by {winner.Name}");
        });

    [BrowserFact]
    public Task Is_heard_in_one_of_several_tabs_and_gone_from_all_when_answered() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var second = await ana.OpenTabAsync();
        await second.Page.Locator("body").ClickAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.SeesRingAsync("Dana Ray");
        await second.SeesRingAsync("Dana Ray");
        await Expect(ana.Page.Locator("html")).ToHaveAttributeAsync("data-sounds", new Regex("."));

        await ana.AcceptAsync("Dana Ray");

        await Expect(second.RingCards).ToHaveCountAsync(0);
        Assert.Equal(0, await second.SoundsAsync());
    });

    [BrowserFact]
    public Task Waits_for_one_press_where_the_browser_blocks_sound_and_says_so() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var fresh = await ana.OpenTabAsync();

        var bar = fresh.Page.GetByText("Sound is blocked.");
        await Expect(bar).ToBeVisibleAsync();
        await fresh.Page.GetByRole(AriaRole.Button, new() { Name = "Enable sound" }).ClickAsync();

        await Expect(bar).ToBeHiddenAsync();
        await fresh.Page.GetByRole(AriaRole.Button, new() { Name = "Test ring" }).ClickAsync();
        await fresh.HasHeardAsync(1);
    });

    [BrowserFact]
    public Task Does_what_the_first_press_on_a_page_asks_for_although_the_bar_about_sound_goes_with_it() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var fresh = await ana.OpenTabAsync();
        var bar = fresh.Page.GetByText("Sound is blocked.");
        await Expect(bar).ToBeVisibleAsync();
        var button = (await fresh.Page.GetByRole(AriaRole.Button, new() { Name = "Test ring" }).BoundingBoxAsync())!;

        await fresh.Page.Mouse.MoveAsync(button.X + (button.Width / 2), button.Y + button.Height - 2);
        await fresh.Page.Mouse.DownAsync();
        await fresh.Page.WaitForFunctionAsync("() => navigator.userActivation.isActive");
        await fresh.Page.EvaluateAsync("() => new AudioContext().resume().then(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))");
        await fresh.Page.Mouse.UpAsync();

        await fresh.HasHeardAsync(1);
        await Expect(bar).ToBeHiddenAsync();
    });
}

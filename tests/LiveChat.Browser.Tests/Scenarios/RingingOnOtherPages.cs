using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.People;
using LiveChat.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class RingingOnOtherPages(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task On_a_Razor_page_of_the_host_and_accepting_opens_the_desk() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await ana.Page.GotoAsync(new Uri(scene.Server.Address, "/orders").ToString());
        await Expect(ana.Page.Locator("livechat-ringer")).ToHaveCountAsync(1);
        await ana.Page.Locator("h1").ClickAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();

        await ana.SeesRingAsync("Dana Ray");
        await Expect(ana.RingCard("Dana Ray")).ToContainTextAsync("My order never arrived");
        await Expect(ana.Page.Locator("html")).ToHaveAttributeAsync("data-sounds", new Regex("."));
        var desk = await ana.Page.RunAndWaitForPopupAsync(() => ana.PressAcceptAsync("Dana Ray"));

        await Expect(desk.Locator("lc-conversation[shown]").GetByRole(AriaRole.Heading, new() { Name = "Dana Ray" })).ToBeVisibleAsync();
        await dana.SeesAgentAsync("Ana (demo)");
        await Expect(ana.RingCards).ToHaveCountAsync(0);
        Assert.Equal("/orders", new Uri(ana.Page.Url).AbsolutePath);
    });

    [BrowserFact]
    public Task A_desk_that_is_open_gets_the_chat_and_no_other_is_opened() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var omar = await scene.CustomerAsync("Omar Haddad");
        await omar.AskForHelpAsync();
        await ana.AcceptAsync("Omar Haddad");
        var orders = await OpenAsync(scene, ana, "/orders");
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await orders.SeesRingAsync("Dana Ray");
        await ana.SeesRingAsync("Dana Ray");

        await orders.PressAcceptAsync("Dana Ray");

        await Expect(orders.Page.GetByText("Open in your desk tab")).ToBeVisibleAsync();
        await ana.SeesConversationAsync("Dana Ray");
        await Expect(ana.RingCards).ToHaveCountAsync(0);
        Assert.Equal(2, ana.Context.Pages.Count);
    });

    [BrowserFact]
    public Task One_of_all_desks_and_pages_rings_and_all_close() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        Agent[] others = [await OpenAsync(scene, ana, "/orders"), await OpenAsync(scene, ana, "/orders"), await ana.OpenTabAsync()];
        foreach (var other in others)
            await other.Page.Locator("body").ClickAsync();

        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        foreach (var page in others.Prepend(ana))
            await page.SeesRingAsync("Dana Ray");

        await Expect(ana.Page.Locator("html")).ToHaveAttributeAsync("data-sounds", new Regex("."));
        await others[1].DeclineAsync("Dana Ray");

        foreach (var page in others.Prepend(ana))
            await Expect(page.RingCards).ToHaveCountAsync(0);

        foreach (var other in others)
            Assert.Equal(0, await other.SoundsAsync());
    });

    [BrowserFact]
    public Task When_the_page_that_rings_is_closed_the_next_one_does() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var orders = await OpenAsync(scene, ana, "/orders");
        await orders.Page.Locator("h1").ClickAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await orders.SeesRingAsync("Dana Ray");
        Assert.Equal(0, await orders.SoundsAsync());

        await ana.Page.CloseAsync();

        await Expect(orders.Page.Locator("html")).ToHaveAttributeAsync("data-sounds", new Regex("."));
    });

    [BrowserFact]
    public Task A_lost_card_says_why() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await ana.Page.GotoAsync(new Uri(scene.Server.Address, "/orders").ToString());
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.SeesRingAsync("Dana Ray");

        await dana.LeaveAsync();

        await Expect(ana.RingCard("Dana Ray")).ToContainTextAsync("Customer left");
    });

    [BrowserFact]
    public Task On_a_plain_page_of_another_application_whatever_its_style() => PlayAsync(OpenWithTimeToAnswer, async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await ana.Page.Clock.InstallAsync();
        await ana.Page.GotoAsync(new Uri(scene.Server.Address, "/office").ToString());
        await Expect(ana.Page.Locator("livechat-ringer")).ToHaveCountAsync(1);
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();

        await ana.SeesRingAsync("Dana Ray");
        var card = (await ana.RingCard("Dana Ray").BoundingBoxAsync())!;
        var size = ana.Page.ViewportSize!;
        Assert.InRange(card.X + card.Width, size.Width - 40, size.Width);
        Assert.InRange(card.Y + card.Height, size.Height - 120, size.Height);

        // Who does not see the countdown is told once, near its end.
        var spoken = ana.Page.Locator("livechat-ringer [role=status]").First;
        await Expect(spoken).Not.ToContainTextAsync("seconds left");
        await ana.Page.Clock.FastForwardAsync(21_000);
        await Expect(spoken).ToContainTextAsync(new Regex(@"^\d+ seconds left to answer Dana Ray\.$"));
        await ana.Page.Keyboard.PressAsync("Alt+x");

        await Expect(ana.RingCards).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task A_page_of_who_may_not_open_the_desk_hears_nothing_and_leaves_the_ringing_to_others() => PlayAsync(BackOffice.Open, async scene =>
    {
        // Nobody is signed in yet, and this page is the first of the browser: were it to stay, it would be the one that rings for all.
        var office = await scene.AgentAsync();
        office.Complaints.Expect("401");
        office.Complaints.Expect("WebSocket");
        await office.Page.GotoAsync(new Uri(scene.Server.Address, "/office").ToString());
        await office.Page.Locator("h1").ClickAsync();
        await Expect(office.Page.Locator("livechat-ringer lc-rings[empty]")).ToHaveCountAsync(1);

        var ana = new Agent(office.Context, await office.Context.NewPageAsync(), office.Complaints, scene.Server.Address, office.Name);
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.SeesRingAsync("Dana Ray");

        await Expect(ana.Page.Locator("html")).ToHaveAttributeAsync("data-sounds", new Regex("."));
        await Expect(office.RingCards).ToHaveCountAsync(0);
        Assert.Equal(0, await office.SoundsAsync());
    });

    private static void OpenWithTimeToAnswer(IServiceCollection services)
    {
        BackOffice.Open(services);
        services.PostConfigureAll<QueueOptions>(queue => queue.OfferTimeout = TimeSpan.FromSeconds(30));
    }

    private static async Task<Agent> OpenAsync(Scene scene, Agent agent, string path)
    {
        var page = new Agent(agent.Context, await agent.Context.NewPageAsync(), agent.Complaints, scene.Server.Address, agent.Name);
        await page.Page.GotoAsync(new Uri(scene.Server.Address, path).ToString());
        await Expect(page.Page.Locator("livechat-ringer")).ToHaveCountAsync(1);
        return page;
    }
}

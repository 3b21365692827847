using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class SurvivingTrouble(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task A_chat_goes_on_where_it_was_when_the_server_restarts() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await dana.WritesAsync("Before");
        await ana.SeesMessageAsync("Before");
        var omar = await scene.CustomerAsync("Omar Haddad");
        await omar.AskForHelpAsync();
        await ana.AcceptAsync("Omar Haddad");
        await ana.Composer.FillAsync("A thought for Omar");
        await ana.OpenAsync("Dana Ray");
        await ana.Composer.FillAsync("A thought for Dana");
        foreach (var person in scene.People)
        {
            person.Complaints.Expect("WebSocket");
            person.Complaints.Expect("ERR_CONNECTION_REFUSED");
            person.Complaints.Expect("Failed to load resource");
        }

        await scene.RestartServerAsync(async () =>
        {
            await Expect(ana.Page.Locator("lc-bar[data-bar=connection]")).ToBeVisibleAsync();
            await dana.WritesAsync("While there was nobody to tell");
        });

        await ana.SeesMessageAsync("While there was nobody to tell");
        await ana.SeesConversationAsync("Dana Ray");
        await Expect(ana.Composer).ToHaveValueAsync("A thought for Dana");
        await ana.Composer.PressAsync("Enter");
        await dana.SeesMessageAsync("A thought for Dana");
        await Expect(dana.Messages.Filter(new() { HasText = "While there was nobody" })).ToHaveCountAsync(1);
        await ana.OpenAsync("Omar Haddad");
        await Expect(ana.Composer).ToHaveValueAsync("A thought for Omar");
        Assert.Equal(await dana.Messages.Locator(".b").AllInnerTextsAsync(), await OfDanaAsync());

        async Task<IReadOnlyList<string>> OfDanaAsync()
        {
            await ana.OpenAsync("Dana Ray");
            return await ana.Messages.Locator(".b").AllInnerTextsAsync();
        }
    });

    [BrowserFact]
    public Task After_a_reload_the_same_chat_is_on_the_screen_with_drafts_and_unread_counts() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await ana.Composer.FillAsync("For Dana, not sent");
        var omar = await scene.CustomerAsync("Omar Haddad");
        await omar.AskForHelpAsync();
        await ana.AcceptAsync("Omar Haddad");
        await dana.WritesAsync("Are you there?");
        await Expect(ana.ChatInList("Dana Ray")).ToContainTextAsync("1");

        await ana.ReloadAsync();

        await ana.SeesConversationAsync("Omar Haddad");
        await Expect(ana.ChatInList("Dana Ray").Locator("lc-badge")).ToContainTextAsync("1");
        await ana.OpenAsync("Dana Ray");
        await Expect(ana.Composer).ToHaveValueAsync("For Dana, not sent");
        await ana.ReloadAsync();
        await ana.SeesConversationAsync("Dana Ray");
    });

    [BrowserFact]
    public Task A_page_that_replaces_its_body_by_script_keeps_the_open_panel_its_draft_and_its_conversation() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await dana.WritesAsync("Before");
        await ana.SeesMessageAsync("Before");
        await dana.Composer.FillAsync("Half a sentence");
        await dana.Panel.Locator("html").EvaluateAsync("() => { window.isTheSame = true; }");

        // What is in the body, and then the body: the panel does not even notice.
        await dana.Page.EvaluateAsync(
            """
            () => {
              history.pushState(null, '', '/basket');
              document.body.replaceChildren(document.createElement('h1'));
              document.body = document.createElement('body');
            }
            """);
        await ana.WritesAsync("Still there?");
        await dana.SeesMessageAsync("Still there?");
        await Expect(dana.Composer).ToHaveValueAsync("Half a sentence");
        Assert.True(await dana.Panel.Locator("html").EvaluateAsync<bool>("() => window.isTheSame"));

        // And everything there is on the page: a frame that is moved begins anew.
        await dana.Page.EvaluateAsync("() => document.documentElement.replaceChildren(document.head, document.createElement('body'))");
        await dana.SeesMessageAsync("Still there?");
        await Expect(dana.Page.Locator("livechat-launcher")).ToHaveCountAsync(1);
        await Expect(dana.Launcher).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(dana.Composer).ToHaveValueAsync("Half a sentence");
        await dana.Composer.PressAsync("Enter");
        await ana.SeesMessageAsync("Half a sentence");
        await dana.SeesMessageAsync("Before");
    });

    [BrowserFact]
    public Task A_network_that_comes_and_goes_twenty_times_rings_once() => PlayAsync(
        services => services.PostConfigureAll<QueueOptions>(queue => queue.OfferTimeout = TimeSpan.FromMinutes(5)),
        async scene =>
        {
            var ana = await scene.AgentAsync();
            var wire = await Wire.HoldAsync(ana);
            await ana.SitDownAsync();
            var dana = await scene.CustomerAsync();
            await dana.AskForHelpAsync();
            await ana.SeesRingAsync("Dana Ray");
            await ana.Page.EvaluateAsync(
                """
                () => {
                  window.most = 1;
                  const rings = document.querySelector('livechat-desk').shadowRoot.querySelector('lc-rings');
                  new MutationObserver(() => { window.most = Math.max(window.most, rings.shadowRoot.querySelectorAll('lc-ring-card').length); })
                    .observe(rings.shadowRoot, { childList: true, subtree: true });

                  // The browser says that there is a network again: what was lost is tried again at once.
                  setInterval(() => dispatchEvent(new Event('online')), 200);
                }
                """);

            for (var i = 0; i < 20; i++)
            {
                var again = wire.NextCallAsync("GetState");
                await wire.CutAsync();
                await again;
                await Expect(ana.Page.Locator("[data-check=connected]")).ToHaveAttributeAsync("data-ok", "true");
            }

            await Expect(ana.RingCards).ToHaveCountAsync(1);
            Assert.Equal(1, await ana.Page.EvaluateAsync<int>("window.most"));
            await ana.AcceptAsync("Dana Ray");
            await dana.SeesAgentAsync("Ana (demo)");
            await Expect(ana.Chats.Locator("lc-chat-row")).ToHaveCountAsync(1);
        });

    [BrowserFact]
    public Task A_part_of_the_desk_that_cannot_be_had_is_asked_for_again_and_one_of_an_older_build_asks_for_a_reload() => PlayAsync(async scene =>
    {
        const string parts = "**/livechat/a/**";
        var (dana, ana) = await scene.ChatAsync();
        ana.Complaints.Expect("Failed to load resource");
        var bar = ana.Page.Locator("lc-bar[data-bar=part]");

        // Without a connection: said, and there with the next try.
        await ana.Page.RouteAsync(parts, route => route.AbortAsync("internetdisconnected"));
        await ana.Page.Keyboard.PressAsync("Alt+,");
        await Expect(bar).ToContainTextAsync("That couldn't be loaded. Check your connection and try again.");
        await bar.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await ana.Page.UnrouteAsync(parts);
        await ana.OpenSettingsAsync();
        await ana.Page.Keyboard.PressAsync("Escape");
        await Expect(bar).ToHaveCountAsync(0);

        // A build that is served no more: the desk goes on, and says what helps.
        await ana.Page.RouteAsync(parts, route => route.FulfillAsync(new() { Status = 404 }));
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Responses", Exact = true }).ClickAsync();
        await Expect(bar).ToContainTextAsync("The desk was updated. Reload it to go on. What you have written is kept.");
        await ana.SeesConversationAsync("Dana Ray");
        await ana.Composer.FillAsync("Not sent yet");
        await ana.Page.Keyboard.PressAsync("Alt+t");
        await Expect(bar).ToHaveCountAsync(1);
        await dana.WritesAsync("Are you there?");
        await ana.SeesMessageAsync("Are you there?");

        await ana.Page.UnrouteAsync(parts);
        await bar.GetByRole(AriaRole.Button, new() { Name = "Reload" }).ClickAsync();
        await Expect(bar).ToHaveCountAsync(0);
        await ana.SeesConversationAsync("Dana Ray");
        await Expect(ana.Composer).ToHaveValueAsync("Not sent yet");
        await ana.Macros.OpenAsync();
    });

    [BrowserFact]
    public Task A_console_of_an_older_build_asks_for_a_reload_wherever_a_part_of_it_is_missing() => PlayAsync(async scene =>
    {
        const string parts = "**/livechat/a/**";
        await scene.ChatAsync();
        var mia = await scene.AgentAsync("Mia (demo)", new() { Inspected = true });
        mia.Complaints.Expect("Failed to load resource");
        var console = mia.Console;
        await console.OpenAsync();
        await console.SeesAsync("Dana Ray", "active");
        await console.ViewLiveAsync("Dana Ray");

        await mia.Page.RouteAsync(parts, route => route.FulfillAsync(new() { Status = 404 }));
        await console.Action("transfer").ClickAsync();
        await Expect(console.Live.Locator("lc-part-bar")).ToContainTextAsync("The console was updated. Reload it to go on.");
        Assert.Empty(await Axe.ViolationsAsync(mia.Page));
        await mia.Page.Keyboard.PressAsync("Escape");
        await console.GoToAsync("Reports");
        await Expect(console.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("The console was updated.");
        Assert.Empty(await Axe.ViolationsAsync(mia.Page));

        await mia.Page.UnrouteAsync(parts);
        await console.Main.GetByRole(AriaRole.Button, new() { Name = "Reload" }).ClickAsync();
        await Expect(mia.Page.Locator("lc-reports")).ToBeVisibleAsync();
        await Expect(mia.Page.Locator("lc-part-bar lc-bar")).ToHaveCountAsync(0);
    });
}

using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class ChoosingSettings(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Keys_are_the_agents_own_refused_when_taken_and_kept() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.RingAsync();
        await ana.SeesRingAsync("Dana Ray");
        await ana.OpenSettingsAsync();
        var accept = Key(ana, "accept");

        await accept.Locator("[data-rebind]").ClickAsync();
        await ana.Page.Keyboard.PressAsync("Alt+x");
        await Expect(accept.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Alt+X is taken already: Decline the oldest ring.");
        await accept.Locator("[data-rebind]").ClickAsync();
        await ana.Page.Keyboard.PressAsync("b");
        await Expect(accept.GetByRole(AriaRole.Alert)).ToHaveTextAsync("B is typing. Use it with Alt or Ctrl.");
        await accept.Locator("[data-rebind]").ClickAsync();
        await ana.Page.Keyboard.PressAsync("Alt+b");
        await Expect(accept).ToContainTextAsync("Alt B");
        await Key(ana, "decline").Locator("[data-switch]").ClickAsync();
        await Expect(Key(ana, "decline")).ToContainTextAsync("Off");
        await ana.Page.Keyboard.PressAsync("Escape");
        await Expect(ana.Settings.Locator("dialog[open]")).ToHaveCountAsync(0);
        await ana.ReloadAsync();
        await ana.SeesRingAsync("Dana Ray");

        await ana.Page.Keyboard.PressAsync("Alt+/");
        await Expect(ana.Page.Locator("lc-shortcuts dd").First).ToHaveTextAsync("Alt B");
        await ana.Page.Keyboard.PressAsync("Escape");
        await ana.Page.Keyboard.PressAsync("Alt+x");
        await ana.Page.Keyboard.PressAsync("Alt+a");
        await Expect(ana.RingCard("Dana Ray")).ToBeVisibleAsync();
        await ana.Page.Keyboard.PressAsync("Alt+b");
        await ana.SeesConversationAsync("Dana Ray");

        await ana.OpenSettingsAsync();
        await ana.Settings.Locator("[data-reset]").ClickAsync();
        await Expect(accept).ToContainTextAsync("Alt A");
    });

    [BrowserFact]
    public Task What_is_not_there_yet_has_no_key_and_no_place_in_the_help() => PlayAsync(async scene =>
    {
        var (_, ana) = await scene.ChatAsync();
        await ana.OpenSettingsAsync();
        var shown = await ana.Settings.Locator("[data-command]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.command)");
        await ana.Page.Keyboard.PressAsync("Escape");

        // Each that is shown does something: it is offered by the palette in a chat, or answers rings, or goes between chats.
        await ana.Page.Keyboard.PressAsync("Control+k");
        await Expect(ana.Page.Locator("lc-palette [role=option]")).Not.ToHaveCountAsync(0);
        var offered = await ana.Page.Locator("lc-palette [role=option]").EvaluateAllAsync<string[]>("options => options.map(option => option.id.replace('choice-', ''))");
        Assert.Empty(shown.Except(offered).Except(["accept", "decline", "chat", "next", "previous", "unread", "palette"]));
    });

    [BrowserFact]
    public Task Those_of_sounds_are_in_the_menu_of_sounds_and_in_that_of_every_chat() => PlayAsync(async scene =>
    {
        var (_, ana) = await scene.ChatAsync();
        var first = ana.Settings.GetByRole(AriaRole.Checkbox, new() { NameRegex = new("^Sounds|sound") }).First;

        await ana.ChooseAsync("sounds");
        await Expect(first).ToBeFocusedAsync();
        await ana.Page.Keyboard.PressAsync("Escape");
        await Expect(ana.Settings.Locator("dialog[open]")).ToHaveCountAsync(0);

        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Sounds", Exact = true }).ClickAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Sound settings…" }).ClickAsync();
        await Expect(first).ToBeFocusedAsync();
    });

    [BrowserFact]
    public Task A_message_is_sent_with_the_keys_the_agent_chose() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await ana.OpenSettingsAsync();
        await ana.Settings.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Ctrl and Enter") }).CheckAsync();
        await ana.Page.Keyboard.PressAsync("Escape");
        await Expect(ana.Settings.Locator("dialog[open]")).ToHaveCountAsync(0);

        await ana.Composer.FillAsync("One");
        await ana.Composer.PressAsync("Enter");
        await ana.Page.Keyboard.TypeAsync("Two");
        await ana.Composer.PressAsync("Control+Enter");

        await Expect(dana.Message("One").Locator(".b")).ToHaveTextAsync("One\nTwo", new() { UseInnerText = true });
    });

    [BrowserFact]
    public Task Sounds_are_as_chosen_and_so_on_every_page_of_the_browser() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await ana.OpenSettingsAsync();
        await ana.Settings.GetByLabel("Ring", new() { Exact = true }).SelectOptionAsync("marimba");
        await ana.Settings.GetByLabel("Rings again").SelectOptionAsync("once");
        await ana.Settings.GetByLabel("Volume").FillAsync("30");
        var heard = await ana.SoundsAsync();
        await ana.Settings.Locator("[data-test=ring]").ClickAsync();
        await ana.HasHeardAsync(heard + 1);
        await ana.Settings.GetByLabel("Play sounds").UncheckAsync();
        await ana.ReloadAsync();
        await ana.SeesStatusAsync("Available");
        await ana.OpenSettingsAsync();
        await Expect(ana.Settings.GetByLabel("Ring", new() { Exact = true })).ToHaveValueAsync("marimba");
        await Expect(ana.Settings.GetByLabel("Volume")).ToHaveValueAsync("30");
        await Expect(ana.Settings.GetByLabel("Play sounds")).Not.ToBeCheckedAsync();

        await ana.Page.GotoAsync(new Uri(scene.Server.Address, "/orders").ToString());
        await ana.Page.Locator("h1").ClickAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.SeesRingAsync("Dana Ray");
        Assert.Equal(0, await ana.SoundsAsync());
    });

    [BrowserFact]
    public Task The_desk_speaks_German_once_it_is_told_to_or_the_browser_does() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await ana.Composer.FillAsync("Not sent yet");
        await ana.Menu.ClickAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Deutsch" }).ClickAsync();

        await Expect(ana.Page.Locator("livechat-desk")).ToHaveAttributeAsync("lang", "de");
        await Expect(ana.Conversation.GetByRole(AriaRole.Button, new() { Name = "Beenden", Exact = true })).ToBeVisibleAsync();
        await Expect(ana.Conversation.GetByRole(AriaRole.Textbox, new() { Name = "Nachricht an Dana Ray" })).ToHaveValueAsync("Not sent yet");
        await ana.ReloadAsync();
        await Expect(ana.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ihr Status: Verfügbar") })).ToBeVisibleAsync();

        // Also where message responses are written, and on pages that only ring.
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Vorlagen", Exact = true }).ClickAsync();
        var pages = ana.Macros.Page;
        await Expect(pages.GetByRole(AriaRole.Heading, new() { Name = "Antwortvorlagen", Exact = true })).ToBeVisibleAsync();
        await Expect(pages).ToContainTextAsync("Nur Sie sehen und verwenden diese.");
        await ana.Macros.PressAsync("new");
        await Expect(ana.Macros.Editor.GetByLabel("Kürzel")).ToBeVisibleAsync();
        await Expect(ana.Macros.Editor.GetByRole(AriaRole.Button, new() { Name = "Speichern" })).ToBeVisibleAsync();
        await ana.Page.GotoAsync(new Uri(scene.Server.Address, "/orders").ToString());
        await Expect(ana.Page.Locator("livechat-ringer")).ToHaveAttributeAsync("lang", "de");
        var omar = await scene.CustomerAsync("Omar Haddad");
        await omar.AskForHelpAsync();
        var card = ana.Page.GetByRole(AriaRole.Group, new() { Name = "Neuer Chat: Omar Haddad" });
        await Expect(card).ToContainTextAsync("wartet seit");
        await card.GetByRole(AriaRole.Button, new() { NameRegex = new("^Ablehnen") }).ClickAsync();
        await Expect(card).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Signing_out_with_an_open_chat_asks_first_and_the_chat_goes_back() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SitDownAsync();
        await ana.Menu.ClickAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        var question = ana.Page.GetByRole(AriaRole.Dialog, new() { NameRegex = new("^Sign out with 1 open chat") });
        await Expect(question).ToBeVisibleAsync();
        await Expect(ana.Page.Locator("lc-sign-out").GetByRole(AriaRole.Button, new() { Name = "Stay" })).ToBeFocusedAsync();
        await ana.Page.Keyboard.PressAsync("Enter");
        await Expect(question).ToBeHiddenAsync();
        await ana.SeesStatusAsync("Available");

        await ana.Menu.ClickAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await ana.Page.Locator("lc-sign-out").GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        // Nobody waits until the agent counts as lost.
        await ana.Page.WaitForURLAsync(new Regex("/signin$"));
        await dana.SeesRowAsync("Ana (demo) had to leave. The chat is back in the queue");
        await ben.SeesRingAsync("Dana Ray");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(ana.Page.GetByText("You are signed in as")).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Signing_out_says_so_when_the_server_cannot_be_told() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        ana.Complaints.Expect("WebSocket");
        ana.Complaints.Expect("Failed to load resource");
        ana.Complaints.Expect("Failed to fetch");
        IWebSocketRoute? line = null;
        var isCut = false;
        await ana.Page.RouteAsync("**/hub/agent/negotiate**", route => isCut ? route.AbortAsync() : route.ContinueAsync());
        await ana.Page.RouteWebSocketAsync("**/hub/agent**", socket =>
        {
            if (isCut)
            {
                _ = socket.CloseAsync();
                return;
            }
            socket.ConnectToServer();
            line = socket;
        });
        await ana.SitDownAsync();
        isCut = true;
        Assert.NotNull(line);
        await line.CloseAsync();
        await Expect(ana.Page.Locator("lc-bar[data-bar=connection]")).ToBeVisibleAsync();

        await ana.Menu.ClickAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        var told = ana.Page.GetByRole(AriaRole.Dialog, new() { Name = "You couldn't be signed out" });
        await Expect(told).ToBeVisibleAsync();
        await Expect(ana.Page.Locator("lc-sign-out").GetByRole(AriaRole.Alert)).ToContainTextAsync("You're not connected.");
        await ana.Page.Locator("lc-sign-out").GetByRole(AriaRole.Button, new() { Name = "Sign out anyway" }).ClickAsync();
        await ana.Page.WaitForURLAsync(new Regex("/signin$"));
    });

    private static ILocator Key(Agent agent, string command) => agent.Settings.Locator($"[data-command={command}]");
}

using LiveChat.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class ByKeyboardAlone(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Customer_and_agent_hold_a_whole_chat() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SignInAsync();
        await ana.Page.Keyboard.PressAsync("Alt+s");
        await Expect(ana.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Offline") })).ToBeFocusedAsync();
        await ana.Page.Keyboard.PressAsync("ArrowUp");
        await ana.Page.Keyboard.PressAsync("ArrowUp");
        await ana.Page.Keyboard.PressAsync("Enter");
        await ana.SeesStatusAsync("Available");

        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();
        await Expect(dana.Launcher).ToBeVisibleAsync();
        await PressAsync(dana.Page, "Tab", "Tab");
        await Expect(dana.Launcher).ToBeFocusedAsync();
        await dana.Page.Keyboard.PressAsync("Enter");
        await Expect(dana.NameField).ToBeFocusedAsync();
        await dana.Page.Keyboard.TypeAsync("Dana Ray");
        await dana.Page.Keyboard.PressAsync("Tab");
        await dana.Page.Keyboard.TypeAsync("dana@example.com");
        await dana.Page.Keyboard.PressAsync("Tab");
        await dana.Page.Keyboard.TypeAsync("Order");
        await dana.Page.Keyboard.PressAsync("Tab");
        await dana.Page.Keyboard.TypeAsync("My order never arrived");
        await dana.Page.Keyboard.PressAsync("Tab");
        await Expect(dana.Button("Start chat")).ToBeFocusedAsync();
        await dana.Page.Keyboard.PressAsync("Enter");
        await dana.SeesQueueAsync();
        await Expect(dana.Composer).ToBeFocusedAsync();

        await ana.SeesRingAsync("Dana Ray");
        await ana.Page.Keyboard.PressAsync("Alt+a");
        await ana.SeesConversationAsync("Dana Ray");
        await Expect(ana.Composer).ToBeFocusedAsync();
        await ana.Page.Keyboard.TypeAsync("Hi Dana");
        await ana.Page.Keyboard.PressAsync("Enter");
        await dana.SeesMessageAsync("Hi Dana");
        await dana.Page.Keyboard.TypeAsync("Hello");
        await dana.Page.Keyboard.PressAsync("Shift+Enter");
        await dana.Page.Keyboard.TypeAsync("Ana");
        await dana.Page.Keyboard.PressAsync("Enter");
        await Expect(ana.Message("Hello").Locator(".b")).ToHaveTextAsync("Hello\nAna", new() { UseInnerText = true });

        await ana.Page.Keyboard.PressAsync("Alt+l");
        await Expect(ana.EndDialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeFocusedAsync();
        await PressAsync(ana.Page, "Tab", "Enter");
        await ana.SeesRowAsync("You ended the chat");
        await dana.SeesEndAsync();
        await Expect(dana.Button("Start new chat")).ToBeFocusedAsync();
    });

    [BrowserFact]
    public Task An_agent_does_the_whole_job() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await ana.Macros.OpenAsync();
        await ana.Macros.AddAsync("look", "Looking it up", "One moment, {{contact.name|there}}, I look it up.");
        await ana.Macros.CloseAsync();
        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SignInAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.SeesRingAsync("Dana Ray");
        await ben.BecomeAvailableAsync();
        var keys = ana.Page.Keyboard;

        await keys.PressAsync("Alt+a");
        await Expect(ana.Composer).ToBeFocusedAsync();
        await keys.TypeAsync("Hi Dana");
        await keys.PressAsync("Enter");
        await dana.SeesMessageAsync("Hi Dana");
        await keys.TypeAsync("/look");
        await Expect(ana.PaletteOptions).ToHaveCountAsync(1);
        await keys.PressAsync("Enter");
        await Expect(ana.Text).ToHaveValueAsync("One moment, Dana Ray, I look it up.");
        await keys.PressAsync("Enter");
        await dana.SeesMessageAsync("One moment, Dana Ray, I look it up.");

        await keys.PressAsync("Alt+n");
        await Expect(ana.NoteField).ToBeFocusedAsync();
        await keys.TypeAsync("Third time this week");
        await keys.PressAsync("Enter");
        await Expect(ana.Notes.Filter(new() { HasText = "Third time this week" }).Locator("[data-status=stored]")).ToBeVisibleAsync();
        await keys.PressAsync("Alt+r");
        await Expect(ana.Composer).ToBeFocusedAsync();

        await keys.PressAsync("Alt+i");
        await Expect(ana.Details).ToHaveCountAsync(0);
        await keys.PressAsync("Alt+i");
        await Expect(ana.Details).ToBeVisibleAsync();

        await keys.PressAsync("Alt+t");
        var target = ana.TransferDialog.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Ben") });
        await Expect(target).ToBeVisibleAsync();
        await ana.TabToAsync(target);
        await keys.PressAsync("Space");
        await ana.TabToAsync(ana.TransferDialog.GetByRole(AriaRole.Button, new() { Name = "Transfer", Exact = true }));
        await keys.PressAsync("Enter");
        await ben.SeesRingAsync("Dana Ray");
        await ben.Page.Keyboard.PressAsync("Alt+x");
        await ana.SeesRowAsync("Ben (demo) declined");

        // And the rest by the palette.
        await keys.PressAsync("Control+k");
        var field = ana.Page.GetByRole(AriaRole.Combobox, new() { Name = "What do you want to do?" });
        await Expect(field).ToBeFocusedAsync();
        await keys.TypeAsync("end chat");
        await Expect(ana.Page.Locator("lc-palette").GetByRole(AriaRole.Option)).ToHaveTextAsync([new System.Text.RegularExpressions.Regex("End the chat, asks first")]);
        await keys.PressAsync("Enter");
        await Expect(ana.EndDialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeFocusedAsync();
        await PressAsync(ana.Page, "Tab", "Enter");
        await ana.SeesRowAsync("You ended the chat");
        await dana.SeesEndAsync();
    });

    private static async Task PressAsync(IPage page, params string[] keys)
    {
        foreach (var key in keys)
            await page.Keyboard.PressAsync(key);
    }
}

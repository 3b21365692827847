using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class SeveralTabs(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Of_one_customer_show_one_conversation() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var second = await dana.OpenTabAsync();
        await second.OpenChatAsync();
        await second.SeesAgentAsync("Ana (demo)");

        await second.WritesAsync("From my second tab");
        await ana.WritesAsync("I see both");

        await dana.SeesMessageAsync("From my second tab");
        await dana.SeesMessageAsync("I see both");
        await second.SeesMessageAsync("I see both");
        await ana.SeesMessageAsync("From my second tab");
        Assert.Equal(await dana.ChatIdAsync(), await second.ChatIdAsync());
    });

    [BrowserFact]
    public Task What_was_read_in_one_is_not_unread_in_the_other() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await dana.MinimiseAsync();
        var second = await dana.OpenTabAsync();
        await ana.WritesAsync("Please look");
        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat, 1 unread");
        await Expect(second.Launcher).ToHaveAccessibleNameAsync("Open chat, 1 unread");

        await second.OpenChatAsync();
        await second.SeesMessageAsync("Please look");

        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat");
    });

    [BrowserFact]
    public Task Make_one_sound_for_one_message_in_the_one_that_was_used_last() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var second = await dana.OpenTabAsync();
        await second.OpenChatAsync();
        await second.SeesAgentAsync(ana.Name);
        await dana.MinimiseAsync();
        await second.MinimiseAsync();
        var (sounds, soundsInSecond) = (await dana.SoundsAsync(), await second.SoundsAsync());

        await ana.WritesAsync("Please look");

        foreach (var tab in new[] { dana, second })
            await Expect(tab.Page.Locator("livechat-launcher").GetByRole(AriaRole.Button, new() { Name = "Please look" })).ToBeVisibleAsync();

        Assert.Equal((sounds, soundsInSecond + 1), (await dana.SoundsAsync(), await second.SoundsAsync()));
    });

    [BrowserFact]
    public Task One_goes_on_when_the_other_is_closed() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var second = await dana.OpenTabAsync();
        await second.OpenChatAsync();
        await second.SeesAgentAsync("Ana (demo)");

        await dana.Page.CloseAsync();
        await second.WritesAsync("Only this tab is left");

        await ana.SeesMessageAsync("Only this tab is left");
        await second.SeesProgressAsync("Only this tab is left", "read");
    });

    [BrowserFact]
    public Task The_chat_goes_on_in_a_window_of_its_own() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await dana.WritesAsync("I need the page for something else");
        await ana.SeesMessageAsync("for something else");

        var window = await PopOutAsync(dana);

        await Expect(dana.Launcher).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(window.GetByRole(AriaRole.Log).GetByText("I need the page for something else")).ToBeVisibleAsync();
        await window.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true }).FillAsync("Here I am");
        await window.Keyboard.PressAsync("Enter");
        await ana.SeesMessageAsync("Here I am");
        await ana.WritesAsync("I see you");
        await Expect(window.GetByRole(AriaRole.Log).GetByText("I see you")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Show_nothing_any_more_of_who_has_signed_out_in_one() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync("Something between us");
        var second = await dana.OpenTabAsync();
        await second.OpenChatAsync();
        await second.SeesQueueAsync();
        await second.Composer.FillAsync("Half a sentence");
        var window = await PopOutAsync(dana);
        await Expect(window.GetByText("Something between us")).ToBeVisibleAsync();
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        window.Close += (_, _) => closed.SetResult();

        await dana.Page.EvaluateAsync("LiveChat.shutdown({ forget: true })");

        await Expect(second.View).ToHaveAttributeAsync("data-view", "form");
        await Expect(second.Panel.GetByText("Something between us")).ToHaveCountAsync(0);
        await closed.Task.WaitAsync(Patience.Span);

        // Whoever comes next is the same in both.
        await second.FillInFormAsync("Somebody else");
        await second.SendFormAsync();
        await second.SeesQueueAsync();
        await dana.OpenChatAsync();
        await dana.SeesQueueAsync();
        Assert.Equal(await second.ChatIdAsync(), await dana.ChatIdAsync());
        await Expect(second.Composer).ToHaveValueAsync(string.Empty);
    });

    [BrowserFact]
    public Task Show_nothing_any_more_of_who_has_signed_out_in_one_that_never_opened_a_chat() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync("Something between us");
        await dana.LeaveAsync();
        var chat = await dana.ChatIdAsync();
        var window = await PopOutAsync(dana);
        await Expect(window.GetByText("Something between us")).ToBeVisibleAsync();
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        window.Close += (_, _) => closed.SetResult();
        var second = await dana.OpenTabAsync();

        await second.Page.EvaluateAsync("LiveChat.shutdown({ forget: true })");

        await Expect(second.Page.Locator("livechat-launcher iframe")).ToHaveCountAsync(0);
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "form");
        await Expect(dana.Panel.GetByText("Something between us")).ToHaveCountAsync(0);
        await closed.Task.WaitAsync(Patience.Span);
        await dana.OpenChatAsync();
        await dana.FillInFormAsync("Somebody else");
        await dana.SendFormAsync();
        await dana.SeesQueueAsync();
        Assert.NotEqual(chat, await dana.ChatIdAsync());
        await Expect(dana.Panel.GetByText("Something between us")).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task A_window_of_its_own_speaks_and_looks_as_the_page_has_said_and_flashes_its_title() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await dana.Page.EvaluateAsync("Promise.all([LiveChat.setLocale('de'), LiveChat.setTheme('dark'), LiveChat.identify({ name: 'Dana of the shop' })])");

        var window = await PopOutAsync(dana, "Chat-Menü", "In eigenem Fenster öffnen");
        await SeesTheSameAsync();
        await window.ReloadAsync();
        await SeesTheSameAsync();

        var title = await window.TitleAsync();
        await window.EvaluateAsync(
            """
            () => {
              const of = get => ({ configurable: true, get });
              Object.defineProperties(document, { hidden: of(() => true), visibilityState: of(() => 'hidden') });
              document.dispatchEvent(new Event('visibilitychange'));
            }
            """);
        await ana.WritesAsync("Are you there?");
        await Expect(window).ToHaveTitleAsync("(1) Neue Nachricht");
        await window.EvaluateAsync("() => { delete document.hidden; delete document.visibilityState; document.dispatchEvent(new Event('visibilitychange')); }");
        await Expect(window).ToHaveTitleAsync(title);

        await ana.EndAsync();
        await window.Locator("[data-action=new-chat]").ClickAsync();
        await Expect(window.Locator("lc-field[data-key=name] input")).ToHaveValueAsync("Dana of the shop");

        async Task SeesTheSameAsync()
        {
            await Expect(window.GetByRole(AriaRole.Textbox, new() { Name = "Nachricht", Exact = true })).ToBeVisibleAsync();
            Assert.Equal("dark", await window.Locator("livechat-panel").EvaluateAsync<string>("panel => getComputedStyle(panel).colorScheme"));
        }
    });

    private static Task<IPage> PopOutAsync(Customer customer, string menu = "Chat menu", string item = "Open in a window of its own")
        => customer.Page.RunAndWaitForPopupAsync(async () =>
        {
            await customer.Button(menu).ClickAsync();
            await customer.Button(item).ClickAsync();
        });
}

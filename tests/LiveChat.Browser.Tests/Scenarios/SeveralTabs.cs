using LiveChat.Browser.Tests.Browsing;
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

        var window = await dana.Page.RunAndWaitForPopupAsync(async () =>
        {
            await dana.Button("Chat menu").ClickAsync();
            await dana.Button("Open in a window of its own").ClickAsync();
        });

        await Expect(dana.Launcher).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(window.GetByRole(AriaRole.Log).GetByText("I need the page for something else")).ToBeVisibleAsync();
        await window.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true }).FillAsync("Here I am");
        await window.Keyboard.PressAsync("Enter");
        await ana.SeesMessageAsync("Here I am");
        await ana.WritesAsync("I see you");
        await Expect(window.GetByRole(AriaRole.Log).GetByText("I see you")).ToBeVisibleAsync();
    });
}

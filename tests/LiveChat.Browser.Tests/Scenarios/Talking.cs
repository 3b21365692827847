using LiveChat.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class Talking(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Goes_both_ways_and_tells_how_far_a_message_has_come() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();

        await ana.WritesAsync("Hi Dana, let me look it up");
        await dana.SeesMessageAsync("Hi Dana, let me look it up");
        await dana.WritesAsync("Thank you");
        await ana.SeesMessageAsync("Thank you");

        await ana.SeesProgressAsync("Hi Dana, let me look it up", "read");
        await dana.SeesProgressAsync("Thank you", "read");
    });

    [BrowserFact]
    public Task A_message_is_delivered_when_the_agent_is_at_the_desk_and_read_when_they_look() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var omar = await scene.CustomerAsync("Omar Bell");
        await omar.AskForHelpAsync();
        await ana.AcceptAsync("Omar Bell");

        await dana.WritesAsync("Are you still there?");
        await dana.SeesProgressAsync("Are you still there?", "delivered");
        await Expect(ana.ChatInList("Dana Ray")).ToContainTextAsync("1 unread message");
        await ana.OpenAsync("Dana Ray");

        await dana.SeesProgressAsync("Are you still there?", "read");
        await Expect(ana.ChatInList("Dana Ray")).Not.ToContainTextAsync("unread");
    });

    [BrowserFact]
    public Task A_message_stands_there_before_the_server_has_answered() => PlayAsync(async scene =>
    {
        var (dana, ana, wire) = await scene.ChatOnAWireAsync();
        wire.HoldBack();

        await dana.WritesAsync("Is anybody there?");

        await dana.SeesProgressAsync("Is anybody there?", "sending");
        await ana.SeesMessageAsync("Is anybody there?");
        wire.Release();
        await dana.SeesProgressAsync("Is anybody there?", "read");
        await dana.SeesMessageAsync("Is anybody there?");
    });

    [BrowserFact]
    public Task Both_see_when_the_other_one_types_and_when_they_stop() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();

        await dana.Composer.PressSequentiallyAsync("It is");
        await Expect(ana.Log.GetByText("Dana Ray is typing")).ToBeVisibleAsync();
        await dana.Composer.FillAsync("");
        await Expect(ana.Log.GetByText("Dana Ray is typing")).ToBeHiddenAsync();

        await ana.Composer.PressSequentiallyAsync("Let me");
        await Expect(dana.Log.GetByText("Ana (demo) is typing")).ToBeVisibleAsync();
        await ana.Composer.PressAsync("Enter");
        await dana.SeesMessageAsync("Let me");
        await Expect(dana.Log.GetByText("Ana (demo) is typing")).ToBeHiddenAsync();
    });

    [BrowserFact]
    public Task Both_see_the_same_order_when_they_write_at_the_same_time() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();

        await Task.WhenAll(WriteAsync(dana.WritesAsync, "dana"), WriteAsync(ana.WritesAsync, "ana"));

        await Expect(dana.Messages.Filter(new() { HasText = "says" })).ToHaveCountAsync(10);
        await Expect(ana.Messages.Filter(new() { HasText = "says" })).ToHaveCountAsync(10);
        await dana.ReloadAsync();
        await Expect(dana.Messages.Filter(new() { HasText = "says" })).ToHaveCountAsync(10);
        Assert.Equal(await ana.Messages.Locator(".b").AllInnerTextsAsync(), await dana.Messages.Locator(".b").AllInnerTextsAsync());

        static async Task WriteAsync(Func<string, Task> write, string name)
        {
            for (var i = 1; i <= 5; i++)
                await write($"{name} says {i}");
        }
    });

    [BrowserFact]
    public Task A_closed_panel_tells_that_the_agent_came_and_wrote() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.RingAsync();
        await dana.MinimiseAsync();
        await ana.AcceptAsync("Dana Ray");
        await Expect(dana.Page.GetByRole(AriaRole.Button, new() { Name = "Ana (demo) joined the chat" })).ToBeVisibleAsync();
        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat, 1 unread");
        await Expect(dana.Launcher.Locator(".b")).ToHaveTextAsync("1");
        await ana.WritesAsync("Hi Dana");

        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat, 2 unread");
        await Expect(dana.Page.Locator("livechat-launcher").GetByRole(AriaRole.Button, new() { Name = "Hi Dana" })).ToBeVisibleAsync();
        Assert.Equal(2, await dana.SoundsAsync());
        await dana.Launcher.ClickAsync();

        await dana.SeesMessageAsync("Hi Dana");
        await ana.SeesProgressAsync("Hi Dana", "read");
        await dana.MinimiseAsync();
        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat");
    });

    [BrowserFact]
    public Task Addresses_become_links_that_give_nothing_away() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();

        await ana.WritesAsync("Look at https://example.com/returns?order=1881.");

        var link = dana.Log.GetByRole(AriaRole.Link, new() { Name = "https://example.com/returns?order=1881" });
        await Expect(link).ToHaveAttributeAsync("href", "https://example.com/returns?order=1881");
        await Expect(link).ToHaveAttributeAsync("target", "_blank");
        await Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer nofollow ugc");
    });
}

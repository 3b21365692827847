using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>What comes into a chat is read when the agent sees it, and makes itself noticed as long as they do not.</summary>
public sealed class BeingSeen(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Needs_a_chat_that_no_page_of_the_desk_covers() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await ana.ActivityLog.OpenAsync();

        await NoticesAsync(dana, ana, "Are you still there?");

        await ana.ActivityLog.Action("back").ClickAsync();
        await ReadsAsync(dana, ana, "Are you still there?");
    });

    [BrowserFact]
    public Task Needs_a_narrow_desk_that_shows_the_chat_and_not_the_list_or_the_details() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync(agentLook: Look.OnAPhone);
        await BackToTheListAsync(ana);

        await NoticesAsync(dana, ana, "Are you still there?");

        await ana.OpenAsync("Dana Ray");
        await ReadsAsync(dana, ana, "Are you still there?");
        await ana.Conversation.GetByRole(AriaRole.Button, new() { Name = "Details" }).ClickAsync();
        await Expect(ana.Details).ToBeVisibleAsync();

        await dana.WritesAsync("And now?");
        await IsUnreadAsync(dana, ana, "And now?");

        // Where there is room for all of them, it is seen without a press.
        await ana.Page.SetViewportSizeAsync(1440, 900);
        await ReadsAsync(dana, ana, "And now?");
    });

    [BrowserFact]
    public Task Goes_on_after_a_reload_where_the_agent_was() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync(agentLook: Look.OnAPhone);

        await ana.ReloadAsync();
        await ana.SeesConversationAsync("Dana Ray");
        await dana.WritesAsync("Hello again");
        await dana.SeesProgressAsync("Hello again", "read");

        await BackToTheListAsync(ana);
        await ana.ReloadAsync();
        await Expect(ana.ChatInList("Dana Ray")).ToBeVisibleAsync();
        await Expect(ana.Conversation).ToBeHiddenAsync();
    });

    private static async Task BackToTheListAsync(Agent ana)
    {
        await ana.Conversation.GetByRole(AriaRole.Button, new() { Name = "Back to the list" }).ClickAsync();
        await Expect(ana.ChatInList("Dana Ray")).ToBeVisibleAsync();
    }

    /// <summary>A message is heard, said, counted, and not read.</summary>
    private static async Task NoticesAsync(Customer dana, Agent ana, string text)
    {
        var sounds = await ana.SoundsAsync();
        await dana.WritesAsync(text);

        await Expect(ana.Page.Locator("livechat-desk .vh[role=status]").First).ToContainTextAsync("New message from Dana Ray.");
        await ana.HasHeardAsync(sounds + 1);
        await IsUnreadAsync(dana, ana, text);
    }

    private static async Task IsUnreadAsync(Customer dana, Agent ana, string text)
    {
        await Expect(ana.Page).ToHaveTitleAsync("(1) Desk");
        await Expect(ana.Page.Locator("lc-chat-row lc-badge")).ToContainTextAsync("1");
        await dana.SeesProgressAsync(text, "delivered");
    }

    private static async Task ReadsAsync(Customer dana, Agent ana, string text)
    {
        await dana.SeesProgressAsync(text, "read");
        await Expect(ana.Page).ToHaveTitleAsync("Desk");
        await Expect(ana.Page.Locator("lc-chat-row lc-badge")).ToHaveCountAsync(0);
    }
}

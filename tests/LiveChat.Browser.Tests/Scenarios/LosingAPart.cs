using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>The panel is there, and a part of it that is loaded later is not.</summary>
public sealed class LosingAPart(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task A_conversation_that_does_not_come_is_told_of_and_there_when_the_panel_is_loaded_anew() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        dana.Complaints.Expect("ERR_FAILED");
        var isLost = true;
        await dana.Page.RouteAsync("**/widget/chat-parts.js", route => isLost ? route.AbortAsync() : route.ContinueAsync());
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        await dana.FillInFormAsync();
        await Expect(Bar(dana)).ToHaveCountAsync(0);
        await dana.SendFormAsync();
        await Expect(Bar(dana)).ToContainTextAsync("A part of the chat didn't load.");

        // A panel that is not loaded anew asks again by itself, too.
        dana.Page.FrameNavigated += (_, _) => isLost = false;
        await dana.Button("Reload").ClickAsync();

        await dana.SeesQueueAsync();
        await Expect(Bar(dana)).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task A_transcript_that_cannot_be_written_is_told_of() => PlayAsync(async scene =>
    {
        var (dana, _) = await scene.ChatAsync();
        dana.Complaints.Expect("ERR_FAILED");
        await dana.Page.RouteAsync("**/widget/transcript-file.js", route => route.AbortAsync());

        await dana.Button("Chat menu").ClickAsync();
        await dana.Button("Download transcript").ClickAsync();

        await Expect(Bar(dana)).ToBeVisibleAsync();
        await dana.Button("Reload").ClickAsync();
        await dana.SeesAgentInHeaderAsync("Ana (demo)");
    });

    private static ILocator Bar(Customer customer) => customer.Panel.Locator("lc-bar[data-bar=lost]");
}

using LiveChat.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>Browsers that let a page keep nothing: as long as the page is there, so is the chat.</summary>
public sealed class KeepingNothing(BrowserFixture fixture) : BrowserScenario(fixture)
{
    /// <summary>In the page and in the frame, as browsers do it whose user forbids sites to keep data.</summary>
    private const string Forbid = """
        (() => {
          const forbid = () => { throw new DOMException('Access is denied for this document.', 'SecurityError'); };
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) Object.defineProperty(window, name, { get: forbid });
          Object.defineProperty(navigator, 'cookieEnabled', { get: () => false });
          Object.defineProperty(document, 'cookie', { get: forbid, set: forbid });
          if (navigator.locks) navigator.locks.request = () => Promise.reject(new DOMException('Access is denied for this document.', 'SecurityError'));
        })();
        """;

    [BrowserFact]
    public Task A_whole_chat_from_the_form_to_the_end_without_storage_and_without_cookies() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync();
        await dana.Context.AddInitScriptAsync(Forbid);
        await dana.AskForHelpAsync();
        Assert.Equal("SecurityError", await dana.Page.EvaluateAsync<string>("() => { try { localStorage; } catch ({ name }) { return name; } }"));
        Assert.Equal("SecurityError", await dana.Panel.Locator("html").EvaluateAsync<string>("() => { try { sessionStorage; } catch ({ name }) { return name; } }"));
        var chat = await dana.ChatIdAsync();
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync(ana.Name);
        await dana.WritesAsync("My order never arrived");
        await ana.SeesMessageAsync("My order never arrived");
        await dana.Composer.FillAsync("Half a sentence");

        await dana.MinimiseAsync();
        await ana.WritesAsync("Which one?");
        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat, 1 unread");
        await dana.OpenChatAsync();
        await dana.SeesMessageAsync("Which one?");
        await Expect(dana.Composer).ToHaveValueAsync("Half a sentence");
        await dana.LeaveAsync();
        await dana.ResumeAsync();
        await dana.SeesQueueAsync();
        Assert.Equal(chat, await dana.ChatIdAsync());
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesMessageAsync("Which one?");
        await ana.EndAsync();
        await dana.SeesEndAsync();
        await dana.Button("Start new chat").ClickAsync();
        await dana.FillInFormAsync("One more question");
        await dana.SendFormAsync();
        await dana.SeesQueueAsync();
        Assert.Empty(await dana.Context.CookiesAsync());

        // With the page goes everything, and the next page knows nobody.
        await dana.VisitShopAsync("/basket");
        await dana.OpenChatAsync();
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "form");
        await Expect(dana.NameField).ToHaveValueAsync(string.Empty);
    });
}

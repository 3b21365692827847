using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class GoingFromChatToChat(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task By_keys_keeps_of_each_where_it_was_read_and_the_other_keys_do_what_the_map_says() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var keys = ana.Page.Keyboard;
        await dana.WritesAsync(string.Join('\n', Enumerable.Range(1, 80).Select(line => $"Line {line}")));
        await ana.SeesMessageAsync("Line 80");
        var omar = await scene.CustomerAsync("Omar Haddad");
        await omar.AskForHelpAsync();
        await ana.AcceptAsync("Omar Haddad");

        await keys.PressAsync("Alt+1");
        await ana.SeesConversationAsync("Dana Ray");
        await ana.Log.EvaluateAsync("log => new Promise(done => { log.addEventListener('scroll', () => requestAnimationFrame(() => done()), { once: true }); log.scrollTop = 400; })");
        await keys.PressAsync("Alt+2");
        await ana.SeesConversationAsync("Omar Haddad");
        await keys.PressAsync("Alt+ArrowUp");
        await ana.SeesConversationAsync("Dana Ray");
        await Expect(ana.Log).ToHaveJSPropertyAsync("scrollTop", 400);
        await keys.PressAsync("Alt+ArrowDown");
        await ana.SeesConversationAsync("Omar Haddad");

        // The next unread one, from wherever the agent is; where nothing is unread it goes nowhere.
        await keys.PressAsync("Alt+1");
        await ana.SeesConversationAsync("Dana Ray");
        await omar.WritesAsync("Are you there?");
        await Expect(ana.ChatInList("Omar Haddad").Locator("[data-unread], lc-badge")).ToContainTextAsync("1");
        await keys.PressAsync("Alt+j");
        await ana.SeesConversationAsync("Omar Haddad");
        await ana.SeesMessageAsync("Are you there?");
        await Expect(ana.ChatInList("Omar Haddad").Locator("lc-badge")).ToHaveCountAsync(0);
        await keys.PressAsync("Alt+j");
        await keys.PressAsync("Alt+9");

        // Keys are taken one after the other: with this one those before it have done what they do.
        var sounds = ana.Page.Locator("lc-desk-top [data-muted]");
        await keys.PressAsync("Alt+m");
        await Expect(sounds).ToHaveAttributeAsync("data-muted", "true");
        await ana.SeesConversationAsync("Omar Haddad");
        await keys.PressAsync("Alt+m");
        await Expect(sounds).ToHaveAttributeAsync("data-muted", "false");
        await keys.PressAsync("Alt+/");
        await Expect(ana.Page.Locator("lc-shortcuts dialog[open]")).ToHaveCountAsync(1);
        await keys.PressAsync("Escape");
        await Expect(ana.Page.Locator("lc-shortcuts dialog[open]")).ToHaveCountAsync(0);
        await ana.SwitchFilesAsync();
        await Expect(ana.Clip.GetByRole(AriaRole.Button)).ToHaveAccessibleNameAsync(new Regex("^Attach files: "));
        var chooser = await ana.Page.RunAndWaitForFileChooserAsync(() => keys.PressAsync("Alt+u"));
        Assert.True(chooser.IsMultiple);
    });

    [BrowserFact]
    public Task Shows_the_tags_others_use_and_takes_them_off_again() => PlayAsync(async scene =>
    {
        var (_, ana) = await scene.ChatAsync();
        await ana.Details.GetByLabel("Add a tag").FillAsync("Refund");
        await ana.Details.GetByLabel("Add a tag").PressAsync("Enter");
        await Expect(Tags(ana)).ToHaveTextAsync(["refund"]);
        var omar = await scene.CustomerAsync("Omar Haddad");
        await omar.AskForHelpAsync();
        await ana.AcceptAsync("Omar Haddad");
        await Expect(Tags(ana)).ToHaveCountAsync(0);

        await ana.Details.GetByLabel("Add a tag").PressSequentiallyAsync("ref");
        var known = ana.Details.GetByRole(AriaRole.List, new() { NameRegex = new Regex("(?i)tags") }).Filter(new() { Has = ana.Page.Locator("[data-tag]") });
        await known.GetByRole(AriaRole.Button, new() { Name = "refund" }).ClickAsync();
        await Expect(Tags(ana)).ToHaveTextAsync(["refund"]);
        await Expect(known).ToHaveCountAsync(0);
        await Expect(ana.Details.GetByLabel("Add a tag")).ToHaveValueAsync("");

        await ana.Details.GetByRole(AriaRole.Button, new() { NameRegex = new("refund$") }).ClickAsync();
        await Expect(Tags(ana)).ToHaveCountAsync(0);
        await ana.ReloadAsync();
        await ana.OpenAsync("Omar Haddad");
        await Expect(ana.Details.GetByLabel("Add a tag")).ToBeVisibleAsync();
        await Expect(Tags(ana)).ToHaveCountAsync(0);
        await ana.OpenAsync("Dana Ray");
        await Expect(Tags(ana)).ToHaveTextAsync(["refund"]);
    });

    private static ILocator Tags(Agent agent) => agent.Details.Locator("[data-part=tags] .tags li");
}

using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>What the team knows of a chat and writes down about it, and the customer never sees.</summary>
public sealed class KnowingTheCustomer(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const string Canary = "canary-31d7";

    private static readonly Look Desk = new() { Inspected = true, Width = 1440, Height = 900 };

    [BrowserFact]
    public Task A_note_is_seen_by_the_team_and_by_the_next_agent_and_never_by_the_customer() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync(look: Desk);
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync();
        var frames = new List<string>();
        dana.Page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            lock (frames) frames.Add(frame.Text ?? "");
        };
        await dana.AskForHelpAsync();
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync("Ana (demo)");

        await ana.Composer.FillAsync("half a reply");
        await ana.WriteModeAsync("Note");
        await Expect(ana.NoteField).ToBeFocusedAsync();
        await Expect(ana.NoteField).ToHaveValueAsync("");
        await ana.NotesAsync($"{Canary}: has called twice");
        await ana.NoteField.FillAsync($"{Canary}: half a note");
        await ana.WriteModeAsync("Reply");
        await Expect(ana.Composer).ToHaveValueAsync("half a reply");
        await ana.Composer.PressAsync("Enter");
        await dana.SeesMessageAsync("half a reply");

        // Another desk of the same agent, and drafts over a reload.
        var desk = await ana.OpenTabAsync();
        await desk.OpenAsync("Dana Ray");
        await Expect(desk.Notes).ToContainTextAsync("has called twice");
        await ana.WriteModeAsync("Note");
        await ana.NoteField.PressAsync("Enter");
        await Expect(desk.Notes).ToHaveCountAsync(2);
        await ana.NoteField.FillAsync($"{Canary}: unfinished");
        await ana.Page.ReloadAsync();
        await ana.SeesConversationAsync("Dana Ray");
        await Expect(ana.NoteField).ToHaveValueAsync($"{Canary}: unfinished");
        await Expect(ana.Notes).ToHaveCountAsync(2);
        await desk.Page.CloseAsync();

        // The next agent.
        var ben = await scene.AgentAsync("Ben (demo)", Desk);
        await ben.SitDownAsync();
        await ana.TransferAsync("Ben (demo)", $"{Canary}: be kind");
        await ben.AcceptAsync("Dana Ray");
        await Expect(ben.Notes).ToHaveCountAsync(2);
        await Expect(ben.Log.Locator("lc-event .note")).ToContainTextAsync($"{Canary}: be kind");
        await ben.WritesAsync("I am Ben");
        await dana.SeesMessageAsync("I am Ben");
        await ben.EndAsync();
        await dana.SeesEndAsync();

        lock (frames)
        {
            Assert.Contains(frames, f => f.Contains("I am Ben", StringComparison.Ordinal));
            Assert.DoesNotContain(frames, f => f.Contains(Canary, StringComparison.Ordinal));
        }

        await Expect(dana.Log).Not.ToContainTextAsync(Canary);
        await FindsNothingAsync(ben);
    });

    [BrowserFact]
    public Task Accepting_shows_who_it_is_and_what_was_before_and_each_chat_keeps_its_draft() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync(agentLook: Desk);
        await Expect(ana.Composer).ToBeFocusedAsync();
        await Expect(ana.Details.Locator("[data-part=form]")).ToContainTextAsync("My order never arrived");
        await Expect(ana.Details.Locator("[data-part=contact]")).ToContainTextAsync("Unverified");
        await Expect(ana.Details.Locator("[data-part=page]")).ToContainTextAsync("Chrome");
        await Expect(ana.Details.Locator("[data-part=earlier]")).ToContainTextAsync("This is the first chat you can see.");
        await ana.WritesAsync("The first time");
        await ana.EndAsync();
        await dana.SeesEndAsync();
        await dana.Button("Start new chat").ClickAsync();
        await dana.FillInFormAsync("One more question");
        await dana.SendFormAsync();
        await ana.AcceptAsync("Dana Ray");

        await ana.Details.Locator("[data-part=earlier] button[data-chat]").ClickAsync();
        var earlier = ana.ChatDialog("lc-earlier-dialog");
        await Expect(earlier.GetByRole(AriaRole.Log)).ToContainTextAsync("The first time");
        await FindsNothingAsync(ana);
        await ana.Page.Keyboard.PressAsync("Escape");
        await Expect(earlier).ToHaveCountAsync(0);

        await ana.Details.GetByRole(AriaRole.Button, new() { Name = "Show why it rang here" }).ClickAsync();
        await Expect(ana.Details.Locator("[data-part=why]")).ToContainTextAsync("It rang at Ana (demo)");

        await ana.Details.GetByLabel("Add a tag").FillAsync("Refund");
        await ana.Details.GetByLabel("Add a tag").PressAsync("Enter");
        await Expect(ana.Details.Locator("[data-part=tags] .tags")).ToContainTextAsync("refund");

        await ana.Composer.FillAsync("for the first");
        var eve = await scene.CustomerAsync("Eve Hall");
        await eve.AskForHelpAsync();
        await ana.AcceptAsync("Eve Hall");
        await Expect(ana.Composer).ToHaveValueAsync("");
        await ana.Composer.FillAsync("for the second");
        await ana.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(ana.Composer).ToHaveValueAsync("for the first");
        await FindsNothingAsync(ana);
    });

    [BrowserFact]
    public Task Whom_an_agent_blocks_is_told_so_in_words_and_can_be_let_in_again() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync(agentLook: Desk);
        await ana.ChooseAsync("block");
        var block = ana.ChatDialog("lc-block-dialog");
        await Expect(block.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeFocusedAsync();
        await FindsNothingAsync(ana);
        await block.GetByRole(AriaRole.Button, new() { Name = "Block visitor" }).ClickAsync();
        await Expect(block).ToContainTextAsync("Say why");
        await block.GetByLabel("Reason").FillAsync("Spam");
        await block.GetByRole(AriaRole.Button, new() { Name = "Block visitor" }).ClickAsync();
        await Expect(block).ToHaveCountAsync(0);

        await dana.SeesEndAsync();
        await Expect(ana.Log).ToContainTextAsync("Ana (demo) blocked this visitor: Spam");
        await dana.Button("Start new chat").ClickAsync();
        await dana.FillInFormAsync("Let me in");
        await dana.SendFormAsync();
        await Expect(dana.Panel.GetByText("No chat can be started and no message left from here.")).ToBeVisibleAsync();

        await ana.ChooseAsync("blocked");
        var blocked = ana.ChatDialog("lc-blocked-dialog");
        await Expect(blocked).ToContainTextAsync("Spam");
        await FindsNothingAsync(ana);
        await blocked.GetByRole(AriaRole.Button, new() { Name = "Let in Dana Ray" }).ClickAsync();
        await Expect(blocked).ToContainTextAsync("You have blocked nobody.");
        await ana.Page.Keyboard.PressAsync("Escape");

        await dana.SendFormAsync();
        await ana.SeesRingAsync("Dana Ray");
    });

    [BrowserFact]
    public Task The_menu_copies_the_conversation_with_notes_only_when_asked() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync(agentLook: Desk);
        await ana.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await dana.WritesAsync("Where is it?");
        await ana.SeesMessageAsync("Where is it?");
        await ana.WriteModeAsync("Note");
        await ana.NotesAsync("be kind");

        await ana.ChooseAsync("copy");
        await Expect(ana.Conversation.GetByText("The transcript is in the clipboard.")).ToBeVisibleAsync();
        var copied = await ana.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains("Dana Ray: Where is it?", copied, StringComparison.Ordinal);
        Assert.DoesNotContain("be kind", copied, StringComparison.Ordinal);

        await ana.Conversation.Locator(".said").GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await ana.ChooseAsync("copy-notes");
        await Expect(ana.Conversation.GetByText("The transcript is in the clipboard.")).ToBeVisibleAsync();
        Assert.Contains("be kind", await ana.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);

        await ana.ChooseAsync("info");
        await Expect(ana.ChatDialog("lc-chat-info")).ToContainTextAsync((await dana.ChatIdAsync())!);
        await FindsNothingAsync(ana);
    });

    private static async Task FindsNothingAsync(Agent agent) => Assert.Empty(await Axe.ViolationsAsync(agent.Page));
}

using System.Globalization;
using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.People;

/// <summary>Somebody at the desk.</summary>
internal sealed partial class Agent(IBrowserContext context, IPage page, Complaints complaints, Uri chat, string name) : Person(context, page, complaints)
{
    /// <summary>Gets the name customers see.</summary>
    public string Name { get; } = name;

    public ILocator Status => Page.GetByRole(AriaRole.Button, new() { NameRegex = YourStatus() });

    public ILocator RingCards => Page.GetByRole(AriaRole.Group, new() { NameRegex = IncomingChat() });

    public ILocator Chats => Page.GetByRole(AriaRole.Complementary, new() { Name = "Chats" });

    public ILocator Details => Page.GetByRole(AriaRole.Complementary, new() { Name = "Details" });

    public ILocator Conversation => Page.Locator("lc-conversation[shown]");

    public override ILocator Log => Conversation.GetByRole(AriaRole.Log);

    public override ILocator Composer => Conversation.GetByRole(AriaRole.Textbox, new() { NameRegex = MessageTo() });

    public override ILocator Clip => Conversation.Locator("[data-attach]");

    public override ILocator Files => Conversation.Locator("lc-upload");

    public override ILocator Uploads => Conversation.Locator("lc-uploads");

    public override ILocator DropZone => Conversation.Locator("lc-drop-zone");

    /// <summary>Lets files be sent in the chat on the screen, or not any more.</summary>
    public Task SwitchFilesAsync() => ChooseAsync("files");

    /// <summary>Gets the question before ending. Its answers are slotted, so it is found by its element.</summary>
    public ILocator EndDialog => Page.Locator("lc-end-dialog lc-dialog");

    /// <summary>Gets the question to whom the chat is to be passed on. What is in it is slotted, so it is found by its element.</summary>
    public ILocator TransferDialog => Page.Locator("lc-transfer-dialog");

    /// <summary>Gets the button that shows the messages customers left.</summary>
    public ILocator MessagesButton => Chats.GetByRole(AriaRole.Button, new() { NameRegex = MessagesToAnswer() });

    /// <summary>Gets the list of the messages customers left. What is in it is slotted, so it is found by its element.</summary>
    public ILocator LeftMessages => Page.Locator("lc-messages-dialog");

    /// <summary>Gets the field notes are written into.</summary>
    public ILocator NoteField => Conversation.GetByRole(AriaRole.Textbox, new() { NameRegex = NoteAbout() });

    /// <summary>Gets the notes in the conversation.</summary>
    public ILocator Notes => Log.Locator("li[data-what=note]");

    /// <summary>Gets the dialogs the menu of the conversation opens. What is in them is slotted, so they are found by their elements.</summary>
    public ILocator ChatDialog(string element) => Page.Locator(element);

    /// <summary>Goes over to notes, or back.</summary>
    public Task WriteModeAsync(string mode) => Conversation.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{mode}") }).ClickAsync();

    /// <summary>Writes a note and sees it saved.</summary>
    public async Task NotesAsync(string text)
    {
        await NoteField.FillAsync(text);
        await NoteField.PressAsync("Enter");
        await Expect(Notes.Filter(new() { HasText = text }).Locator("[data-status=stored]")).ToBeVisibleAsync();
    }

    /// <summary>Chooses something in the menu of the conversation.</summary>
    public async Task ChooseAsync(string action)
    {
        await Conversation.GetByRole(AriaRole.Button, new() { Name = "More about this chat" }).ClickAsync();
        await Conversation.Locator($"lc-menu-item[data-action={action}]").ClickAsync();
    }

    /// <summary>Gets the pages where message responses are written.</summary>
    public MacroPages Macros => new(Page);

    /// <summary>Gets the activity log.</summary>
    public LogPage ActivityLog => new(Page);

    /// <summary>Gets the admin console, for those who may.</summary>
    public AdminConsole Console => new(this);

    /// <summary>Gets where the chat is.</summary>
    public Uri Chat => chat;

    /// <summary>Gets the text being written, also while a list is open for it.</summary>
    public ILocator Text => Conversation.Locator("lc-desk-composer textarea");

    /// <summary>Gets the list of message responses above the text.</summary>
    public ILocator Palette => Conversation.Locator(".palette");

    public ILocator PaletteOptions => Palette.Locator(".option");

    /// <summary>Gets the sentence that stops a message in which a variable is still written out.</summary>
    public ILocator MacroGuard => Conversation.Locator(".guard");

    /// <summary>Gets the line that says that another agent is asked to take the chat.</summary>
    public ILocator Asking => Conversation.Locator(".asking");

    /// <summary>Gets the bar that says what just happened.</summary>
    public ILocator Notice => Page.Locator("lc-bar[data-bar=notice]");

    /// <summary>Gets the bar that says why the agent was set away.</summary>
    public ILocator AwayBar => Page.Locator("lc-bar[data-bar=away]");

    /// <summary>Gets the agent's own menu.</summary>
    public ILocator Menu => Page.GetByRole(AriaRole.Button, new() { Name = $"Signed in as {Name}" });

    /// <summary>Gets the settings. What is in them is slotted, so they are found by their element.</summary>
    public ILocator Settings => Page.Locator("lc-desk-settings");

    /// <summary>Opens the settings.</summary>
    public async Task OpenSettingsAsync()
    {
        await Page.Keyboard.PressAsync("Alt+,");
        await Expect(Settings.Locator("dialog[open]")).ToBeVisibleAsync();
    }

    /// <summary>Signs in to the demo and comes to the desk.</summary>
    public async Task SignInAsync()
    {
        await Page.GotoAsync(new Uri(chat, "/signin?returnUrl=/livechat/desk").ToString());
        await Page.GetByRole(AriaRole.Button, new() { Name = Name }).ClickAsync();
        await Page.WaitForURLAsync("**/livechat/desk");
        await Expect(Status).ToBeVisibleAsync();
    }

    /// <summary>Says in the status menu that chats may ring.</summary>
    public async Task BecomeAvailableAsync()
    {
        await Status.ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = AvailableItem() }).ClickAsync();
        await SeesStatusAsync("Available");
    }

    /// <summary>Says in the status menu that no new chats may ring.</summary>
    public async Task GoAwayAsync()
    {
        await Status.ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = AwayItem() }).ClickAsync();
        await SeesStatusAsync("Away");
    }

    /// <summary>Sits at the desk, signed in and available.</summary>
    public async Task SitDownAsync()
    {
        await SignInAsync();
        await BecomeAvailableAsync();
    }

    public Task SeesStatusAsync(string word) => Expect(Status).ToHaveAccessibleNameAsync(new Regex($"^Your status: {word}"));

    public ILocator RingCard(string customer) => Page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex($"^((Incoming|Resumed) chat|.* asks you to take over): {Regex.Escape(customer)}$") });

    public Task SeesRingAsync(string customer) => Expect(RingCard(customer)).ToBeVisibleAsync();

    /// <summary>Accepts a ring and has the conversation on the screen.</summary>
    public async Task AcceptAsync(string customer)
    {
        await PressAcceptAsync(customer);
        await SeesConversationAsync(customer);
    }

    /// <summary>Presses Accept, whatever comes of it.</summary>
    public Task PressAcceptAsync(string customer) => RingCard(customer).GetByRole(AriaRole.Button, new() { NameRegex = AcceptButton() }).ClickAsync();

    public Task DeclineAsync(string customer) => RingCard(customer).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Decline") }).ClickAsync();

    public Task SeesConversationAsync(string customer)
        => Expect(Conversation.GetByRole(AriaRole.Heading, new() { Name = customer })).ToBeVisibleAsync();

    /// <summary>Gets the customer's chat in the list at the side.</summary>
    public ILocator ChatInList(string customer) => Chats.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(customer)}") });

    /// <summary>Goes to a chat that is in the list.</summary>
    public async Task OpenAsync(string customer)
    {
        await ChatInList(customer).ClickAsync();
        await SeesConversationAsync(customer);
    }

    public async Task AskToEndAsync()
    {
        await Conversation.GetByRole(AriaRole.Button, new() { Name = "End", Exact = true }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Dialog, new() { NameRegex = EndChatWith() })).ToBeVisibleAsync();
    }

    public async Task EndAsync()
    {
        await AskToEndAsync();
        await EndDialog.GetByRole(AriaRole.Button, new() { Name = "End chat" }).ClickAsync();
        await SeesRowAsync("You ended the chat");
    }

    /// <summary>Opens the question to whom the chat is to be passed on.</summary>
    public async Task AskToTransferAsync()
    {
        await Conversation.GetByRole(AriaRole.Button, new() { Name = "Transfer" }).ClickAsync();
        await Expect(TransferDialog.GetByRole(AriaRole.Radiogroup)).ToBeVisibleAsync();
    }

    /// <summary>Passes the chat on to an agent.</summary>
    public async Task TransferAsync(string agent, string note = "")
    {
        await AskToTransferAsync();
        await TransferAskedAsync(agent, note);
    }

    /// <summary>Puts the chat into a queue.</summary>
    public async Task TransferToQueueAsync(string queue, string note = "")
    {
        await AskToTransferAsync();
        await TransferDialog.GetByRole(AriaRole.Button, new() { Name = "Queues" }).ClickAsync();
        await TransferAskedAsync(queue, note);
    }

    private async Task TransferAskedAsync(string target, string note)
    {
        await TransferDialog.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex($"^{Regex.Escape(target)}") }).CheckAsync();
        await TransferDialog.GetByLabel("Note (only for agents)").FillAsync(note);
        await TransferDialog.GetByRole(AriaRole.Button, new() { Name = "Transfer", Exact = true }).ClickAsync();
        await Expect(TransferDialog.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    /// <summary>Has heard so many sounds since the page was opened, not one more or less.</summary>
    public Task HasHeardAsync(int sounds)
        => Expect(Page.Locator("html")).ToHaveAttributeAsync("data-sounds", sounds.ToString(CultureInfo.InvariantCulture));

    public Task<int> SoundsAsync() => SoundsAsync(Page.Locator("html"));

    /// <summary>Opens the desk once more in the same browser.</summary>
    public async Task<Agent> OpenTabAsync()
    {
        var tab = new Agent(Context, await Context.NewPageAsync(), Complaints, chat, Name);
        await tab.Page.GotoAsync(new Uri(chat, "/livechat/desk").ToString());
        await Expect(tab.Status).ToBeVisibleAsync();
        return tab;
    }

    [GeneratedRegex("^Your status")]
    private static partial Regex YourStatus();

    [GeneratedRegex("^Available")]
    private static partial Regex AvailableItem();

    [GeneratedRegex("^Away")]
    private static partial Regex AwayItem();

    [GeneratedRegex("^((Incoming|Resumed) chat|.* asks you to take over): ")]
    private static partial Regex IncomingChat();

    [GeneratedRegex("^Accept")]
    private static partial Regex AcceptButton();

    [GeneratedRegex("^Note about ")]
    private static partial Regex NoteAbout();

    [GeneratedRegex("^Message to ")]
    private static partial Regex MessageTo();

    [GeneratedRegex("messages? to answer")]
    private static partial Regex MessagesToAnswer();

    [GeneratedRegex("^End chat with ")]
    private static partial Regex EndChatWith();
}

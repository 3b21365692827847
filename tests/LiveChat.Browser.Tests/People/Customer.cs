using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.People;

/// <summary>Somebody on a shop's page.</summary>
internal sealed class Customer(IBrowserContext context, IPage page, Complaints complaints, Uri shop) : Person(context, page, complaints)
{
    /// <summary>Gets the name they give in the form.</summary>
    public string Name { get; init; } = "Dana Ray";

    /// <summary>Gets the address they give in the form.</summary>
    public string Email { get; init; } = "dana@example.com";

    public ILocator Launcher => Page.Locator("livechat-launcher [aria-haspopup=dialog]").And(Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^(Open|Close) chat") }));

    /// <summary>Gets the panel's frame on the page.</summary>
    public ILocator Frame => Page.Locator("livechat-launcher iframe");

    public IFrameLocator Panel => Frame.ContentFrame;

    public ILocator View => Panel.Locator("[data-view]");

    public override ILocator Log => Panel.GetByRole(AriaRole.Log);

    public override ILocator Composer => Panel.GetByRole(AriaRole.Textbox, new() { Name = "Message", Exact = true });

    public override ILocator Clip => Panel.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Attach files") });

    public override ILocator Files => Panel.Locator("lc-upload");

    public override ILocator Uploads => Panel.Locator("lc-uploads");

    public override ILocator DropZone => Panel.Locator("lc-drop-zone");

    public ILocator NameField => Field("Name");

    public ILocator EmailField => Field("E-mail");

    public ILocator TopicField => Panel.GetByRole(AriaRole.Combobox, new() { Name = "Topic" });

    public ILocator MessageField => Field("Message");

    /// <summary>Gets the question before leaving. Its answers are slotted, so it is found by its element.</summary>
    public ILocator LeaveDialog => Panel.Locator("lc-dialog");

    /// <summary>Comes to the shop, or to another page of it.</summary>
    public Task VisitShopAsync(string path = "/") => Page.GotoAsync(new Uri(shop, path).ToString());

    public async Task OpenChatAsync()
    {
        await Launcher.ClickAsync();
        await Expect(Panel.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    public async Task FillInFormAsync(string message = "My order never arrived")
    {
        await NameField.FillAsync(Name);
        await EmailField.FillAsync(Email);
        await TopicField.SelectOptionAsync("Order problem");
        await MessageField.FillAsync(message);
    }

    public Task SendFormAsync() => Button("Start chat").ClickAsync();

    /// <summary>Comes to the shop, opens the chat, fills in the form and waits in the queue.</summary>
    public async Task AskForHelpAsync(string message = "My order never arrived")
    {
        await VisitShopAsync();
        await OpenChatAsync();
        await FillInFormAsync(message);
        await SendFormAsync();
        await SeesQueueAsync();
    }

    public Task SeesQueueAsync() => Expect(View).ToHaveAttributeAsync("data-view", "queue");

    public Task SeesPlaceAsync(string words) => Expect(Panel.Locator("lc-queue-place").GetByText(words)).ToBeVisibleAsync();

    public async Task SeesAgentAsync(string agent)
    {
        await SeesAgentInHeaderAsync(agent);
        await SeesRowAsync($"{agent} joined the chat");
    }

    /// <summary>Sees who is there, whatever of the conversation is on the screen.</summary>
    public async Task SeesAgentInHeaderAsync(string agent)
    {
        await Expect(View).ToHaveAttributeAsync("data-view", "active");
        await Expect(Panel.GetByRole(AriaRole.Heading, new() { Name = agent })).ToBeVisibleAsync();
    }

    /// <summary>Sees that the transcript is on its way to them.</summary>
    public Task SeesTranscriptAsync() => Expect(Log.Locator("li[data-kind=transcript]").Last).ToContainTextAsync("Transcript sent");

    public async Task AskToLeaveAsync()
    {
        await Button("Chat menu").ClickAsync();
        await Button("Leave chat").ClickAsync();
        await Expect(Panel.GetByRole(AriaRole.Dialog, new() { Name = "Leave this chat?" })).ToBeVisibleAsync();
    }

    public async Task LeaveAsync()
    {
        await AskToLeaveAsync();
        await LeaveDialog.GetByRole(AriaRole.Button, new() { Name = "Leave chat" }).ClickAsync();
        await SeesEndAsync();
    }

    public Task SeesEndAsync() => Expect(View).ToHaveAttributeAsync("data-view", "ended");

    public Task ResumeAsync() => Button("Resume chat").ClickAsync();

    public Task MinimiseAsync() => Button("Minimise").ClickAsync();

    public ILocator Button(string name) => Panel.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public Task<string?> ChatIdAsync() => View.GetAttributeAsync("data-chat");

    public Task<int> SoundsAsync() => SoundsAsync(Panel.Locator("html"));

    /// <summary>Opens another page of the same shop in a new tab of the same browser.</summary>
    public async Task<Customer> OpenTabAsync()
    {
        var tab = new Customer(Context, await Context.NewPageAsync(), Complaints, shop) { Name = Name, Email = Email };
        await tab.VisitShopAsync();
        return tab;
    }

    private ILocator Field(string label) => Panel.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.People;

/// <summary>The admin console. What is in its dialogs is slotted, so it is found by its element.</summary>
internal sealed class AdminConsole(Agent who)
{
    /// <summary>How often the monitor asks.</summary>
    private const int PollMs = 5_000;

    private IPage Page => who.Page;

    public ILocator Main => Page.Locator("livechat-admin main");

    public ILocator Chats => Page.Locator("lc-chats-table tr[data-chat]");

    public ILocator Live => Page.Locator("lc-live-chat");

    public ILocator Conversation => Live.GetByRole(AriaRole.Log);

    /// <summary>Gets the bar above a chat that goes on.</summary>
    public ILocator Bar => Live.Locator("[data-bar=supervisor]");

    public ILocator Notes => Live.Locator(".noted li");

    public ILocator EndDialog => Live.Locator("lc-end-dialog");

    public ILocator TransferDialog => Live.Locator("lc-transfer-dialog");

    public ILocator Entries => Page.Locator("lc-audit-place tr[data-entry]");

    public ILocator Check => Page.Locator("lc-audit-check");

    public ILocator Chat(string customer) => Chats.Filter(new() { HasText = customer });

    public ILocator Verdict(string kind) => Check.Locator($"[data-verdict={kind}]");

    public ILocator Action(string name) => Live.Locator($"[data-action={name}]");

    /// <summary>Signs in and sees the monitor, whose time goes on when it is told to as well.</summary>
    public async Task OpenAsync()
    {
        await Page.Clock.InstallAsync();
        await Page.GotoAsync(new Uri(who.Chat, "/signin?returnUrl=/livechat/admin").ToString());
        await Page.GetByRole(AriaRole.Button, new() { Name = who.Name }).ClickAsync();
        await Expect(Page.Locator("main[data-state=data]").First).ToBeVisibleAsync();
    }

    public async Task GoToAsync(string place)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = place, Exact = true }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = place, Level = 1 })).ToBeVisibleAsync();
    }

    /// <summary>Sees how a chat stands, as soon as the monitor has asked again.</summary>
    public async Task SeesAsync(string customer, string status)
    {
        await Page.Clock.FastForwardAsync(PollMs);
        await Expect(Chat(customer)).ToHaveAttributeAsync("data-status", status);
    }

    /// <summary>Sees that a chat is in the monitor no more.</summary>
    public async Task MissesAsync(string customer)
    {
        await Page.Clock.FastForwardAsync(PollMs);
        await Expect(Chat(customer)).ToHaveCountAsync(0);
    }

    public async Task ViewLiveAsync(string customer)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = $"View live: {customer}" }).ClickAsync();
        await Expect(Conversation).ToBeVisibleAsync();
    }

    public async Task WhisperAsync(string text)
    {
        await Action("whisper").ClickAsync();
        await Live.GetByLabel("Note for the team").FillAsync(text);
        await Action("add").ClickAsync();
        await Expect(Notes.Filter(new() { HasText = text })).ToHaveCountAsync(1);
    }

    public async Task TransferAsync(string agent)
    {
        await Action("transfer").ClickAsync();
        await TransferDialog.GetByRole(AriaRole.Radio, new() { NameRegex = new Regex($"^{Regex.Escape(agent)}") }).CheckAsync();
        await TransferDialog.GetByRole(AriaRole.Button, new() { Name = "Transfer", Exact = true }).ClickAsync();
        await Expect(TransferDialog.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    public async Task EndAsync()
    {
        await Action("end").ClickAsync();
        await EndDialog.GetByRole(AriaRole.Button, new() { Name = "End chat" }).ClickAsync();
        await Expect(EndDialog.Locator("dialog[open]")).ToHaveCountAsync(0);
    }

    /// <summary>Has the audit log checked, against a head that was kept where there is one.</summary>
    public async Task VerifyAsync(string head = "")
    {
        await Check.GetByLabel("Earlier head, if you kept one").FillAsync(head);
        await Check.GetByRole(AriaRole.Button, new() { Name = "Verify" }).ClickAsync();
    }
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.People;

/// <summary>The pages where message responses are written: at the desk, and in the console.</summary>
internal sealed class MacroPages(IPage page)
{
    public ILocator Page { get; } = page.Locator("lc-macros-page, lc-macros-place");

    public ILocator Editor => Page.Locator("lc-macro-editor");

    public ILocator Rows => Page.Locator("tr[data-macro]");

    public ILocator Notice => Page.Locator(".notice");

    /// <summary>Gets the question of the page. What is in it is slotted, so it is found by its element.</summary>
    public ILocator Dialog => Page.Locator("lc-macro-dialogs lc-dialog[open]");

    /// <summary>Gets the question which of two versions counts.</summary>
    public ILocator Conflict => Page.Locator("lc-conflict-dialog:has(dialog[open])");

    /// <summary>Gets what is wrong with one field of the editor.</summary>
    public ILocator Wrong(string field) => Editor.Locator($"lc-field[name={field}] [role=alert], lc-field[name={field}] #error");

    /// <summary>Goes to Profile › Message responses.</summary>
    public async Task OpenAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Responses", Exact = true }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Message responses", Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Goes to Settings › Teams › (team) › Message responses.</summary>
    public async Task OpenTeamAsync(string displayName)
    {
        await Page.Locator(".places").GetByRole(AriaRole.Button, new() { Name = displayName, Exact = true }).ClickAsync();
        await Expect(Page.Locator(".crumbs")).ToContainTextAsync(displayName);
    }

    public Task CloseAsync() => Page.GetByRole(AriaRole.Button, new() { Name = "Back to chats" }).ClickAsync();

    public ILocator Row(string shortcut) => Rows.Filter(new() { Has = Page.Page.Locator($".open:text-is('/{shortcut}')") });

    public Task PressAsync(string action) => Page.Locator($"[data-action={action}]").ClickAsync();

    public Task PressAsync(string shortcut, string action) => Row(shortcut).Locator($"[data-action={action}]").ClickAsync();

    public async Task FillInAsync(string shortcut, string title, string body)
    {
        await Editor.GetByLabel("Shortcut").FillAsync(shortcut);
        await Editor.GetByLabel("Title").FillAsync(title);
        await Editor.GetByRole(AriaRole.Textbox, new() { Name = "Response" }).FillAsync(body);
    }

    public Task SaveAsync() => Editor.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

    /// <summary>Writes a new one.</summary>
    public async Task AddAsync(string shortcut, string title, string body)
    {
        await PressAsync("new");
        await FillInAsync(shortcut, title, body);
        await SaveAsync();
        await Expect(Row(shortcut).First).ToBeVisibleAsync();
        await Expect(Editor).ToHaveCountAsync(0);
    }

    /// <summary>Begins to change one.</summary>
    public async Task EditAsync(string shortcut)
    {
        await Row(shortcut).Locator(".open").ClickAsync();
        await Expect(Editor.GetByLabel("Shortcut")).ToHaveValueAsync(shortcut);
    }
}

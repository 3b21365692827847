using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.People;

/// <summary>The activity log at the desk.</summary>
internal sealed class LogPage(IPage page)
{
    public ILocator Screen { get; } = page.Locator("lc-log-screen, lc-console-log");

    public ILocator Rows => Screen.Locator("tr[data-chat]");

    /// <summary>Gets the chat that is open. What is in it is slotted, so it is found by its element.</summary>
    public ILocator Chat => page.Locator("lc-log-chat");

    public ILocator Conversation => Chat.GetByRole(AriaRole.Log);

    /// <summary>Gets the bar above a chat that goes on.</summary>
    public ILocator Watching => Chat.Locator(".watching");

    public async Task OpenAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Log", Exact = true }).ClickAsync();
        await Expect(Screen.GetByRole(AriaRole.Heading, new() { Name = "Activity log" })).ToBeVisibleAsync();
    }

    public ILocator Row(string customer) => Rows.Filter(new() { HasText = customer });

    public ILocator Field(string name) => Screen.Locator($"lc-field[name={name}]").Locator("input, select");

    public ILocator Action(string name) => page.Locator($"lc-log-screen [data-action={name}]");

    public async Task SearchAsync(string words)
    {
        await Field("text").FillAsync(words);
        await Field("text").PressAsync("Enter");
    }

    public Task ChooseAsync(string filter, string label) => Field(filter).SelectOptionAsync(new SelectOptionValue { Label = label });

    public async Task OpenAsync(string customer)
    {
        await Row(customer).First.Locator(".open").ClickAsync();
        await Expect(Conversation).ToBeVisibleAsync();
    }

    /// <summary>Downloads something.</summary>
    public async Task<string> SaveAsync(ILocator link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}

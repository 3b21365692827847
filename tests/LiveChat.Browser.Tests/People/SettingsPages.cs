using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.People;

/// <summary>The settings in the admin console.</summary>
internal sealed class SettingsPages(IPage page, Uri server)
{
    /// <summary>Gets the place that is open.</summary>
    public ILocator Place { get; } = page.Locator("main[data-place^=settings] lc-settings-part");

    public ILocator Toast => Place.Locator("lc-toast");

    public ILocator Conflict => Place.Locator("lc-conflict-dialog:has(dialog[open])");

    public ILocator Leaving => Place.Locator("[data-dialog=leave] dialog[open]");

    /// <summary>Gets what is wrong, summed up.</summary>
    public ILocator Trouble => Place.Locator("[data-trouble]");

    /// <summary>Somebody signs in at the console.</summary>
    public static async Task<SettingsPages> SignInAsync(Agent who, Uri server)
    {
        await who.Page.GotoAsync(new Uri(server, "/signin?returnUrl=/livechat/admin").ToString());
        await who.Page.GetByRole(AriaRole.Button, new() { Name = who.Name }).ClickAsync();
        await Expect(who.Page.Locator("livechat-admin")).ToBeVisibleAsync();
        return new(who.Page, server);
    }

    /// <summary>Goes to a place, or to one document in it.</summary>
    public async Task OpenAsync(string place)
    {
        if (page.Url.Contains("/livechat/admin", StringComparison.Ordinal))
            await page.EvaluateAsync("place => { location.hash = `settings/${place}`; }", place);
        else
            await page.GotoAsync(new Uri(server, $"/livechat/admin#settings/{place}").ToString());

        await Expect(Place.Locator("[data-state=data]")).ToBeVisibleAsync();
    }

    public ILocator Field(string name) => Place.Locator($"lc-field[name='{name}']").Locator("input, select, textarea").First;

    public ILocator Action(string name) => Place.Locator($"[data-action={name}]");

    public ILocator Document(string name) => Place.Locator($"[data-document={name}]");

    /// <summary>Saves, and sees that it was.</summary>
    public async Task SaveAsync()
    {
        await Action("save").ClickAsync();
        await Expect(Toast).ToContainTextAsync("is saved.");
    }
}

using LiveChat.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.People;

/// <summary>Somebody with a browser profile of their own.</summary>
internal abstract class Person(IBrowserContext context, IPage page, Complaints complaints)
{
    /// <summary>Gets the tab they look at.</summary>
    public IPage Page { get; } = page;

    /// <summary>Gets their browser profile.</summary>
    public IBrowserContext Context { get; } = context;

    /// <summary>Gets what their browser complained about.</summary>
    public Complaints Complaints { get; } = complaints;

    /// <summary>Loses the network, as a phone in a tunnel does.</summary>
    public async Task GoOfflineAsync()
    {
        Complaints.Expect("ERR_INTERNET_DISCONNECTED");
        await Context.SetOfflineAsync(true);
    }

    public Task ComeBackOnlineAsync() => Context.SetOfflineAsync(false);

    /// <summary>Reads how many sounds a page has started.</summary>
    protected static async Task<int> SoundsAsync(ILocator root)
        => int.Parse(await root.GetAttributeAsync("data-sounds") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
}

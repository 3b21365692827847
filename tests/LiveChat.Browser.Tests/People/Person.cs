using System.Globalization;
using LiveChat.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

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

    /// <summary>Gets the conversation they look at.</summary>
    public abstract ILocator Log { get; }

    public abstract ILocator Composer { get; }

    /// <summary>Gets the messages in the conversation, theirs and others', in the order they stand there.</summary>
    public ILocator Messages => Log.Locator("li[data-kind=message]");

    public ILocator Message(string text) => Messages.Filter(new() { HasText = text });

    public async Task WritesAsync(string text)
    {
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
    }

    /// <summary>Sees a line in the conversation that tells what happened.</summary>
    public Task SeesRowAsync(string words) => Expect(Log.Locator(".sys", new() { HasText = words }).Last).ToBeVisibleAsync();

    public Task SeesMessageAsync(string text) => Expect(Message(text)).ToHaveCountAsync(1);

    /// <summary>Sees these messages and no other, in this order.</summary>
    public Task SeesExactlyAsync(params string[] texts) => Expect(Messages.Locator(".b")).ToHaveTextAsync(texts);

    public Task SeesProgressAsync(string text, string status) => Expect(Message(text).Locator(".g")).ToHaveAttributeAsync("data-status", status);

    /// <summary>Goes on by keyboard until the focus is there.</summary>
    public async Task TabToAsync(ILocator wanted)
    {
        for (var i = 0; i < 60 && !await wanted.EvaluateAsync<bool>("element => element.matches(':focus, :focus-within') || element.getRootNode().activeElement === element"); i++)
            await Page.Keyboard.PressAsync("Tab");

        await Expect(wanted).ToBeFocusedAsync();
    }

    /// <summary>From here on the page's clock, which was put in before the page was opened, stands still until it is moved.</summary>
    public Task StopTheClockAsync() => Page.Clock.PauseAtAsync(TimeProvider.System.GetUtcNow().AddSeconds(1).UtcDateTime);

    public Task ReloadAsync() => Page.ReloadAsync();

    /// <summary>Loses the network, as a phone in a tunnel does.</summary>
    public async Task GoOfflineAsync()
    {
        Complaints.Expect("ERR_INTERNET_DISCONNECTED");
        await Context.SetOfflineAsync(true);
    }

    public Task ComeBackOnlineAsync() => Context.SetOfflineAsync(false);

    /// <summary>Reads how many sounds a page has started.</summary>
    protected static async Task<int> SoundsAsync(ILocator root)
        => int.Parse(await root.GetAttributeAsync("data-sounds") ?? "0", CultureInfo.InvariantCulture);
}

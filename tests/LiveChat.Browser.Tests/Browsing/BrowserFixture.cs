using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Browsing;

/// <summary>
/// One Chromium for all tests of a class; every person gets a profile of their own in it. As many classes run at once as there are processors: most of their time they wait for each
/// other. A class that is done leaves its Chromium to the next one, because a start takes longer than many a test.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly ConcurrentBag<IBrowser> Idle = [];

    private IBrowser? _browser;

    /// <summary>Gets the browser.</summary>
    public IBrowser Browser => _browser ?? throw new InvalidOperationException(Chromium.Missing);

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not { } path)
            return;

        Assertions.SetDefaultExpectTimeout(Patience.Milliseconds);
        while (_browser is not { IsConnected: true })
        {
            if (!Idle.TryTake(out _browser)) _browser = await StartAsync(path);
        }
    }

    /// <summary>What a test has left open must not stand in the way of the next class. Chromium ends with the process that started it.</summary>
    public async Task DisposeAsync()
    {
        if (_browser is not { IsConnected: true } browser) return;

        foreach (var context in browser.Contexts.ToList()) await context.CloseAsync();
        Idle.Add(browser);
    }

    private static async Task<IBrowser> StartAsync(string path)
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}

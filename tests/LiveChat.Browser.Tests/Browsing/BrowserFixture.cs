using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Browsing;

/// <summary>One Chromium for all tests of a class; every person gets a profile of their own in it. As many classes run at once as there are processors: most of their time they wait for each other.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Gets the browser.</summary>
    public IBrowser Browser => _browser ?? throw new InvalidOperationException(Chromium.Missing);

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not { } path)
            return;

        Assertions.SetDefaultExpectTimeout(Patience.Milliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();

        _playwright?.Dispose();
    }
}

using LiveChat.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Attachments;

/// <summary>One empty page in which all pictures of a class are looked at.</summary>
public sealed class PicturePage : IAsyncLifetime
{
    private const string Place = "https://pictures.example/";

    private readonly BrowserFixture _browser = new();

    public IPage Page { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _browser.InitializeAsync();
        if (Chromium.Missing is not null) return;

        Page = await _browser.Browser.NewPageAsync();
        await Page.RouteAsync("**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html>" }));
        await Page.GotoAsync(Place);
    }

    public Task DisposeAsync() => _browser.DisposeAsync();
}

using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.Scenarios;

namespace LiveChat.Browser.Tests.Screens;

public sealed class Pictures(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [ScreensTheory]
    [InlineData("light")]
    [InlineData("dark")]
    public Task Of_every_screen_on_a_desk_and_in_a_panel(string scheme) => TakeAsync(
        scheme,
        new Look { Dark = scheme == "dark", Width = 1280, Height = 800 },
        new Look { Dark = scheme == "dark", Width = 1280, Height = 800 });

    [ScreensTheory]
    [InlineData("light")]
    [InlineData("dark")]
    public Task Of_every_screen_on_a_phone_and_on_a_small_laptop(string scheme) => TakeAsync(
        $"{scheme}-small",
        Look.OnAPhone with { Dark = scheme == "dark" },
        new Look { Dark = scheme == "dark", Width = 1024, Height = 700 });

    [ScreensTheory]
    [InlineData("light")]
    [InlineData("dark")]
    public Task Of_every_screen_on_a_wide_desk_and_in_a_narrow_window(string scheme) => TakeAsync(
        $"{scheme}-wide",
        new Look { Dark = scheme == "dark", Width = 1920, Height = 1080 },
        new Look { Dark = scheme == "dark", Width = 1920, Height = 1080 },
        alsoAt: Look.OnAPhone);

    private Task TakeAsync(string name, Look customerLook, Look agentLook, Look? alsoAt = null) => PlayAsync(
        EveryScreen.Configure,
        scene =>
        {
            var folder = Directory.CreateDirectory(Path.Combine(Artifacts.Folder, "screens", name)).FullName;
            return EveryScreen.VisitAsync(scene, customerLook, agentLook, async (screen, person) =>
            {
                var page = person.Page;
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{screen}.png") });
                if (alsoAt is null) return;

                var size = page.ViewportSize!;
                await page.SetViewportSizeAsync(alsoAt.Width, alsoAt.Height);
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{screen}-{alsoAt.Width}.png") });
                await page.SetViewportSizeAsync(size.Width, size.Height);
            });
        },
        $"Pictures.{name}");
}

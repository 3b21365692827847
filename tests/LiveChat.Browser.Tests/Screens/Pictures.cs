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
        new Look { Dark = scheme == "dark", Width = 1440, Height = 900 });

    [ScreensTheory]
    [InlineData("light")]
    [InlineData("dark")]
    public Task Of_every_screen_on_a_phone_and_on_a_small_laptop(string scheme) => TakeAsync(
        $"{scheme}-small",
        Look.OnAPhone with { Dark = scheme == "dark" },
        new Look { Dark = scheme == "dark", Width = 1024, Height = 700 });

    private Task TakeAsync(string name, Look customerLook, Look agentLook) => PlayAsync(
        EveryScreen.Configure,
        scene =>
        {
            var folder = Directory.CreateDirectory(Path.Combine(Artifacts.Folder, "screens", name)).FullName;
            return EveryScreen.VisitAsync(scene, customerLook, agentLook, (screen, person) =>
                person.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{screen}.png") }));
        },
        $"Pictures.{name}");
}

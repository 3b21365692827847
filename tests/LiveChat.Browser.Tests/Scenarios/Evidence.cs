using LiveChat.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>What everybody had on the screen when a scene went wrong, kept in <c>artifacts/browser</c>.</summary>
internal static class Evidence
{
    public static async Task KeepAsync(Scene scene, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Artifacts.Folder, "browser", name)).FullName;
        await File.WriteAllLinesAsync(Path.Combine(folder, "server.txt"), scene.Server.Log.Lines.Select(l => $"{l}"));
        var number = 0;
        foreach (var person in scene.People)
        {
            foreach (var page in person.Context.Pages)
            {
                var file = Path.Combine(folder, $"{++number}-{person.GetType().Name}");
                await KeepAsync(page, file);
            }

            await File.WriteAllLinesAsync(Path.Combine(folder, $"{number}-{person.GetType().Name}-complaints.txt"), person.Complaints.Unexpected);
        }
    }

    private static async Task KeepAsync(IPage page, string file)
    {
        try
        {
            await page.ScreenshotAsync(new() { Path = $"{file}.png", Timeout = 5_000 });
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException)
        {
            // A page that is closing cannot be pictured; the test's own error is what matters.
            await File.WriteAllTextAsync($"{file}.txt", error.Message);
        }
    }
}

using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Browser.Tests.Scenarios;

namespace LiveChat.Browser.Tests.Accessibility;

/// <summary>The screens of everybody, in the light and in the dark. What customers can come across beside these is in AxeInEveryState.</summary>
public sealed class AxeOnEveryScreen(BrowserFixture fixture) : BrowserScenario(fixture)
{
    /// <summary>The desk has no language yet that runs from right to left; its layout is ready for one.</summary>
    [BrowserFact]
    public Task Finds_nothing() => PlayAsync("large", new Look { Inspected = true }, new Look { Inspected = true, Width = 1440, Height = 900 }, async (screen, person) =>
    {
        var wrong = await LookAsync(screen, person);
        if (!screen.StartsWith("desk", StringComparison.Ordinal)) return wrong;

        await person.Page.EvaluateAsync("document.querySelector('livechat-desk').dir = 'rtl'");
        wrong.AddRange(await LookAsync($"{screen} from right to left", person));
        await person.Page.EvaluateAsync("document.querySelector('livechat-desk').removeAttribute('dir')");
        return wrong;
    });

    [BrowserFact]
    public Task Finds_nothing_on_small_screens() => PlayAsync("small", Look.OnAPhone with { Inspected = true }, new Look { Inspected = true, Width = 1024, Height = 700 }, async (screen, person) =>
    {
        var wrong = await LookAsync(screen, person);
        if (!screen.StartsWith("desk", StringComparison.Ordinal) || person is not Agent) return wrong;

        await SizeAsync(390, 844);
        wrong.AddRange((await Axe.ViolationsAsync(person.Page)).Select(violation => $"{screen} on a phone: {violation}"));
        await SizeAsync(1024, 700);
        return wrong;

        async Task SizeAsync(int width, int height)
        {
            await person.Page.SetViewportSizeAsync(width, height);
            await person.Page.WaitForFunctionAsync("width => innerWidth === width", width);
        }
    });

    private static async Task<List<string>> LookAsync(string screen, Person person) => [.. (await Axe.LightAndDarkAsync(person.Page)).Select(violation => $"{screen}: {violation}")];

    private Task PlayAsync(string name, Look customerLook, Look agentLook, Func<string, Person, Task<List<string>>> look) => PlayAsync(
        EveryScreen.Configure,
        async scene =>
        {
            var wrong = new List<string>();
            await EveryScreen.VisitAsync(scene, customerLook, agentLook, async (screen, person) => wrong.AddRange(await look(screen, person)));
            Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        },
        name);
}

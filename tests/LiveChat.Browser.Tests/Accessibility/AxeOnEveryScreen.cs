using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Browser.Tests.Scenarios;

namespace LiveChat.Browser.Tests.Accessibility;

/// <summary>The screens of everybody, in the light and in the dark. What customers can come across beside these is in AxeInEveryState.</summary>
public sealed class AxeOnEveryScreen(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Finds_nothing() => LookAsync("large", new Look { Inspected = true }, new Look { Inspected = true, Width = 1440, Height = 900 });

    [BrowserFact]
    public Task Finds_nothing_on_small_screens() => LookAsync("small", Look.OnAPhone with { Inspected = true }, new Look { Inspected = true, Width = 1024, Height = 700 });

    /// <summary>The desk has no language yet that runs so; its layout is ready for one.</summary>
    [BrowserFact]
    public Task Finds_nothing_at_a_desk_that_runs_from_right_to_left() => LookAsync(
        "right-to-left",
        new Look { Inspected = true },
        new Look { Inspected = true, Width = 1440, Height = 900 },
        async (screen, person) =>
        {
            if (!screen.StartsWith("desk", StringComparison.Ordinal)) return false;

            await person.Page.EvaluateAsync("document.querySelector('livechat-desk').dir = 'rtl'");
            return true;
        });

    private Task LookAsync(string name, Look customerLook, Look agentLook, Func<string, Person, Task<bool>>? prepare = null) => PlayAsync(
        EveryScreen.Configure,
        async scene =>
        {
            var wrong = new List<string>();

            await EveryScreen.VisitAsync(scene, customerLook, agentLook, async (screen, person) =>
            {
                if (prepare is null || await prepare(screen, person))
                    wrong.AddRange((await Axe.LightAndDarkAsync(person.Page)).Select(violation => $"{screen}: {violation}"));
            });

            Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        },
        name);
}

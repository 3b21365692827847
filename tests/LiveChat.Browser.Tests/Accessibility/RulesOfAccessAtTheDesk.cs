using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Browser.Tests.Scenarios;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Accessibility;

/// <summary>The rules of access that no tool finds by itself, for those who answer.</summary>
public sealed class RulesOfAccessAtTheDesk(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserTheory]
    [InlineData(1440)]
    [InlineData(390)]
    public Task Everything_that_is_pressed_is_large_enough(int width) => PlayAsync(
        async scene =>
        {
            var (ana, _) = await RingsInAChatAsync(scene, new Look { Width = width, Height = 900 });
            var small = new List<string>();
            await LookAsync("chat and ring");
            await ana.Conversation.GetByRole(AriaRole.Button, new() { Name = "More about this chat" }).ClickAsync();
            await LookAsync("menu");
            await ana.Page.Keyboard.PressAsync("Escape");
            await ana.OpenSettingsAsync();
            await LookAsync("settings");

            Assert.Empty(small);

            async Task LookAsync(string where)
            {
                var targets = await ana.Page.EvaluateAsync<string[]>(RulesOfAccess.Targets);
                Assert.NotEmpty(targets);
                small.AddRange(targets.Where(target => RulesOfAccess.IsSmall(target, least: 24)).Select(target => $"{where}: {target}"));
            }
        },
        $"Everything_that_is_pressed_is_large_enough.{width}");

    [BrowserFact]
    public Task At_320_pixels_and_with_text_twice_as_large_nothing_is_cut_off() => PlayAsync(async scene =>
    {
        var (ana, dana) = await RingsInAChatAsync(scene, new Look { Width = 320, Height = 640 });
        await ana.DeclineAsync("Omar Haddad");
        await dana.WritesAsync("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
        await ana.SeesMessageAsync("gesellschaft");
        await FitsAsync();
        await Expect(ana.Composer).ToBeInViewportAsync();

        await ana.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '200%'; }");
        await FitsAsync();
        await Expect(ana.Composer).ToBeInViewportAsync();
        await ana.Conversation.GetByRole(AriaRole.Button, new() { Name = "Back to the list" }).ClickAsync();
        await Expect(ana.ChatInList("Dana Ray")).ToBeInViewportAsync();
        await FitsAsync();

        // What is cut off at the edge of the desk itself makes no page wider.
        async Task FitsAsync() => Assert.Empty(await ana.Page.EvaluateAsync<string[]>(
            """
            () => {
              const found = [];
              const look = root => {
                for (const element of root.querySelectorAll('*')) {
                  if (element.shadowRoot) look(element.shadowRoot);
                  if (!element.matches('button, input, textarea, h1, h2') || element.matches('.vh') || !element.checkVisibility({ visibilityProperty: true })) continue;
                  const { left, right, width } = element.getBoundingClientRect();
                  if (width > 1 && (left < 0 || right > innerWidth)) found.push(`${element.localName} ${element.textContent.trim() || element.getAttribute('aria-label')}: ${Math.round(left)} to ${Math.round(right)}`);
                }
              };
              look(document);
              return found;
            }
            """));
    });

    [BrowserFact]
    public Task In_forced_colours_nothing_is_lost() => PlayAsync(async scene =>
    {
        var (ana, _) = await RingsInAChatAsync(scene, new Look { Width = 1440, Height = 900, Inspected = true });
        await ana.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        Assert.Empty(await Axe.ViolationsAsync(ana.Page));
        foreach (var part in new[] { ana.Status, ana.Composer, ana.RingCard("Omar Haddad"), ana.ChatInList("Dana Ray"), ana.Message("Hello") })
            await Expect(part).ToBeVisibleAsync();
        await Expect(ana.RingCard("Omar Haddad")).Not.ToHaveCSSAsync("border-top-width", "0px");
    });

    [BrowserFact]
    public Task Whoever_wants_less_motion_sees_none() => PlayAsync(async scene =>
    {
        var (ana, dana) = await RingsInAChatAsync(scene, new Look { Width = 1440, Height = 900 });
        await ana.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await dana.Composer.PressSequentiallyAsync("On its w");
        await Expect(ana.Log.GetByText("Dana Ray is typing")).ToBeVisibleAsync();
        Assert.NotEqual(0, await ana.Page.EvaluateAsync<int>(RulesOfAccess.Animations));

        await ana.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });

        Assert.Equal(0, await ana.Page.EvaluateAsync<int>(RulesOfAccess.Animations));
    });

    /// <summary>An agent who talks to one customer while another rings.</summary>
    private static async Task<(Agent Ana, Customer Dana)> RingsInAChatAsync(Scene scene, Look look)
    {
        var (dana, ana) = await scene.ChatAsync(agentLook: look);
        await dana.WritesAsync("Hello");
        await ana.SeesMessageAsync("Hello");
        var omar = await scene.CustomerAsync("Omar Haddad");
        await omar.AskForHelpAsync();
        await ana.SeesRingAsync("Omar Haddad");
        return (ana, dana);
    }
}

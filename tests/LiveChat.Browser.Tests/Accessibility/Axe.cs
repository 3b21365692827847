using LiveChat.Tests;
using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Accessibility;

/// <summary>Asks axe-core what is wrong with a page.</summary>
internal static class Axe
{
    private const string Run = """
        async rules => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const runOnly = rules.length > 0 ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
          const { violations } = await axe.run(document, { runOnly, iframes: false, resultTypes: ['violations'] });
          return violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help}: ${node.target.join(' ')}: ${node.html} (${node.any.map(check => check.message).join('; ')})`));
        }
        """;

    /// <summary>The rules that ask about colours.</summary>
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    private static readonly string Script = Path.Combine(Repository.Root, "web", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Looks at a page and at every frame in it, each by itself. The page must be open to inspection. A closed panel, and a page that is inert behind a panel with the whole screen, are not looked at: nobody can.</summary>
    public static Task<IReadOnlyList<string>> ViolationsAsync(IPage page) => ViolationsAsync(page, []);

    /// <summary>Looks at a page that was looked at before and has only other colours now.</summary>
    public static Task<IReadOnlyList<string>> ColoursAsync(IPage page) => ViolationsAsync(page, OfColours);

    /// <summary>Looks at a page in the light, and at its colours in the dark; the light is on again afterwards.</summary>
    public static async Task<IReadOnlyList<string>> LightAndDarkAsync(IPage page)
    {
        var light = await ViolationsAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await ColoursAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. light, .. dark.Select(violation => $"dark: {violation}")];
    }

    /// <summary>The frame of a panel that is closed.</summary>
    public static async Task<bool> IsHiddenAsync(IFrame frame) => frame.ParentFrame is not null && !await (await frame.FrameElementAsync()).IsVisibleAsync();

    private static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page, string[] rules)
    {
        var all = new List<string>();
        foreach (var frame in page.Frames)
        {
            if (await IsHiddenAsync(frame) || await frame.EvaluateAsync<bool>("document.body.inert"))
                continue;

            if (!await frame.EvaluateAsync<bool>("typeof axe === 'object'"))
                await frame.AddScriptTagAsync(new() { Path = Script });

            all.AddRange(await frame.EvaluateAsync<string[]>(Run, rules));
        }

        return all;
    }
}

using LiveChat.Tests;
using Microsoft.Playwright;

namespace LiveChat.Browser.Tests.Accessibility;

/// <summary>Asks axe-core what is wrong with a page.</summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, iframes: false });
          return violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help}: ${node.target.join(' ')}: ${node.html} (${node.any.map(check => check.message).join('; ')})`));
        }
        """;

    private static readonly string Script = Path.Combine(Repository.Root, "web", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Looks at a page and at every frame in it, each by itself. The page must be open to inspection. A page that is inert behind a panel with the whole screen is not looked at: nobody can.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var all = new List<string>();
        foreach (var frame in page.Frames)
        {
            if (await frame.EvaluateAsync<bool>("document.body.inert"))
                continue;

            if (!await frame.EvaluateAsync<bool>("typeof axe === 'object'"))
                await frame.AddScriptTagAsync(new() { Path = Script });

            all.AddRange(await frame.EvaluateAsync<string[]>(Run));
        }

        return all;
    }
}

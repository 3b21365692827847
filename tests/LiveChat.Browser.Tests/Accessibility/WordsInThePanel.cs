using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.Scenarios;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Accessibility;

/// <summary>What is written in the panel, in languages from either side, in long words and in large letters.</summary>
public sealed class WordsInThePanel(BrowserFixture fixture) : BrowserScenario(fixture)
{
    /// <summary>What holds words that do not fit into it and has them in no title, with by how many pixels; and the page, where there is more of it than its window shows.</summary>
    private const string CutOff = """
        () => {
          const found = [];
          const look = root => {
            for (const element of root.querySelectorAll('*')) {
              if (element.shadowRoot) look(element.shadowRoot);
              if (!element.matches('button, h1, h2, h3, label, legend, p, li, summary, bdi, .label') || element.closest('.vh') || !element.checkVisibility()) continue;
              const [width, height] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
              const hides = getComputedStyle(element).overflow !== 'visible' && element.title !== element.textContent.trim();
              const own = element.getRootNode().host;
              const parent = element.localName === 'button' && own?.localName === 'lc-button' && (own.assignedSlot ?? own).parentNode;
              const around = parent && (parent.host ?? parent).getBoundingClientRect();
              const { left, right } = element.getBoundingClientRect();
              if (around && (left < around.left - 1 || right > around.right + 1)) found.push(`button "${own.textContent.trim()}": out of its place`);
              if (element.clientWidth > 0 && (width > 1 || (hides && height > 1))) found.push(`${element.localName} "${element.textContent.trim()}": ${width} x ${height}`);
            }
          };
          look(document);
          for (const part of document.querySelector('livechat-panel').shadowRoot.querySelectorAll('.panel > *')) {
            const { top, bottom, height } = part.getBoundingClientRect();
            if (height > 0 && (top < -1 || bottom > innerHeight + 1)) found.push(`${part.localName}.${part.className}: from ${top} to ${bottom} of ${innerHeight}`);
          }
          const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.body;
          return scrollWidth > clientWidth || scrollHeight > clientHeight ? [...found, `page: ${scrollWidth} x ${scrollHeight} of ${clientWidth} x ${clientHeight}`] : found;
        }
        """;

    private static readonly string[] TextSizes = ["100%", "200%"];

    private static readonly (int Width, int Height)[] Windows = [(1280, 800), (320, 640)];

    [BrowserFact]
    public Task At_320_pixels_and_with_text_twice_as_large_nothing_is_cut_off() => PlayAsync(UseLongName, async scene =>
    {
        var (dana, ana) = await scene.ChatAsync(customerLook: Look.OnAPhone with { Width = 320, Height = 640 });
        await ana.WritesAsync("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
        await dana.SeesMessageAsync("gesellschaft");
        await FitsAsync();
        await Expect(dana.Composer).ToBeInViewportAsync();

        await dana.Panel.Locator("html").EvaluateAsync("html => { html.style.fontSize = '200%'; }");
        await FitsAsync();
        await Expect(dana.Composer).ToBeInViewportAsync();

        // As much as a zoomed window has, or a phone beside its keyboard.
        await dana.Page.SetViewportSizeAsync(320, 320);
        await Expect(dana.Panel.Locator("html")).ToHaveJSPropertyAsync("clientHeight", 320);
        await FitsAsync();
        await Expect(dana.Composer).ToBeInViewportAsync();

        async Task FitsAsync() => Assert.True(
            await dana.Panel.Locator("html").EvaluateAsync<bool>("html => html.scrollWidth <= html.clientWidth"), "The panel is wider than its window.");
    });

    private static void UseLongName(IServiceCollection services)
        => services.PostConfigureAll<WidgetOptions>(widget => widget.Name = "Acme Home, Garden and Office Furniture for North Rhine-Westphalia & Lower Saxony");

    [BrowserFact]
    public Task Pages_of_languages_from_right_to_left_have_the_panel_that_way_round() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync(look: new Look { Inspected = true });
        await dana.VisitShopAsync();
        await dana.Page.EvaluateAsync("() => { document.documentElement.lang = 'ar'; document.documentElement.dir = 'rtl'; }");
        await dana.Launcher.ClickAsync();

        var root = dana.Panel.Locator("html");
        await Expect(root).ToHaveAttributeAsync("lang", "ar");
        await Expect(root).ToHaveAttributeAsync("dir", "rtl");
        await Expect(dana.Page.Locator("livechat-launcher")).ToHaveAttributeAsync("lang", "ar");
        await Expect(dana.Panel.Locator("lc-chat-form")).ToBeVisibleAsync();
        Assert.Empty(await Axe.ViolationsAsync(dana.Page));

        // It has learnt the language of the panel by now, and stands at the end of the lines: on the left.
        var launcher = dana.Page.Locator("livechat-launcher button[aria-haspopup=dialog]");
        await Expect(launcher).Not.ToHaveAccessibleNameAsync("Close chat");
        Assert.True((await launcher.BoundingBoxAsync())!.X < dana.Page.ViewportSize!.Width / 2);
    });

    [BrowserTheory]
    [InlineData("de")]
    [InlineData("ar")]
    public Task Long_words_are_not_cut_off_in_a_narrow_panel_nor_in_text_twice_as_large(string language) => PlayAsync(
        (IServiceCollection services) => services.PostConfigureAll<WidgetOptions>(widget =>
        {
            widget.Behaviour.Rating = widget.Behaviour.Branding = true;
            widget.Form = widget.Form with
            {
                Title = "Womit können wir Ihnen weiterhelfen?",
                SubmitLabel = "Unverbindlich eine Unterhaltung beginnen",
                Fields = [.. widget.Form.Fields.Select(f => f with { Label = $"{f.Label} für die Auftragsbearbeitungsbestätigung" })],
            };
        }),
        async scene =>
        {
            var wrong = new List<string>();
            var ana = await scene.AgentAsync();
            await ana.SitDownAsync();
            var dana = await scene.CustomerAsync();
            await dana.VisitShopAsync();
            await dana.Page.EvaluateAsync("language => { document.documentElement.lang = language; }", language);
            await dana.Page.EvaluateAsync("LiveChat.open()");
            var panel = dana.Panel;
            await Expect(panel.Locator("html")).ToHaveAttributeAsync("lang", language);
            await panel.Locator("[data-action=start]").ClickAsync();
            await Expect(panel.Locator("lc-field[data-key=name] input")).ToHaveAttributeAsync("aria-invalid", "true");
            await LookAsync("form");

            await panel.Locator("lc-field[data-key=name] input").FillAsync("Dana Ray");
            await panel.Locator("lc-field[data-key=email] input").FillAsync("dana@example.com");
            await panel.Locator("lc-field[data-key=topic] select").SelectOptionAsync("Order problem");
            await panel.Locator("lc-field[data-key=message] textarea").FillAsync("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz");
            await panel.Locator("[data-action=start]").ClickAsync();
            await dana.SeesQueueAsync();
            await LookAsync("queue");
            await ana.AcceptAsync("Dana Ray");
            await Expect(dana.View).ToHaveAttributeAsync("data-view", "active");
            await ana.WritesAsync("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
            await dana.SeesMessageAsync("gesellschaft");
            await LookAsync("active");
            await panel.Locator("lc-panel-header lc-menu button").First.ClickAsync();
            await Expect(panel.Locator("[data-action=leave]")).ToBeVisibleAsync();
            await LookAsync("menu");
            await panel.Locator("[data-action=leave]").ClickAsync();
            await Expect(panel.Locator("[data-action=confirm-leave]")).ToBeVisibleAsync();
            await LookAsync("leave");
            await panel.Locator("[data-action=confirm-leave]").ClickAsync();
            await dana.SeesEndAsync();
            await panel.Locator("lc-rating [data-score='3']").ClickAsync();
            await Expect(panel.Locator("[data-action=rate]")).ToBeVisibleAsync();
            await LookAsync("ended");

            Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));

            async Task LookAsync(string screen)
            {
                foreach (var (width, height) in Windows)
                {
                    await dana.Page.SetViewportSizeAsync(width, height);
                    await (width <= 480 ? Expect(dana.View) : Expect(dana.View).Not).ToHaveAttributeAsync("aria-modal", "true");
                    foreach (var size in TextSizes)
                    {
                        await panel.Locator("html").EvaluateAsync("(html, size) => { html.style.fontSize = size; }", size);
                        await KeepAsync($"{screen}-{width}-{size.TrimEnd('%')}");
                        wrong.AddRange((await panel.Locator("html").EvaluateAsync<string[]>(CutOff)).Select(part => $"{screen}, {width} px, {size}: {part}"));
                    }
                }

                await dana.Page.SetViewportSizeAsync(1280, 800);
                await panel.Locator("html").EvaluateAsync("html => { html.style.fontSize = ''; }");
            }

            async Task KeepAsync(string name)
            {
                if (Environment.GetEnvironmentVariable("LIVECHAT_SCREENS") != "1") return;

                var folder = Directory.CreateDirectory(Path.Combine(Artifacts.Folder, "screens", $"long-{language}")).FullName;
                await dana.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
            }
        },
        $"Long_words_are_not_cut_off.{language}");
}

using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Scenarios;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using ColorScheme = Microsoft.Playwright.ColorScheme;

namespace LiveChat.Browser.Tests.Accessibility;

/// <summary>Rules that no tool finds by itself. What the live regions say, TheStoryInAScreenReader keeps.</summary>
public sealed class RulesOfAccess(BrowserFixture fixture) : BrowserScenario(fixture)
{
    /// <summary>Everything that is pressed or filled in, on the page and in the panel, with its size. Links stand in a text.</summary>
    internal const string Targets = """
        () => {
          const found = [];
          const look = root => {
            for (const element of root.querySelectorAll('*')) {
              if (element.shadowRoot) look(element.shadowRoot);
              if (!element.matches('button, input, select, textarea, [role=button]')) continue;
              const target = element.matches('.vh') ? element.closest('label') : element.matches('[type=checkbox], [type=radio]') ? element.closest('label') ?? element : element;
              const { width, height } = target.getBoundingClientRect();
              if (width > 0 && height > 0) found.push(`${element.localName} ${element.getAttribute('aria-label') ?? element.textContent.trim()}: ${Math.round(width)} x ${Math.round(height)}`);
            }
          };
          look(document);
          return found;
        }
        """;

    /// <summary>How many animations run, also in shadow roots.</summary>
    internal const string Animations = """
        () => {
          const count = root => [...root.querySelectorAll('*')].reduce(
            (sum, { shadowRoot }) => sum + (shadowRoot ? count(shadowRoot) : 0),
            root.getAnimations().filter(({ playState }) => playState === 'running').length);
          return count(document);
        }
        """;

    [BrowserFact]
    public Task The_launcher_says_what_it_opens_whether_it_is_open_and_how_much_is_unread() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await Expect(dana.Launcher).ToHaveJSPropertyAsync("tagName", "BUTTON");
        await Expect(dana.Launcher).ToHaveAttributeAsync("aria-haspopup", "dialog");
        await Expect(dana.Launcher).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(dana.Frame).ToHaveAttributeAsync("title", new System.Text.RegularExpressions.Regex("."));

        await dana.MinimiseAsync();
        await Expect(dana.Launcher).ToHaveAttributeAsync("aria-expanded", "false");
        await ana.WritesAsync("Are you there?");

        await Expect(dana.Launcher).ToHaveAccessibleNameAsync("Open chat, 1 unread");
        var launcher = dana.Page.Locator("livechat-launcher");
        await Expect(launcher.GetByRole(AriaRole.Status)).ToHaveTextAsync("1 unread");
        await Expect(dana.Launcher.Locator("[aria-hidden=true]", new() { HasText = "1" })).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Who_joins_and_that_the_chat_has_ended_is_heard_also_while_the_panel_is_closed() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.RingAsync();
        await dana.MinimiseAsync();
        var voice = dana.Page.Locator("livechat-launcher [aria-live=polite]");

        await ana.AcceptAsync("Dana Ray");
        await Expect(voice).ToHaveTextAsync("Ana (demo) joined the chat");
        Assert.True(await voice.EvaluateAsync<bool>("element => element.checkVisibility()"), "No screen reader hears what is not drawn.");

        await ana.EndAsync();
        await Expect(voice).ToHaveTextAsync("The chat has ended");
        await dana.Launcher.ClickAsync();
        await Expect(voice).ToBeEmptyAsync();
    });

    [BrowserFact]
    public Task The_panel_is_a_dialog_that_lets_the_focus_out_beside_a_page_and_keeps_it_in_full_screen() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        var dialog = dana.Panel.Locator("[role=dialog]").First;
        await Expect(dialog).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("."));
        await Expect(dialog).Not.ToHaveAttributeAsync("aria-modal", "true");
        await dana.Button("Start chat").FocusAsync();
        await dana.Page.Keyboard.PressAsync("Tab");
        Assert.False(await dana.Panel.Locator("html").EvaluateAsync<bool>("() => document.hasFocus()"), "The focus stayed in the panel.");

        var kim = await scene.CustomerAsync("Kim Doe", Look.OnAPhone);
        await kim.VisitShopAsync();
        await kim.OpenChatAsync();
        await Expect(kim.Panel.Locator("[role=dialog]").First).ToHaveAttributeAsync("aria-modal", "true");
        Assert.True(await kim.Page.EvaluateAsync<bool>("document.body.inert"));
    });

    [BrowserFact]
    public Task The_log_can_be_reached_and_keeps_quiet_about_what_the_customer_wrote() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await dana.WritesAsync("Hello");
        await ana.WritesAsync("What can I do for you?");
        await dana.SeesMessageAsync("What can I do");

        await Expect(dana.Log).ToHaveAttributeAsync("tabindex", "0");
        await Expect(dana.Log).ToHaveAttributeAsync("aria-relevant", "additions");
        await Expect(dana.Log).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("."));
        await Expect(dana.Log.Locator("ol")).ToHaveCountAsync(1);
        await Expect(dana.Message("Hello")).ToHaveAttributeAsync("aria-live", "off");
        Assert.Null(await dana.Message("What can I do").GetAttributeAsync("aria-live"));
        await Expect(dana.Message("Hello").Locator("[dir=auto]").First).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task A_form_says_at_each_field_what_is_wrong_and_takes_what_the_browser_knows() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        await dana.SendFormAsync();

        await Expect(dana.NameField).ToBeFocusedAsync();
        await Expect(dana.NameField).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(dana.NameField).ToHaveAccessibleDescriptionAsync("Enter an answer");
        await Expect(dana.NameField).ToHaveAttributeAsync("autocomplete", "name");
        await Expect(dana.EmailField).ToHaveAttributeAsync("autocomplete", "email");
        await Expect(dana.Panel.Locator("form[role=alert]")).ToHaveCountAsync(0);
        await Expect(dana.Panel.Locator("#summary")).ToHaveAttributeAsync("tabindex", "-1");
    });

    [BrowserFact]
    public Task Whoever_opens_the_menu_and_thinks_better_of_leaving_is_where_they_were() => PlayAsync(async scene =>
    {
        var (dana, _) = await scene.ChatAsync();
        await Expect(dana.Button("Chat menu")).ToHaveAttributeAsync("aria-expanded", "false");
        await dana.Button("Chat menu").ClickAsync();
        await Expect(dana.Button("Chat menu")).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(dana.Panel.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
        await dana.Button("Leave chat").ClickAsync();
        await Expect(dana.LeaveDialog.GetByRole(AriaRole.Button, new() { Name = "Stay" })).ToBeFocusedAsync();

        await dana.Page.Keyboard.PressAsync("Escape");

        await Expect(dana.Panel.GetByRole(AriaRole.Dialog, new() { Name = "Leave this chat?" })).ToHaveCountAsync(0);
        await Expect(dana.Button("Chat menu")).ToBeFocusedAsync();
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "active");
    });

    [BrowserTheory]
    [InlineData("#ffe600")]
    [InlineData("#7f7f7f")]
    [InlineData("#101010")]
    public Task Any_colour_of_a_company_can_be_read(string accent) => PlayAsync(
        (IServiceCollection services) => services.PostConfigureAll<WidgetOptions>(widget => widget.Look.Accent = accent),
        async scene =>
        {
            var (dana, ana) = await scene.ChatAsync(customerLook: new Look { Inspected = true });
            await dana.WritesAsync("In the colours of the company");
            await ana.SeesMessageAsync("In the colours of the company");

            Assert.Empty(await Axe.ViolationsAsync(dana.Page));
            await dana.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Assert.Empty(await Axe.ViolationsAsync(dana.Page));
            await dana.Composer.FocusAsync();
            await dana.Page.Keyboard.PressAsync("Shift+Tab");
            Assert.Equal("2px", await dana.Panel.Locator("html").EvaluateAsync<string>(
                "() => { let at = document.activeElement; while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return getComputedStyle(at).outlineWidth; }"));
        },
        $"Any_colour_of_a_company_can_be_read.{accent}");

    [BrowserFact]
    public Task On_a_phone_everything_that_is_pressed_is_large_enough_for_a_thumb() => PlayAsync(
        (IServiceCollection services) => services.PostConfigureAll<WidgetOptions>(widget => widget.Behaviour.Rating = true),
        async scene =>
        {
            var small = new List<string>();
            var dana = await scene.CustomerAsync(look: Look.OnAPhone);
            await dana.VisitShopAsync();
            await Expect(dana.Page.GetByRole(AriaRole.Button, new() { Name = "Dismiss" })).ToBeVisibleAsync();
            await LookAtAsync(dana.Page.Locator("html"), "page");
            await dana.OpenChatAsync();
            await LookAsync("form");
            await dana.FillInFormAsync();
            await dana.SendFormAsync();
            await dana.SeesQueueAsync();
            var ana = await scene.AgentAsync();
            await ana.SitDownAsync();
            await ana.AcceptAsync("Dana Ray");
            await dana.SeesAgentAsync("Ana (demo)");
            await dana.Button("Chat menu").ClickAsync();
            await Expect(dana.Button("Leave chat")).ToBeVisibleAsync();
            await LookAsync("menu");
            await dana.Button("Leave chat").ClickAsync();
            await LookAsync("leave");
            await dana.LeaveDialog.GetByRole(AriaRole.Button, new() { Name = "Leave chat" }).ClickAsync();
            await dana.SeesEndAsync();
            await dana.Panel.Locator("lc-rating [data-score='3']").ClickAsync();
            await LookAsync("end");

            Assert.Empty(small);

            Task LookAsync(string where) => LookAtAsync(dana.Panel.Locator("html"), where);

            async Task LookAtAsync(ILocator root, string where)
            {
                var targets = await root.EvaluateAsync<string[]>(Targets);
                Assert.NotEmpty(targets);
                small.AddRange(targets.Where(target => IsSmall(target)).Select(target => $"{where}: {target}"));
            }
        });

    [BrowserFact]
    public Task In_forced_colours_nothing_is_lost() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync(customerLook: new Look { Inspected = true });
        await dana.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await ana.WritesAsync("Can you read this?");
        await dana.SeesMessageAsync("Can you read this?");

        Assert.Empty(await Axe.ViolationsAsync(dana.Page));
        foreach (var part in new[] { dana.Launcher, dana.Button("Chat menu"), dana.Composer, dana.Message("Can you read this?") })
            await Expect(part).ToBeVisibleAsync();
        Assert.NotEqual("0px", await dana.Launcher.EvaluateAsync<string>("button => getComputedStyle(button).borderTopWidth"));
    });

    [BrowserFact]
    public Task Whoever_wants_less_motion_sees_none() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await dana.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await ana.Composer.PressSequentiallyAsync("On its w");
        await Expect(dana.Log.GetByText("Ana (demo) is typing")).ToBeVisibleAsync();
        Assert.NotEqual(0, await CountAsync());

        await dana.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        Assert.Equal(0, await CountAsync());

        async Task<int> CountAsync()
        {
            var running = 0;
            foreach (var frame in dana.Page.Frames) running += await frame.EvaluateAsync<int>(Animations);
            return running;
        }
    });

    internal static bool IsSmall(string target, int least = 44)
    {
        var size = target[(target.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].Split(" x ");
        return int.Parse(size[0], System.Globalization.CultureInfo.InvariantCulture) < least || int.Parse(size[1], System.Globalization.CultureInfo.InvariantCulture) < least;
    }
}

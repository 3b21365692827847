using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class UsingMacros(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const string Nasty = "\"><img src=x onerror=window.__xss=1>";

    /// <summary>Ben is in a team of his own; support is Ana's alone.</summary>
    private static void Configure(IServiceCollection services)
    {
        services.AddLiveChatCore().AddTeam("workshop", t =>
        {
            t.DisplayName = "Workshop";
            t.Members.Add("ben");
        });
        services.PostConfigure<TeamOptions>("support", t => t.Members.Remove("ben"));
    }

    [BrowserFact]
    public Task Written_in_Profile_and_in_Teams_they_are_found_filled_in_and_put_into_a_message() => PlayAsync(Configure, async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var pages = ana.Macros;
        await pages.OpenAsync();
        await Expect(pages.Page.GetByText("No message responses yet")).ToBeVisibleAsync();
        await pages.AddAsync("refund-late", "Refund: carrier is late", "Sorry {{contact.name|there}}, the carrier is late.");
        await pages.AddAsync("hello", "My greeting", "Hello {{contact.name|there}}, {{agent.name}} here.");
        await pages.OpenTeamAsync("Support");
        await pages.AddAsync("refund-start", "Refund: we start it now", "Your refund for {{form.order}} is on its way.\nAnything else?");
        await pages.AddAsync("hello", "The team's greeting", "Welcome to {{queue.name}}.");
        await pages.CloseAsync();
        var text = ana.Text;

        // What only looks like one.
        await text.PressSequentiallyAsync("and/or 1/2 https://example.com/ref / ref");
        await Expect(ana.Palette).ToHaveCountAsync(0);
        await text.FillAsync("");

        // Both of the same shortcut, the own one first; filter, arrows, Enter at the caret.
        await text.PressSequentiallyAsync("Thank you. /");
        await Expect(ana.PaletteOptions).ToHaveCountAsync(4);
        await text.PressSequentiallyAsync("hel");
        await Expect(ana.PaletteOptions.Locator(".about")).ToHaveTextAsync(["My greeting", "The team's greeting"]);
        await Expect(ana.Palette.Locator(".group")).ToHaveTextAsync(["Mine", "Support"]);
        await text.PressAsync("Enter");
        await Expect(text).ToHaveValueAsync("Thank you. Hello Dana Ray, Ana (demo) here.");

        // Undo gives back what was typed, redo what was put in.
        await text.PressAsync("Control+z");
        await Expect(text).ToHaveValueAsync("Thank you. /hel");
        await text.PressAsync("Control+Shift+z");
        await Expect(text).ToHaveValueAsync("Thank you. Hello Dana Ray, Ana (demo) here.");

        // A second one in the middle of the same message.
        await text.PressAsync("Home");
        await text.PressSequentiallyAsync("/hel");
        await text.PressAsync("ArrowDown");
        await Expect(ana.PaletteOptions.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(text).ToBeFocusedAsync();
        await text.PressAsync("Enter");
        await Expect(text).ToHaveValueAsync("Welcome to Support.Thank you. Hello Dana Ray, Ana (demo) here.");
        await text.PressAsync("End");
        await text.PressAsync("Enter");
        await dana.SeesMessageAsync("Welcome to Support.Thank you. Hello Dana Ray, Ana (demo) here.");

        // Esc closes it and leaves the text; a missing variable stops sending at once, and sending later.
        await text.PressSequentiallyAsync("/refund start");
        await Expect(ana.PaletteOptions).ToHaveCountAsync(1);
        await Expect(ana.Palette.Locator("mark")).ToHaveTextAsync("{{form.order}}");
        await text.PressAsync("Escape");
        await Expect(ana.Palette).ToHaveCountAsync(0);
        await Expect(text).ToHaveValueAsync("/refund start");
        await text.FillAsync("");
        await text.PressSequentiallyAsync("/refund-s");
        await text.PressAsync("Control+Enter");
        await Expect(ana.Palette.GetByRole(AriaRole.Alert)).ToContainTextAsync("form.order is empty");
        await text.PressAsync("Enter");
        await Expect(text).ToHaveValueAsync("Your refund for {{form.order}} is on its way.\nAnything else?");
        await text.PressAsync("Enter");
        await Expect(ana.MacroGuard).ToContainTextAsync("form.order is still empty");
        await ana.MacroGuard.GetByRole(AriaRole.Button, new() { Name = "Fill it in" }).ClickAsync();
        await ana.Page.Keyboard.TypeAsync("order 1881");
        await Expect(ana.MacroGuard).ToHaveCountAsync(0);
        await text.PressAsync("Enter");
        await dana.SeesMessageAsync("Your refund for order 1881 is on its way.");

        // The button; Tab puts in and stays; sending at once.
        await ana.Conversation.Locator("[data-macros]").ClickAsync();
        await Expect(ana.PaletteOptions).ToHaveCountAsync(4);
        await text.PressSequentiallyAsync("late");
        await text.PressAsync("Tab");
        await Expect(ana.Palette).ToHaveCountAsync(1);
        await text.PressAsync("Escape");
        await Expect(text).ToHaveValueAsync("Sorry Dana Ray, the carrier is late.");
        await text.FillAsync("");
        await text.PressSequentiallyAsync("/refund-l");
        await text.PressAsync("Control+Enter");
        await dana.SeesMessageAsync("Sorry Dana Ray, the carrier is late.");
        await Expect(text).ToHaveValueAsync("");
    });

    [BrowserFact]
    public Task Of_another_team_they_are_not_seen_and_what_somebody_else_changes_is_there_at_once() => PlayAsync(Configure, async scene =>
    {
        var (_, ana) = await scene.ChatAsync();
        var mia = await scene.AgentAsync("Mia (demo)");
        await mia.SignInAsync();
        await mia.Macros.OpenAsync();
        await mia.Macros.OpenTeamAsync("Workshop");
        await mia.Macros.AddAsync("repair", "Repair", "We repair it.");
        await mia.Macros.OpenTeamAsync("Support");
        await ana.Text.PressSequentiallyAsync("/");
        await Expect(ana.Palette.Locator(".none")).ToBeVisibleAsync();

        await mia.Macros.AddAsync("late", "Late", "It is late.");
        await Expect(ana.PaletteOptions.Locator(".about")).ToHaveTextAsync(["Late"]);
        await mia.Macros.EditAsync("late");
        await mia.Macros.Editor.GetByLabel("Title").FillAsync("Very late");
        await mia.Macros.SaveAsync();
        await Expect(ana.PaletteOptions.Locator(".about")).ToHaveTextAsync(["Very late"]);
        await mia.Macros.PressAsync("late", "delete");
        await Expect(ana.PaletteOptions).ToHaveCountAsync(0);
        await mia.Macros.PressAsync("undo");
        await Expect(ana.PaletteOptions.Locator(".about")).ToHaveTextAsync(["Very late"]);

        // Members who may not edit see what there is, and no way to change it.
        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SignInAsync();
        await ben.Macros.OpenAsync();
        await Expect(ben.Macros.Page.Locator(".places").GetByRole(AriaRole.Button, new() { Name = "Support" })).ToHaveCountAsync(0);
        await ben.Macros.OpenTeamAsync("Workshop");
        await Expect(ben.Macros.Row("repair")).ToBeVisibleAsync();
        await Expect(ben.Macros.Page.Locator("[data-action=new], [data-action=import], [data-action=delete]")).ToHaveCountAsync(0);
        await ben.Macros.Row("repair").Locator(".open").ClickAsync();
        await Expect(ben.Macros.Editor.Locator("[data-action=save]")).ToHaveCountAsync(0);
        await Expect(ben.Macros.Editor.GetByRole(AriaRole.Heading, new() { Name = "Response", Exact = true })).ToBeFocusedAsync();
        await Expect(ben.Macros.Editor.GetByRole(AriaRole.Definition).First).ToHaveTextAsync("repair");
    });

    [BrowserFact]
    public Task Two_who_change_the_same_one_see_both_versions_and_decide() => PlayAsync(Configure, async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SignInAsync();
        await ana.Macros.OpenAsync();
        await ana.Macros.OpenTeamAsync("Support");
        await ana.Macros.AddAsync("late", "Late", "It is late.");
        var mia = await scene.AgentAsync("Mia (demo)");
        await mia.SignInAsync();
        await mia.Macros.OpenAsync();
        await mia.Macros.OpenTeamAsync("Support");
        await mia.Macros.EditAsync("late");
        await ana.Macros.EditAsync("late");
        await mia.Macros.FillInAsync("late", "Late", "Mia's words");
        await mia.Macros.SaveAsync();
        await Expect(mia.Macros.Editor).ToHaveCountAsync(0);
        await ana.Macros.FillInAsync("late", "Late", "Ana's words");
        await ana.Macros.SaveAsync();

        await Expect(ana.Macros.Conflict.Locator("tbody tr")).ToHaveTextAsync("ResponseMia's wordsAna's words");
        await ana.Macros.Conflict.GetByRole(AriaRole.Button, new() { Name = "Write mine over it" }).ClickAsync();
        await Expect(ana.Macros.Row("late")).ToContainTextAsync("Ana's words");
        await Expect(mia.Macros.Row("late")).ToContainTextAsync("Ana's words");

        // What is not saved is not lost without a question.
        await ana.Macros.EditAsync("late");
        await ana.Macros.FillInAsync("late", "Late", "Not saved");
        await ana.Macros.CloseAsync();
        await ana.Macros.Dialog.GetByRole(AriaRole.Button, new() { Name = "Keep editing" }).ClickAsync();
        await Expect(ana.Macros.Editor.GetByRole(AriaRole.Textbox, new() { Name = "Response" })).ToHaveValueAsync("Not saved");
        await ana.Macros.CloseAsync();
        await ana.Macros.Dialog.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await Expect(ana.Macros.Page).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task They_go_into_a_file_and_come_out_of_one_and_a_bad_line_is_named() => PlayAsync(Configure, async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SignInAsync();
        await ana.Macros.OpenAsync();
        await ana.Macros.AddAsync("sum", "=1+1", "=HYPERLINK(\"x\")");
        var download = await ana.Page.RunAndWaitForDownloadAsync(() => ana.Macros.PressAsync("export"));
        var file = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Equal("message-responses.csv", download.SuggestedFilename);
        Assert.Contains("\"'=1+1\",\"'=HYPERLINK(\"\"x\"\")\"", file, StringComparison.Ordinal);

        await ana.Macros.PressAsync("sum", "delete");
        await Expect(ana.Macros.Rows).ToHaveCountAsync(0);
        await ImportAsync(ana, file);
        await Expect(ana.Macros.Notice).ToContainTextAsync("1 added, 0 already there.");
        await Expect(ana.Macros.Row("sum")).ToContainTextAsync("=HYPERLINK(\"x\")");

        ana.Complaints.Expect("400");
        await ImportAsync(ana, "shortcut,title,body\nok,Fine,x\nNOT OK,Bad,x\n");
        await Expect(ana.Macros.Dialog.Locator("[data-lines] li")).ToHaveTextAsync(["Line 3Use 1 to 32 of a–z, 0–9, - and _."]);
        await ana.Macros.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(ana.Macros.Rows).ToHaveCountAsync(1);
    });

    [BrowserFact]
    public Task Markup_in_one_stays_text() => PlayAsync(Configure, async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await ana.Macros.OpenAsync();
        await ana.Macros.AddAsync("x", Nasty, $"{Nasty} {{{{contact.phone|{Nasty}}}}}");
        await ana.Macros.EditAsync("x");
        await Expect(ana.Macros.Editor.Locator("[data-preview]")).ToHaveTextAsync($"{Nasty} {Nasty}");
        await ana.Macros.CloseAsync();
        await ana.Text.PressSequentiallyAsync("/x");
        await Expect(ana.Palette.Locator("[data-preview]")).ToHaveTextAsync($"{Nasty} {Nasty}");
        await ana.Text.PressAsync("Control+Enter");
        await dana.SeesMessageAsync($"{Nasty} {Nasty}");

        await Expect(ana.Page.Locator("img, [onerror]")).ToHaveCountAsync(0);
        Assert.False(await ana.Page.EvaluateAsync<bool>("'__xss' in window"));
        Assert.False(await dana.Page.EvaluateAsync<bool>("'__xss' in window"));
    });

    [BrowserTheory]
    [InlineData("light", 1440, 900, false, false)]
    [InlineData("dark", 1440, 900, true, false)]
    [InlineData("rtl", 1280, 800, false, true)]
    [InlineData("narrow", 390, 844, false, false)]
    public Task Every_state_is_reachable_for_everybody(string name, int width, int height, bool dark, bool rtl) => PlayAsync(
        Configure,
        async scene =>
        {
            var (_, ana) = await scene.ChatAsync(agentLook: new Look { Inspected = true, Dark = dark, Width = width, Height = height });
            var wrong = new List<string>();
            if (rtl) await ana.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");

            await ana.Macros.OpenAsync();
            await StopAsync("page-empty");
            await ana.Macros.AddAsync("hello", "A greeting", "Hello {{contact.name|there}}, {{agent.name}} here.");
            await ana.Macros.AddAsync("refund-late", "Refund: carrier is late", "Sorry {{contact.name|there}}, your parcel {{form.parcel}} is late. The carrier promises {{order.eta}}.");
            await ana.Macros.AddAsync("bye", "Goodbye", "Thank you for writing to {{queue.name}}.");
            await StopAsync("page-list");
            await ana.Macros.PressAsync("refund-late", "duplicate");
            await ana.Macros.Editor.GetByLabel("Shortcut").FillAsync("hello");
            await Expect(ana.Macros.Editor.Locator(".hint")).ToBeVisibleAsync();
            await StopAsync("page-editor");
            await ana.Macros.CloseAsync();
            await Expect(ana.Macros.Dialog).ToBeVisibleAsync();
            await StopAsync("page-discard");
            await ana.Macros.Dialog.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
            await Expect(ana.Macros.Page).ToHaveCountAsync(0);

            await ana.Text.PressSequentiallyAsync("Thank you, that helps. /");
            await Expect(ana.PaletteOptions).ToHaveCountAsync(3);
            await StopAsync("palette");
            await ana.Text.PressSequentiallyAsync("late");
            await ana.Text.PressAsync("Control+Enter");
            await StopAsync("palette-missing");
            await ana.Text.PressAsync("Enter");
            await ana.Text.PressAsync("Enter");
            await Expect(ana.MacroGuard).ToBeVisibleAsync();
            await StopAsync("guard");

            Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));

            async Task StopAsync(string screen)
            {
                if (Environment.GetEnvironmentVariable("LIVECHAT_SCREENS") == "1")
                {
                    var folder = Directory.CreateDirectory(Path.Combine(Hosting.Artifacts.Folder, "screens", $"macros-{name}")).FullName;
                    await ana.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{screen}.png") });
                }

                wrong.AddRange((await Axe.ViolationsAsync(ana.Page)).Select(v => $"{screen}: {v}"));
            }
        },
        $"axe-{name}");

    private static Task ImportAsync(Agent agent, string file) => agent.Macros.Page.Locator("input[type=file]").SetInputFilesAsync(
        new FilePayload { Name = "responses.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(file) });
}

using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>The macros of teams in the admin console: made, wrong, changed by two at once, taken back, and at every desk at once.</summary>
public sealed class WritingMacrosInTheConsole(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private static readonly Look Console = new() { Inspected = true, Width = 1280, Height = 900 };

    [BrowserFact]
    public Task What_an_administrator_writes_is_checked_at_its_field_and_stands_in_the_list_of_an_open_desk() => PlayAsync(async scene =>
    {
        var (_, ana) = await scene.ChatAsync();
        var (mia, settings) = await AdminAsync(scene);
        await settings.OpenAsync("macros");
        await StopAsync(mia, "macros-choose");
        await settings.Document("support").ClickAsync();
        await Expect(settings.Place.GetByText("No message responses yet")).ToBeVisibleAsync();
        await StopAsync(mia, "macros-empty");

        await mia.Macros.PressAsync("new");
        await mia.Macros.FillInAsync("Not this", "", " ");
        await mia.Macros.SaveAsync();
        await Expect(mia.Macros.Wrong("shortcut")).ToContainTextAsync("Use 1 to 32 of");
        await Expect(mia.Macros.Wrong("title")).ToContainTextAsync("Write one line");
        await Expect(mia.Macros.Wrong("body")).ToContainTextAsync("Write what is to be inserted.");
        await Expect(mia.Macros.Editor.GetByLabel("Shortcut")).ToBeFocusedAsync();
        await StopAsync(mia, "macros-wrong");
        await ana.Text.PressSequentiallyAsync("/");
        await mia.Macros.FillInAsync("late", "Late", "It is late, {{contact.name|dear customer}}.");
        await mia.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(mia.Macros.Notice).ToContainTextAsync("/late was saved.");
        await Expect(mia.Macros.Row("late").Locator(".open")).ToBeFocusedAsync();
        await Expect(ana.PaletteOptions.Locator(".about")).ToHaveTextAsync(["Late"]);
        await StopAsync(mia, "macros-list");

        await mia.Macros.PressAsync("late", "delete");
        await Expect(ana.PaletteOptions).ToHaveCountAsync(0);
        await Expect(mia.Macros.Page.Locator("[data-action=undo]")).ToBeFocusedAsync();
        await mia.Page.Keyboard.PressAsync("Enter");
        await Expect(ana.PaletteOptions.Locator(".about")).ToHaveTextAsync(["Late"]);
        await Expect(mia.Macros.Row("late")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Two_who_change_the_same_one_choose_which_counts_and_nothing_written_is_lost_by_a_slip() => PlayAsync(async scene =>
    {
        var (one, settings) = await AdminAsync(scene);
        var (other, others) = await AdminAsync(scene);
        await settings.OpenAsync("macros/support");
        await one.Macros.AddAsync("late", "Late", "It is late.");
        await others.OpenAsync("macros/support");
        await other.Macros.EditAsync("late");
        await one.Macros.EditAsync("late");
        await StopAsync(one, "macros-editor");
        await one.Macros.FillInAsync("late", "Late", "First words");
        await one.Macros.SaveAsync();
        await Expect(one.Macros.Editor).ToHaveCountAsync(0);

        await other.Macros.FillInAsync("late", "Very late", "Second words");
        await other.Macros.SaveAsync();
        await Expect(other.Macros.Conflict).ToContainTextAsync("Mia (demo) saved it after you opened it.");
        await Expect(other.Macros.Conflict.Locator("tbody tr")).ToHaveTextAsync(["TitleLateVery late", "ResponseFirst wordsSecond words"]);
        await StopAsync(other, "macros-conflict");
        await Answer(other, "theirs").ClickAsync();
        await Expect(other.Macros.Editor.GetByRole(AriaRole.Textbox, new() { Name = "Response" })).ToHaveValueAsync("First words");

        await one.Macros.PressAsync("late", "delete");
        await other.Macros.FillInAsync("late", "Very late", "Third words");
        await other.Macros.SaveAsync();
        await Expect(other.Macros.Conflict).ToContainTextAsync("Somebody else deleted this meanwhile");
        await Answer(other, "mine").ClickAsync();
        await Expect(other.Macros.Row("late")).ToContainTextAsync("Third words");

        // Another place is gone to only when what is written may be lost.
        await other.Macros.EditAsync("late");
        await other.Macros.FillInAsync("late", "Very late", "Not saved");
        await other.Page.GetByRole(AriaRole.Link, new() { Name = "Teams", Exact = true }).ClickAsync();
        await StopAsync(other, "macros-leave");
        await other.Macros.Dialog.GetByRole(AriaRole.Button, new() { Name = "Keep editing" }).ClickAsync();
        await Expect(other.Macros.Editor.GetByRole(AriaRole.Textbox, new() { Name = "Response" })).ToHaveValueAsync("Not saved");
        await other.Page.GetByRole(AriaRole.Link, new() { Name = "Teams", Exact = true }).ClickAsync();
        await other.Macros.Dialog.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await Expect(others.Document("support")).ToBeVisibleAsync();
        await Expect(other.Page.Locator("lc-teams-place")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Without_the_hub_it_says_so_and_goes_on_when_asked_to() => PlayAsync(async scene =>
    {
        var (mia, settings) = await AdminAsync(scene);
        mia.Complaints.Expect("403");
        var isRefused = true;
        await mia.Page.RouteAsync("**/hub/agent/negotiate**", route => route.FulfillAsync(new() { Status = 403 }));
        await mia.Page.RouteWebSocketAsync("**/hub/agent**", socket =>
        {
            if (isRefused) _ = socket.CloseAsync();
            else socket.ConnectToServer();
        });
        await mia.Page.EvaluateAsync("() => { location.hash = 'settings/macros/support'; }");
        await Expect(settings.Place.GetByText("The settings couldn't load.")).ToBeVisibleAsync();
        await StopAsync(mia, "macros-failed");
        isRefused = false;
        await settings.Place.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
        await Expect(settings.Place.GetByText("No message responses yet")).ToBeVisibleAsync();
    });

    private static ILocator Answer(Agent who, string answer) => who.Macros.Conflict.Locator($"[data-action={answer}]");

    private static async Task<(Agent Mia, SettingsPages Settings)> AdminAsync(Scene scene)
    {
        var mia = await scene.AgentAsync("Mia (demo)", Console);
        return (mia, await SettingsPages.SignInAsync(mia, scene.Server.Address));
    }

    /// <summary>Looks at a screen: nobody is kept out of it.</summary>
    private static async Task StopAsync(Agent who, string screen)
    {
        if (Environment.GetEnvironmentVariable("LIVECHAT_SCREENS") == "1")
        {
            var folder = Directory.CreateDirectory(Path.Combine(Hosting.Artifacts.Folder, "screens", "console")).FullName;
            await who.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{screen}.png") });
        }

        Assert.Empty(await Axe.LightAndDarkAsync(who.Page));
    }
}

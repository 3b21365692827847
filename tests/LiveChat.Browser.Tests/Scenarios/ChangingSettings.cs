using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>The settings in the admin console: made, changed by two at once, taken back, and in force at once.</summary>
public sealed class ChangingSettings(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private static readonly Look Console = new() { Inspected = true, Width = 1280, Height = 900 };

    [BrowserFact]
    public Task A_team_and_a_queue_made_in_the_console_take_a_chat_that_rings_at_a_desk() => PlayAsync(async scene =>
    {
        var settings = await AdminAsync(scene);
        await settings.OpenAsync("teams/+");
        await settings.Field("name").FillAsync("night");
        await settings.Field("displayName").FillAsync("Night shift");
        await settings.Place.Locator("[data-new=id] input").FillAsync("ben");
        await settings.Place.Locator(".add lc-button").ClickAsync();
        await settings.Action("add-message").ClickAsync();
        await settings.Field("autoMessages[0].text").FillAsync("We are up, too.");
        await settings.SaveAsync();

        // What is wrong is said at the field and above it, and leads to the field.
        await settings.OpenAsync("queues/+");
        await settings.Field("name").FillAsync("night");
        await settings.Field("displayName").FillAsync("Nightly");
        await settings.Field("offerTimeout").FillAsync("2");
        await settings.Action("save").ClickAsync();
        await Expect(settings.Trouble).ToBeFocusedAsync();
        await settings.Trouble.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(settings.Field("offerTimeout")).ToBeFocusedAsync();
        await settings.Field("offerTimeout").FillAsync("30");
        await Expect(settings.Place.Locator("lc-ring-timeline svg")).ToHaveAttributeAsync("aria-label", new Regex("Ring 2: 0:30 to 1:00"));
        await settings.Place.GetByLabel("Night shift").CheckAsync();
        await settings.SaveAsync();
        await Expect(settings.Document("night")).ToContainTextAsync("Nightly");

        var (ana, ben) = (await scene.AgentAsync(), await scene.AgentAsync("Ben (demo)"));
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync("Ana (demo)");
        await ben.SitDownAsync();
        await ana.TransferToQueueAsync("Nightly", "Ben knows");
        await ben.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync("Ben (demo)");

        // It is needed now.
        scene.People[0].Complaints.Expect("409");
        await settings.Action("remove").ClickAsync();
        await Expect(settings.Trouble).ToContainTextAsync("One chat is open in it.");
    });

    [BrowserFact]
    public Task Two_who_change_the_same_queue_choose_which_counts_and_what_was_deleted_comes_back() => PlayAsync(async scene =>
    {
        var (one, other) = (await AdminAsync(scene), await AdminAsync(scene));
        foreach (var person in scene.People) person.Complaints.Expect("412");
        await one.OpenAsync("queues/+");
        await one.Field("name").FillAsync("billing");
        await one.SaveAsync();
        await other.OpenAsync("queues/billing");
        await one.Field("ringTimeout").FillAsync("100");
        await one.SaveAsync();

        await other.Field("ringTimeout").FillAsync("200");
        await other.Action("save").ClickAsync();
        await Expect(other.Conflict).ToContainTextAsync("Mia (demo) saved it after you opened it.");
        await Expect(other.Conflict.Locator("tbody tr")).ToHaveTextAsync("Rings altogether, seconds100200");
        await Expect(other.Action("keep")).ToBeFocusedAsync();
        await FindsNothingAsync(scene.People[1]);
        await other.Action("theirs").ClickAsync();
        await Expect(other.Field("ringTimeout")).ToHaveValueAsync("100");

        await other.Field("ringTimeout").FillAsync("300");
        await other.SaveAsync();
        await one.Field("ringTimeout").FillAsync("400");
        await one.Action("save").ClickAsync();
        await one.Action("mine").ClickAsync();
        await Expect(one.Toast).ToContainTextAsync("is saved.");
        await other.OpenAsync("queues");
        await scene.People[1].Page.ReloadAsync();
        await other.OpenAsync("queues/billing");
        await Expect(other.Field("ringTimeout")).ToHaveValueAsync("400");

        await one.Action("remove").ClickAsync();
        await Expect(one.Toast).ToContainTextAsync("billing is deleted.");
        await Expect(one.Document("billing")).ToHaveCountAsync(0);
        await one.Action("undo").ClickAsync();
        await Expect(one.Field("ringTimeout")).ToHaveValueAsync("400");
        await Expect(one.Toast).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task A_queue_is_made_with_the_keyboard_alone_and_nothing_written_is_lost_by_a_slip() => PlayAsync(async scene =>
    {
        var settings = await AdminAsync(scene);
        await settings.OpenAsync("queues");
        var keyboard = scene.People[0].Page.Keyboard;
        await settings.Action("new").FocusAsync();
        await keyboard.PressAsync("Enter");
        await Expect(settings.Field("name")).ToBeFocusedAsync();
        await keyboard.TypeAsync("vip");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("VIP");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("Simul");
        await Expect(settings.Field("routingPolicy")).ToHaveValueAsync("simultaneous");
        await Expect(settings.Place.Locator("lc-ring-timeline")).ToContainTextAsync("All agents");

        await settings.Document("support").FocusAsync();
        await keyboard.PressAsync("Enter");
        await Expect(settings.Leaving).ToBeVisibleAsync();
        await Expect(settings.Action("stay")).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(settings.Leaving).ToHaveCountAsync(0);
        await Expect(settings.Field("name")).ToHaveValueAsync("vip");

        await settings.Field("offerTimeout").FocusAsync();
        await keyboard.PressAsync("Control+Enter");
        await Expect(settings.Toast).ToContainTextAsync("VIP is saved.");
        await settings.Document("support").FocusAsync();
        await keyboard.PressAsync("Enter");
        await Expect(settings.Place.Locator("[data-note=code]")).ToContainTextAsync("Defined in code.");
        await Expect(settings.Place.Locator("form input, form select")).ToHaveCountAsync(0);
        await Expect(settings.Action("save")).ToHaveCountAsync(0);
        await Expect(settings.Place.Locator("form")).ToContainTextAsync("Rings at one agent, seconds18");
    });

    [BrowserFact]
    public Task Rules_can_be_tried_before_they_are_saved() => PlayAsync(async scene =>
    {
        var settings = await AdminAsync(scene);
        await settings.OpenAsync("rules");
        await Expect(settings.Place.Locator("[data-field='retentionByQueue[support]']")).ToContainTextAsync("90 days (defined in code)");
        await Expect(settings.Place.Locator("[data-queue=support] lc-chip")).ToHaveTextAsync("In code");
        await settings.Field("trial").FillAsync("Mail me at dana@example.com");
        await settings.Action("try").ClickAsync();
        await Expect(settings.Place.Locator("[data-tried]")).ToContainTextAsync("Nothing would be found.");
        await settings.Field("detection[email]").SelectOptionAsync("redactBeforeStore");
        await settings.Action("try").ClickAsync();
        await Expect(settings.Place.Locator("[data-found] mark")).ToHaveTextAsync("dana@example.com");
        await Expect(settings.Place.Locator("[data-kept]")).Not.ToContainTextAsync("dana@example.com");

        await settings.Field("retention").SelectOptionAsync("other");
        await settings.Field("retention.days").FillAsync("45");
        await settings.SaveAsync();
        await scene.People[0].Page.ReloadAsync();
        await Expect(settings.Field("retention.days")).ToHaveValueAsync("45");
        await Expect(settings.Field("detection[email]")).ToHaveValueAsync("redactBeforeStore");
    });

    [BrowserFact]
    public Task How_transcripts_are_mailed_is_set_beside_what_code_says_and_counts_for_the_next_mail() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await ana.WritesAsync("It left the house yesterday");
        await dana.SeesMessageAsync("It left the house yesterday");
        var (settings, other) = (await AdminAsync(scene), await AdminAsync(scene));
        await settings.OpenAsync("transcripts");
        await other.OpenAsync("transcripts");
        await Expect(settings.Place.Locator("[data-field=sendDelay]")).ToContainTextAsync("0 (defined in code)");
        await settings.Field("timeZone").FillAsync("Atlantis/Center");
        await settings.Action("save").ClickAsync();
        await Expect(settings.Trouble).ToContainTextAsync("Time zone: There is no such zone.");
        await settings.Trouble.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(settings.Field("timeZone")).ToBeFocusedAsync();
        await settings.Field("timeZone").FillAsync("Europe/Berlin");
        await settings.Field("subject").FillAsync("What we said");
        await settings.Field("intro").FillAsync("Thank you for writing to {company}");
        await settings.Field("footer").FillAsync("Acme Home\nBerlin");
        await settings.Field("locale").SelectOptionAsync("de");
        await settings.Action("preview").ClickAsync();
        await Expect(settings.Place.Locator("lc-transcript-preview .text")).ToContainTextAsync("Thank you for writing to ");
        await FindsNothingAsync(scene.People[^2]);
        await settings.SaveAsync();

        scene.People[^1].Complaints.Expect("412");
        await other.Field("subject").FillAsync("Your chat");
        await other.Action("save").ClickAsync();
        await Expect(other.Conflict.Locator("tbody tr")).ToContainTextAsync(["SubjectWhat we saidYour chat", "Above the conversation", "Below the conversation", "Language", "Time zone"]);
        await other.Action("theirs").ClickAsync();
        await Expect(other.Field("subject")).ToHaveValueAsync("What we said");

        await ana.EndAsync();
        var mail = await scene.Mail.NextAsync();
        Assert.Equal("What we said", mail.Subject);
        Assert.EndsWith("Acme Home\nBerlin", mail.TextBody!.ReplaceLineEndings("\n").TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("Europe/Berlin", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Thank you for writing to ", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("Das ist das Protokoll", mail.TextBody, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task An_agent_gets_teams_queues_and_a_limit_and_what_the_sign_in_says_is_shown() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var (settings, other) = (await AdminAsync(scene), await AdminAsync(scene));
        await settings.OpenAsync("teams/+");
        await settings.Field("name").FillAsync("night");
        await settings.Field("displayName").FillAsync("Night shift");
        await settings.SaveAsync();
        await settings.OpenAsync("queues/+");
        await settings.Field("name").FillAsync("vip");
        await settings.Place.GetByLabel("Night shift").CheckAsync();
        await settings.SaveAsync();

        await settings.OpenAsync("agents");
        await settings.Document("ana").ClickAsync();
        await Expect(settings.Place.Locator("[data-note=host]")).ToContainTextAsync("Names and roles come from your sign-in.");
        await Expect(settings.Place.Locator("[data-field='team[support]']")).ToContainTextAsync("Yes (defined in code)");
        await settings.Place.GetByLabel("Night shift").CheckAsync();
        await Expect(settings.Toast).ToContainTextAsync("Night shift is saved.");
        await settings.Field("queue[vip]").CheckAsync();
        await Expect(settings.Toast).ToContainTextAsync("vip is saved.");
        await settings.Field("queue[vip].receives").UncheckAsync();
        await Expect(settings.Place.Locator("[aria-busy]")).ToHaveCountAsync(0);
        await settings.Field("capacity").FillAsync("99");
        await settings.Action("save").ClickAsync();
        await Expect(settings.Trouble).ToContainTextAsync("Chats at once: Enter a whole number from 1 to 50.");
        await FindsNothingAsync(scene.People[1]);
        await settings.Field("capacity").FillAsync("5");
        await settings.Field("languages").FillAsync("de, pt-BR");
        await settings.SaveAsync();
        await Expect(settings.Action("remove")).ToHaveCountAsync(0);

        await other.OpenAsync("teams/night");
        await Expect(other.Place.Locator("[data-member=ana]")).ToBeVisibleAsync();
        await other.OpenAsync("queues/vip");
        await Expect(other.Field("members[ana].receives")).Not.ToBeCheckedAsync();
        await other.OpenAsync("agents/ana");
        await Expect(other.Field("capacity")).ToHaveValueAsync("5");
        await Expect(other.Field("languages")).ToHaveValueAsync("de, pt-BR");
    });

    [BrowserFact]
    public Task Every_page_of_the_settings_is_accessible() => PlayAsync(async scene =>
    {
        var settings = await AdminAsync(scene);
        var mia = scene.People[0];
        foreach (var place in (string[])["queues", "queues/support", "queues/+", "teams/support", "teams/+", "macros", "macros/support", "agents", "agents/ana", "transcripts", "rules"])
        {
            await settings.OpenAsync(place);
            await FindsNothingAsync(mia);
        }
    });

    private static async Task<SettingsPages> AdminAsync(Scene scene) => await SettingsPages.SignInAsync(await scene.AgentAsync("Mia (demo)", Console), scene.Server.Address);

    private static async Task FindsNothingAsync(Person person) => Assert.Empty(await Axe.LightAndDarkAsync(person.Page));
}

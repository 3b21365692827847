using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>The activity log: what was is found again, and what goes on is looked on at by those who may.</summary>
public sealed class FindingChatsAgain(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private static readonly Look Desk = new() { Inspected = true, Width = 1440, Height = 900 };

    [BrowserFact]
    public Task A_chat_is_found_by_its_words_its_customer_and_its_type_and_read_again() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync(look: Desk);
        await ana.SitDownAsync();
        await TalkAsync(scene, ana, "Dana Ray", "The parcel is blue");
        await TalkAsync(scene, ana, "Eve Hall", "The invoice is wrong");
        var log = ana.ActivityLog;
        await log.OpenAsync();
        await Expect(log.Rows).ToHaveCountAsync(2);
        await Expect(log.Rows.First).ToContainTextAsync("Eve Hall");
        await Expect(log.Screen.GetByText("2 entries")).ToBeVisibleAsync();
        await FindsNothingAsync(ana);

        // Turned by its head, which keeps the focus.
        var started = log.Screen.GetByRole(AriaRole.Button, new() { Name = "Started" });
        await started.FocusAsync();
        await ana.Page.Keyboard.PressAsync("Enter");
        await Expect(log.Rows.First).ToContainTextAsync("Dana Ray");
        await Expect(log.Screen.GetByRole(AriaRole.Columnheader, new() { Name = "Started" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(started).ToBeFocusedAsync();
        await FindsNothingAsync(ana);
        await ana.Page.Keyboard.PressAsync("Enter");
        await Expect(log.Rows.First).ToContainTextAsync("Eve Hall");

        // Taken along from its row.
        await log.Row("Dana Ray").GetByRole(AriaRole.Button, new() { Name = "Transcript Dana Ray" }).ClickAsync();
        await FindsNothingAsync(ana);
        Assert.Contains("Dana Ray (customer)", await log.SaveAsync(log.Row("Dana Ray").Locator("lc-menu-item[data-format=txt]")), StringComparison.Ordinal);

        await log.SearchAsync("PARCEL <b>blue</b>");
        await Expect(log.Screen.GetByText("Nothing matches these filters.")).ToBeVisibleAsync();
        await FindsNothingAsync(ana);
        await log.SearchAsync("PARCEL");
        await Expect(log.Rows).ToHaveCountAsync(1);
        await Expect(log.Rows.Locator("mark")).ToHaveTextAsync("parcel");
        await log.ChooseAsync("type", "Messages");
        await Expect(log.Rows).ToHaveCountAsync(0);
        await log.ChooseAsync("type", "Chats");
        await Expect(log.Rows).ToHaveCountAsync(1);

        // Kept under a name, also over a reload.
        await log.Action("save").ClickAsync();
        await ana.Page.Locator("lc-view-name").GetByLabel("Name of the view").FillAsync("Parcels");
        await ana.Page.Keyboard.PressAsync("Enter");
        await log.Action("clear").ClickAsync();
        await Expect(log.Rows).ToHaveCountAsync(2);
        await ana.Page.ReloadAsync();
        await log.Screen.GetByLabel("Saved views").SelectOptionAsync("Parcels");
        await Expect(log.Rows).ToHaveCountAsync(1);

        await log.OpenAsync("Dana Ray");
        await Expect(log.Conversation.Locator("mark")).ToHaveTextAsync("parcel");
        await Expect(log.Watching).ToHaveCountAsync(0);
        await log.Chat.GetByRole(AriaRole.Button, new() { Name = "Why this agent?" }).ClickAsync();
        await Expect(log.Chat).ToContainTextAsync("It rang at Ana (demo)");
        await FindsNothingAsync(ana);
        Assert.Contains("Dana Ray (customer)", await log.SaveAsync(log.Chat.Locator("[data-format=txt]")), StringComparison.Ordinal);
        await ana.Page.Keyboard.PressAsync("Escape");
        await Expect(log.Chat).ToHaveCountAsync(0);
        await Expect(log.Row("Dana Ray").Locator(".open")).ToBeFocusedAsync();

        var table = await log.SaveAsync(log.Screen.Locator("[data-export=csv]"));
        Assert.Contains("Dana Ray", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Eve Hall", table, StringComparison.Ordinal);
        await Expect(log.Screen.Locator("lc-log-export [role=status]")).ToHaveTextAsync("1 entry saved");

        // A refusal is said in words; one that takes long can be ended.
        ana.Complaints.Expect("429");
        await ana.Page.RouteAsync("**/api/agent/log.csv*", route => route.FulfillAsync(new() { Status = 429 }));
        await log.Screen.Locator("[data-export=csv]").ClickAsync();
        await Expect(log.Screen.GetByRole(AriaRole.Alert)).ToContainTextAsync("too much was asked for at once");
        await FindsNothingAsync(ana);
        await ana.Page.RouteAsync("**/api/agent/log.jsonl*", _ => Task.CompletedTask);
        await log.Screen.Locator("[data-export=jsonl]").ClickAsync();
        await Expect(log.Screen.Locator("lc-log-export .progress")).ToBeVisibleAsync();
        await FindsNothingAsync(ana);
        await log.Screen.Locator("[data-action=cancel-export]").ClickAsync();
        await Expect(log.Screen.Locator("[data-export=jsonl]")).ToBeVisibleAsync();
        await Expect(log.Screen.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);

        await log.OpenAsync("Dana Ray");
        await log.Action("customer").ClickAsync();
        await Expect(log.Screen.Locator(".only")).ToContainTextAsync("Dana Ray");
        await Expect(log.Rows).ToHaveCountAsync(1);
        await log.Action("back").ClickAsync();
        await Expect(log.Screen).ToHaveCountAsync(0);
        await Expect(ana.Chats).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task What_is_anothers_is_not_there_where_the_host_says_so() => PlayAsync(
        services => services.Configure<LiveChatHostOptions>(o => o.LogScope = AgentLogScope.Own),
        async scene =>
        {
            var ana = await scene.AgentAsync(look: Desk);
            await ana.SitDownAsync();
            await TalkAsync(scene, ana, "Dana Ray", "The parcel is blue");
            await ana.GoAwayAsync();
            var ben = await scene.AgentAsync("Ben (demo)", Desk);
            await ben.SitDownAsync();
            await TalkAsync(scene, ben, "Eve Hall", "The parcel is red");

            await ben.ActivityLog.OpenAsync();
            await ben.ActivityLog.SearchAsync("parcel");

            await Expect(ben.ActivityLog.Rows).ToHaveCountAsync(1);
            await Expect(ben.ActivityLog.Rows).ToContainTextAsync("Eve Hall");
        });

    [BrowserFact]
    public Task A_supervisor_looks_on_at_what_goes_on_and_neither_side_notices() => PlayAsync(async scene =>
    {
        var mia = await scene.AgentAsync("Mia (demo)", Desk);
        await mia.SignInAsync();
        var log = mia.ActivityLog;
        await log.OpenAsync();
        await log.ChooseAsync("state", "In progress");
        await Expect(log.Screen.GetByText("Nothing matches these filters.")).ToBeVisibleAsync();

        // The list changes by itself: somebody waits, it rings, they talk.
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await Expect(log.Row("Dana Ray")).ToHaveAttributeAsync("data-status", "waiting");
        var ana = await scene.AgentAsync(look: Desk);
        await ana.SitDownAsync();
        await ana.SeesRingAsync("Dana Ray");
        await Expect(log.Row("Dana Ray")).ToHaveAttributeAsync("data-status", "ringing");
        await Expect(log.Row("Dana Ray").Locator(".c-agent")).ToContainTextAsync("Ana (demo)");
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync("Ana (demo)");
        await Expect(log.Row("Dana Ray")).ToHaveAttributeAsync("data-status", "active");

        await log.OpenAsync("Dana Ray");
        await Expect(log.Watching).ToContainTextAsync("Viewing as supervisor");
        await FindsNothingAsync(mia);
        await ana.WritesAsync("How can I help?");
        await dana.WritesAsync("It never came");
        await Expect(log.Conversation).ToContainTextAsync("How can I help?");
        await Expect(log.Conversation).ToContainTextAsync("It never came");
        await Expect(log.Chat.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);

        await Expect(dana.Log).Not.ToContainTextAsync("Mia");
        await Expect(ana.Log).Not.ToContainTextAsync("Mia");
        await ana.EndAsync();
        await dana.SeesEndAsync();
        await Expect(log.Watching).ToHaveCountAsync(0);
        await mia.Page.Keyboard.PressAsync("Escape");
        await Expect(log.Row("Dana Ray")).ToHaveCountAsync(0);

        // Who is no administrator finds nothing that goes on with others.
        await ana.ActivityLog.OpenAsync();
        await Expect(ana.ActivityLog.Rows).ToHaveCountAsync(1);
        var eve = await scene.CustomerAsync("Eve Hall");
        await mia.Page.BringToFrontAsync();
        await eve.AskForHelpAsync();
        await Expect(log.Row("Eve Hall")).ToHaveCountAsync(1);
        await ana.ActivityLog.SearchAsync("Eve");
        await Expect(ana.ActivityLog.Rows).ToHaveCountAsync(0);
    });

    private static async Task TalkAsync(Scene scene, Agent agent, string customer, string words)
    {
        var person = await scene.CustomerAsync(customer);
        await person.AskForHelpAsync();
        await agent.AcceptAsync(customer);
        await person.WritesAsync(words);
        await agent.SeesMessageAsync(words);
        await agent.EndAsync();
        await person.SeesEndAsync();
    }

    private static async Task FindsNothingAsync(Agent agent) => Assert.Empty(await Axe.ViolationsAsync(agent.Page));
}

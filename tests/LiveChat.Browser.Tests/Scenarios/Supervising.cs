using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>The live monitor, looking on and what a supervisor does then, and the audit log that says so.</summary>
public sealed class Supervising(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private static readonly Look Desk = new() { Inspected = true, Width = 1280, Height = 800 };

    [BrowserFact]
    public Task A_supervisor_looks_on_unnoticed_whispers_passes_the_chat_on_and_ends_it() => PlayAsync(async scene =>
    {
        var mia = await scene.AgentAsync("Mia (demo)", Desk);
        var console = mia.Console;
        await console.OpenAsync();
        await Expect(console.Main).ToContainTextAsync("No chat is in progress.");

        // The list follows: somebody waits, it rings, they talk.
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await console.SeesAsync("Dana Ray", "waiting");
        var ana = await scene.AgentAsync(look: Desk);
        await ana.SitDownAsync();
        await ana.SeesRingAsync("Dana Ray");
        await console.SeesAsync("Dana Ray", "ringing");
        await Expect(console.Chat("Dana Ray")).ToContainTextAsync("Ana (demo)");
        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync("Ana (demo)");
        await console.SeesAsync("Dana Ray", "active");

        // Read only, and neither side notices.
        await console.ViewLiveAsync("Dana Ray");
        await Expect(console.Bar).ToContainTextAsync("Viewing as supervisor");
        await ana.WritesAsync("How can I help?");
        await dana.SeesMessageAsync("How can I help?");
        await dana.WritesAsync("It never came");
        await Expect(console.Conversation).ToContainTextAsync("It never came");
        await Expect(console.Live.GetByRole(AriaRole.Textbox)).ToHaveCountAsync(0);
        await Expect(dana.Log).Not.ToContainTextAsync("Mia");
        await Expect(ana.Log).Not.ToContainTextAsync("Mia");

        // The agent reads the note, the customer nothing of it.
        await console.WhisperAsync("Offer free return shipping");
        await Expect(ana.Notes).ToContainTextAsync("Offer free return shipping");
        await Expect(ana.Notes).ToContainTextAsync("Mia (demo)");
        await FindsNothingAsync(mia);

        var ben = await scene.AgentAsync("Ben (demo)", Desk);
        await ben.SitDownAsync();
        await console.TransferAsync("Ben (demo)");
        await ana.SeesRowAsync("Mia (demo) asked Ben (demo) to take over");
        await Expect(console.Bar).ToContainTextAsync("Ben (demo) is being asked");
        await ben.SeesRingAsync("Dana Ray");
        await Expect(ben.RingCard("Dana Ray")).ToContainTextAsync("Mia (demo)");
        await ben.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync("Ben (demo)");

        await console.EndAsync();
        await dana.SeesEndAsync();
        await ben.SeesRowAsync("Mia (demo) ended the chat");
        await Expect(console.Bar).ToHaveCountAsync(0);
        await Expect(dana.Panel.Locator("body")).Not.ToContainTextAsync("Mia");
        await Expect(dana.Panel.Locator("body")).Not.ToContainTextAsync("return shipping");
        await Expect(console.Live.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
        await using (var redaction = await RedactDialog.OpenAsync(mia, () => console.Action("redact").ClickAsync()))
        {
            await redaction.Row("It never came").GetByRole(AriaRole.Checkbox).CheckAsync();
            await redaction.DoAsync("asked for it");
        }

        await Expect(console.Conversation).Not.ToContainTextAsync("It never came");
        await Expect(dana.Log).Not.ToContainTextAsync("It never came");

        // The customer asks for everything to go, while an agent has the chat open in the log.
        await ana.ActivityLog.OpenAsync();
        await Expect(ana.ActivityLog.Row("Dana Ray")).ToHaveCountAsync(1);
        await console.Action("erase").ClickAsync();
        var erasure = mia.Page.Locator("lc-erase-dialog");
        await Expect(erasure.Locator("li")).ToContainTextAsync(["Dana Ray"]);
        await FindsNothingAsync(mia);
        await erasure.GetByLabel("Reason").FillAsync("asked for everything");
        await erasure.GetByLabel("Type ERASE to confirm").FillAsync("ERASE");
        await erasure.Locator("[data-act=erase]").ClickAsync();
        await Expect(erasure).ToContainTextAsync("Nothing is left of 1 chat.");
        await Expect(dana.Log).Not.ToContainTextAsync("How can I help?");
        await mia.Page.Keyboard.PressAsync("Escape");
        await Expect(erasure).ToHaveCountAsync(0);
        await Expect(console.Conversation).Not.ToContainTextAsync("How can I help?");
        await Expect(console.Live.GetByRole(AriaRole.Heading, new() { Name = "Chat with ▒▒▒" })).ToBeVisibleAsync();
        await Expect(ana.ActivityLog.Row("▒▒▒")).ToHaveCountAsync(1);
        foreach (var reader in new[] { mia, ana })
        {
            await Expect(reader.Page.GetByText("Dana Ray")).ToHaveCountAsync(0);
            Assert.DoesNotContain("Dana", await reader.Page.EvaluateAsync<string>("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"), StringComparison.Ordinal);
        }

        await mia.Page.Keyboard.PressAsync("Escape");
        await Expect(console.Live).ToHaveCountAsync(0);
        await console.MissesAsync("Dana Ray");

        // The log has it, and the audit log says who did it.
        await console.GoToAsync("Activity log");
        await Expect(mia.ActivityLog.Row("▒▒▒")).ToHaveAttributeAsync("data-status", "ended");
        await console.GoToAsync("Audit");
        await Expect(console.Entries).ToContainTextAsync(["Customer erased", "Redacted", "Redacted", "Chat ended", "Chat transferred"]);
        await Expect(console.Entries.Locator("td:nth-child(3)")).ToHaveTextAsync(["mia", "mia", "mia", "mia", "mia"]);

        // Who is no administrator comes to none of it.
        foreach (var path in (string[])["admin", "api/admin/overview", "api/admin/audit", "api/admin/audit/verify"])
            Assert.Equal(403, (await ana.Context.APIRequest.GetAsync(new Uri(scene.Server.Address, $"/livechat/{path}").ToString(), new() { MaxRedirects = 0 })).Status);
    });

    [BrowserFact]
    public Task Log_and_audit_say_how_they_are_while_there_is_nothing_and_when_something_fails() => PlayAsync(async scene =>
    {
        var mia = await scene.AgentAsync("Mia (demo)", Desk);
        mia.Complaints.Expect("Failed to load resource");
        mia.Complaints.Expect("WebSocket");
        mia.Complaints.Expect("ERR_CONNECTION_REFUSED");
        var console = mia.Console;
        await console.OpenAsync();

        // Waiting for an answer, then nothing, then what went wrong.
        var answer = new TaskCompletionSource();
        await mia.Page.RouteAsync("**/api/admin/audit", async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });
        await console.GoToAsync("Audit");
        await Expect(console.Main.Locator("lc-skeleton")).ToBeVisibleAsync();
        await FindsNothingAsync(mia);
        answer.SetResult();
        await Expect(console.Main).ToContainTextAsync("Nothing was done yet that is audited.");
        await FindsNothingAsync(mia);
        foreach (var (status, words) in new[] { (500, "The server had a problem."), (401, "Your sign-in is over."), (0, "Check the connection") })
        {
            await mia.Page.UnrouteAllAsync();
            await mia.Page.RouteAsync("**/api/admin/audit*", route => status == 0 ? route.AbortAsync() : route.FulfillAsync(new() { Status = status }));
            await (status == 500 ? console.Main.Locator("[data-action=filter]") : console.Main.Locator("[data-action=retry]")).ClickAsync();
            await Expect(console.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
        }

        await FindsNothingAsync(mia);
        await mia.Page.UnrouteAllAsync();
        await console.Main.Locator("[data-action=retry]").ClickAsync();
        await Expect(console.Check).ToBeVisibleAsync();

        // Checked: what is empty, what is right, and a log that does not hold the head that was kept.
        await console.VerifyAsync();
        await Expect(console.Verdict("right")).ToContainTextAsync("The log is empty");
        await console.VerifyAsync("what is this");
        await Expect(console.Check).ToContainTextAsync("Paste the head as you copied it");
        await console.VerifyAsync($"3:{new string('a', 64)}");
        await Expect(console.Verdict("wrong")).ToContainTextAsync("The first entry was changed, moved or removed.");
        await FindsNothingAsync(mia);

        // The log: refused, then empty, then the connection is lost, and what was there stays.
        var signIn = await mia.Context.CookiesAsync();
        await mia.Context.ClearCookiesAsync();
        await mia.Page.GetByRole(AriaRole.Link, new() { Name = "Activity log" }).ClickAsync();
        await Expect(console.Main.GetByRole(AriaRole.Alert)).ToContainTextAsync("Your sign-in is over.");
        await FindsNothingAsync(mia);
        await mia.Context.AddCookiesAsync(signIn.Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path, HttpOnly = c.HttpOnly, Secure = c.Secure, SameSite = c.SameSite }));
        await console.Main.Locator("[data-action=retry]").ClickAsync();
        await Expect(mia.ActivityLog.Screen).ToContainTextAsync("There are no chats yet");
        await FindsNothingAsync(mia);
        await scene.RestartServerAsync(async () =>
        {
            await Expect(mia.Page.Locator("lc-log-place lc-bar")).ToContainTextAsync("Connection lost.");
            await Expect(mia.ActivityLog.Screen).ToContainTextAsync("There are no chats yet");
        });
        await Expect(mia.Page.Locator("lc-log-place lc-bar")).ToHaveCountAsync(0);
    });

    private static async Task FindsNothingAsync(Agent agent) => Assert.Empty(await Axe.ViolationsAsync(agent.Page));
}

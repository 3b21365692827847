using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>Every page of the settings while it loads, when it cannot, and with nothing in it.</summary>
public sealed class SettingsInEveryState(BrowserFixture fixture) : BrowserScenario(fixture)
{
    /// <summary>The place, the list of its answer that may be empty, and what it says then.</summary>
    private static readonly (string Place, string? List, string Empty)[] Places =
    [
        ("queues", "queues", "There is no queue yet. Make the first one."),
        ("teams", "teams", "There is no team yet. Make the first one."),
        ("widgets", "widgets", "There is no widget yet."),
        ("macros", null, ""),
        ("agents", "agents", "Nobody was here yet."),
        ("transcripts", "widgets", "There is no widget yet."),
        ("rules", null, ""),
    ];

    /// <summary>Why a page cannot load, what the browser says of it, and what the page does.</summary>
    private static readonly (string Why, Func<IRoute, Task> Answer, string Complaint, string Words, string Button)[] Failures =
    [
        ("500", route => route.FulfillAsync(new() { Status = 500 }), "500", "The server could not answer. Try again in a moment.", "Retry"),
        ("401", route => route.FulfillAsync(new() { Status = 401 }), "401", "Your sign-in is over. Sign in again to go on.", "Sign in again"),
        ("offline", route => route.AbortAsync("internetdisconnected"), "ERR_INTERNET_DISCONNECTED", NoConnection, "Retry"),
    ];

    /// <summary>Macros come over the hub, which knows no more of a failure than that there is no connection.</summary>
    private const string NoConnection = "Check the connection, then try again.";

    [BrowserFact]
    public Task Everybody_can_use_every_page_while_it_loads_fails_and_is_empty() => PlayAsync(async scene =>
    {
        var mia = await scene.AgentAsync("Mia (demo)", new Look { Inspected = true, Width = 1280, Height = 800 });
        var page = new Held(mia);
        // The hub falls back to requests, which can be answered like the others.
        await mia.Page.RouteWebSocketAsync(new Regex("/hub/agent"), socket => _ = socket.CloseAsync());
        await mia.Page.GotoAsync(new Uri(scene.Server.Address, "/signin?returnUrl=/livechat/admin").ToString());
        await mia.Page.GetByRole(AriaRole.Button, new() { Name = mia.Name }).ClickAsync();
        await Expect(mia.Page.Locator("main[data-state=data]")).ToBeVisibleAsync();
        foreach (var failure in Failures) mia.Complaints.Expect(failure.Complaint);

        // Of a connection to the hub that is left while it is made.
        mia.Complaints.Expect("404 (Not Found)");

        foreach (var (place, list, empty) in Places)
        {
            var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await page.OpenAsync(place, async route =>
            {
                await held.Task;
                await route.ContinueAsync();
            });
            await page.IsAsync("loading");
            await Expect(page.Place.GetByRole(AriaRole.Status).Filter(new() { HasText = "Loading" })).ToHaveCountAsync(1);
            await page.FindsNothingAsync();
            held.SetResult();
            await page.IsAsync("data");

            foreach (var (_, answer, _, words, button) in Failures)
            {
                await page.OpenAsync(place, answer);
                await page.IsAsync("error");
                await Expect(page.Place.GetByRole(AriaRole.Alert)).ToContainTextAsync(place == "macros" && button == "Retry" ? NoConnection : words);
                await Expect(page.Place.GetByRole(AriaRole.Button, new() { Name = button })).ToBeVisibleAsync();
                await page.FindsNothingAsync();
            }

            await page.AnswerAsync(route => route.ContinueAsync());
            await page.Place.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
            await page.IsAsync("data");
            if (list is null) continue;

            await page.OpenAsync(place, route => EmptyAsync(route, list));
            await page.IsAsync("data");
            await Expect(page.Place).ToContainTextAsync(empty);
            await page.FindsNothingAsync();
        }

        // The page itself is asked for anew, which is what leads to the host's sign-in.
        await page.OpenAsync("teams", Failures[1].Answer);
        await page.IsAsync("error");
        await page.AnswerAsync(route => route.ContinueAsync());
        await page.Place.GetByRole(AriaRole.Button, new() { Name = "Sign in again" }).ClickAsync();
        await page.IsAsync("data");
    });

    private static async Task EmptyAsync(IRoute route, string list)
    {
        var answer = await route.FetchAsync();
        var body = JsonNode.Parse(await answer.TextAsync())!.AsObject();
        if (body.ContainsKey(list)) body[list] = new JsonArray();
        await route.FulfillAsync(new() { Response = answer, Body = body.ToJsonString() });
    }

    /// <summary>The settings of a console whose questions are answered by the test; but for the overview, which the console asks for all the time.</summary>
    private sealed class Held(Person mia)
    {
        private static readonly Regex Questions = new("/livechat/(api/admin/|hub/agent)");

        public ILocator Place { get; } = mia.Page.Locator("main[data-place^=settings] lc-settings-part");

        public async Task AnswerAsync(Func<IRoute, Task> answer)
        {
            await mia.Page.UnrouteAllAsync();
            await mia.Page.RouteAsync(Questions, route => route.Request.Url.EndsWith("/overview", StringComparison.Ordinal) ? route.ContinueAsync() : answer(route));
        }

        public async Task OpenAsync(string place, Func<IRoute, Task> answer)
        {
            await mia.Page.EvaluateAsync("() => { location.hash = 'live'; }");
            await Expect(Place).ToHaveCountAsync(0);
            await AnswerAsync(answer);
            await mia.Page.EvaluateAsync("place => { location.hash = `settings/${place}`; }", place);
        }

        public Task IsAsync(string state) => Expect(Place.Locator($"[data-state={state}]").First).ToBeVisibleAsync();

        public async Task FindsNothingAsync() => Assert.Empty(await Axe.LightAndDarkAsync(mia.Page));
    }
}

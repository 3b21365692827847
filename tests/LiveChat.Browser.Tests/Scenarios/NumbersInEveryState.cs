using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>The live monitor and the reports while they load, when they cannot, and when they are of a moment ago.</summary>
public sealed class NumbersInEveryState(BrowserFixture fixture) : BrowserScenario(fixture)
{
    /// <summary>What the server or the network does, what the browser says of it, and what both pages say.</summary>
    private static readonly (Func<IRoute, Task> Answer, string Complaint, string Words)[] Failures =
    [
        (route => route.FulfillAsync(new() { Status = 500 }), "500", "The server could not answer. Try again in a moment."),
        (route => route.FulfillAsync(new() { Status = 401 }), "401", "Your sign-in is over. Sign in again to go on."),
        (route => route.AbortAsync("internetdisconnected"), "ERR_INTERNET_DISCONNECTED", "Check the connection, then try again."),
    ];

    private static readonly Regex Overview = new("/api/admin/overview$");
    private static readonly Regex Reports = new(@"/api/admin/reports\?");

    [BrowserFact]
    public Task Everybody_can_use_the_live_monitor_while_it_loads_fails_and_is_of_a_moment_ago() => PlayAsync(async scene =>
    {
        var (mia, main) = await OpenAsync(scene);
        var held = await HoldAsync(mia.Page, Overview);
        await mia.Page.ReloadAsync();
        await Expect(main).ToHaveAttributeAsync("data-state", "loading");
        await Expect(main.GetByRole(AriaRole.Status)).ToHaveTextAsync("Loading");
        await FindsNothingAsync(mia);
        held.SetResult();
        await Expect(main).ToHaveAttributeAsync("data-state", "data");

        foreach (var (answer, _, words) in Failures)
        {
            await AnswerAsync(mia.Page, Overview, answer);
            await mia.Page.ReloadAsync();
            await Expect(main).ToHaveAttributeAsync("data-state", "error");
            await Expect(main.GetByRole(AriaRole.Alert)).ToContainTextAsync("The overview couldn't load.");
            await Expect(main.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
            await FindsNothingAsync(mia);
            await AnswerAsync(mia.Page, Overview, route => route.ContinueAsync());
            await main.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
            await Expect(main).ToHaveAttributeAsync("data-state", "data");

            // What was there stays there, and says how old it is.
            await AnswerAsync(mia.Page, Overview, answer);
            await mia.Page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
            await Expect(main.Locator("lc-bar")).ToContainTextAsync("The numbers couldn't be refreshed. They are from ");
            await Expect(main.Locator("lc-tiles")).ToBeVisibleAsync();
            await FindsNothingAsync(mia);
            await AnswerAsync(mia.Page, Overview, route => route.ContinueAsync());
            await main.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
            await Expect(main.Locator("lc-bar")).ToHaveCountAsync(0);
        }
    });

    [BrowserFact]
    public Task Everybody_can_use_reports_while_they_load_and_fail() => PlayAsync(async scene =>
    {
        var (mia, _) = await OpenAsync(scene);
        var page = mia.Page.Locator("lc-reports");
        var tiles = page.Locator("lc-report-tiles");
        var held = await HoldAsync(mia.Page, Reports);
        await mia.Page.GetByRole(AriaRole.Link, new() { Name = "Reports" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Loading");
        await Expect(page.Locator("lc-skeleton").First).ToBeVisibleAsync();
        await FindsNothingAsync(mia);
        held.SetResult();
        await Expect(tiles).ToBeVisibleAsync();

        foreach (var (answer, _, words) in Failures)
        {
            await AnswerAsync(mia.Page, Reports, answer);
            await page.Locator("[data-action=refresh]").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The report couldn't load.");
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
            await Expect(tiles).ToHaveCountAsync(0);
            await FindsNothingAsync(mia);
            await AnswerAsync(mia.Page, Reports, route => route.ContinueAsync());
            await page.GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
            await Expect(tiles).ToBeVisibleAsync();
        }
    });

    private static async Task<(Agent Mia, ILocator Main)> OpenAsync(Scene scene)
    {
        var mia = await scene.AgentAsync("Mia (demo)", new Look { Inspected = true, Width = 1280, Height = 800 });
        foreach (var failure in Failures) mia.Complaints.Expect(failure.Complaint);
        await mia.Page.GotoAsync(new Uri(scene.Server.Address, "/signin?returnUrl=/livechat/admin").ToString());
        await mia.Page.GetByRole(AriaRole.Button, new() { Name = mia.Name }).ClickAsync();
        var main = mia.Page.Locator("main[data-place=live]");
        await Expect(main).ToHaveAttributeAsync("data-state", "data");
        return (mia, main);
    }

    /// <summary>Keeps answers back until the test lets them go.</summary>
    private static async Task<TaskCompletionSource> HoldAsync(IPage page, Regex questions)
    {
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await AnswerAsync(page, questions, async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        return held;
    }

    private static async Task AnswerAsync(IPage page, Regex questions, Func<IRoute, Task> answer)
    {
        await page.UnrouteAllAsync();
        await page.RouteAsync(questions, answer);
    }

    private static async Task FindsNothingAsync(Agent mia) => Assert.Empty(await Axe.LightAndDarkAsync(mia.Page));
}

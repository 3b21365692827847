using System.Security.Claims;
using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class PassingAChatOn(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const string Note = "Needs a refund";

    [BrowserFact]
    public Task To_an_agent_who_accepts_moves_it_over_and_the_customer_sees_only_who_came() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SitDownAsync();
        await ana.WritesAsync("Let me see");

        await ana.TransferAsync("Ben (demo)", Note);

        await Expect(ana.Asking).ToContainTextAsync("Ringing at Ben (demo)");
        await Expect(ben.RingCard("Dana Ray")).ToContainTextAsync(Note);
        await Expect(ben.RingCard("Dana Ray")).ToContainTextAsync("Ana (demo) asks you to take over");
        await dana.WritesAsync("Are you there?");
        await ana.SeesMessageAsync("Are you there?");

        await ben.AcceptAsync("Dana Ray");

        await ben.SeesMessageAsync("Let me see");
        await ben.SeesMessageAsync("Are you there?");
        await Expect(ben.Log.Locator("lc-event .note")).ToContainTextAsync(Note);
        await Expect(ana.Conversation).ToHaveCountAsync(0);
        await Expect(ana.Notice).ToContainTextAsync("Ben (demo) took over the chat with Dana Ray.");
        await dana.SeesRowAsync("Ben (demo) joined the chat");
        await dana.SeesAgentAsync("Ben (demo)");
        await ben.WritesAsync("I am Ben");
        await dana.SeesMessageAsync("I am Ben");
        await Expect(dana.Log).Not.ToContainTextAsync(Note);
        await Expect(dana.Log).Not.ToContainTextAsync("take over");
    });

    [BrowserFact]
    public Task To_an_agent_who_declines_or_is_not_asked_any_more_leaves_it() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SitDownAsync();

        await ana.TransferAsync("Ben (demo)");
        await ben.DeclineAsync("Dana Ray");
        await ana.SeesRowAsync("Ben (demo) declined");
        await Expect(ana.Asking).ToHaveCountAsync(0);

        await ana.TransferAsync("Ben (demo)");
        await ben.SeesRingAsync("Dana Ray");
        await ana.Asking.GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await ana.SeesRowAsync("Ben (demo) is not asked any more");
        await Expect(ben.RingCard("Dana Ray")).ToContainTextAsync("No longer ringing here");

        await ana.WritesAsync("Still me");
        await dana.SeesMessageAsync("Still me");
    });

    [BrowserFact]
    public Task To_an_agent_who_does_not_answer_leaves_it() => PlayAsync(
        services => services.PostConfigureAll<QueueOptions>(queue => queue.OfferTimeout = TimeSpan.FromSeconds(5)),
        async scene =>
        {
            var (_, ana) = await scene.ChatAsync();
            var ben = await scene.AgentAsync("Ben (demo)");
            await ben.SitDownAsync();

            await ana.TransferAsync("Ben (demo)");
            await ben.SeesRingAsync("Dana Ray");

            await ana.SeesRowAsync("Ben (demo) didn't answer");
            await Expect(ben.RingCard("Dana Ray")).ToContainTextAsync("Missed");
        });

    [BrowserFact]
    public Task Into_the_queue_lets_it_ring_at_somebody_else() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SitDownAsync();

        await ana.TransferToQueueAsync("Support", Note);

        await Expect(ana.Conversation).ToHaveCountAsync(0);
        await dana.SeesRowAsync("Ana (demo) is passing you on to a colleague");
        await ben.AcceptAsync("Dana Ray");
        await ben.SeesRowAsync("Ana (demo) put the chat into Support");
        await Expect(ben.Log.Locator("lc-event .note")).ToContainTextAsync(Note);
        await dana.SeesAgentAsync("Ben (demo)");
    });

    [BrowserFact]
    public Task Shows_of_everybody_how_much_they_have_what_they_speak_and_why_they_cannot_be_asked() => PlayAsync(
        services => services.AddLiveChatCore()
            .ConfigureAgents(agents => agents.Capacity = 1)
            .MapAgent(user => new(user.FindFirstValue(ClaimTypes.NameIdentifier)!, user.Identity!.Name!) { Languages = ["en", "de"] }),
        async scene =>
        {
            var (_, ana) = await scene.ChatAsync();
            var ben = await scene.AgentAsync("Ben (demo)");
            await ben.SitDownAsync();
            await ana.AskToTransferAsync();
            var row = ana.TransferDialog.Locator("[data-agent=ben]");
            await Expect(row).ToHaveTextAsync(Row("Ben (demo)", "English, German", "Available", "0 of 1"));
            await Expect(row.GetByRole(AriaRole.Radio)).ToBeEnabledAsync();
            await ana.TransferDialog.GetByRole(AriaRole.Button, new() { Name = "Queues" }).ClickAsync();
            await Expect(ana.TransferDialog.Locator("[data-queue=support]")).ToHaveTextAsync(Row("Support", "1 online · 0 waiting"));

            var omar = await scene.CustomerAsync("Omar Haddad");
            await omar.AskForHelpAsync();
            await ben.AcceptAsync("Omar Haddad");
            var eve = await scene.CustomerAsync("Eve Hall");
            await eve.AskForHelpAsync();
            await AskAgainAsync();
            await Expect(row).ToHaveTextAsync(Row("Ben (demo)", "Full · English, German", "Available", "1 of 1"));
            await Expect(row.GetByRole(AriaRole.Radio)).ToBeDisabledAsync();
            await ana.TransferDialog.GetByRole(AriaRole.Button, new() { Name = "Queues" }).ClickAsync();
            await Expect(ana.TransferDialog.Locator("[data-queue=support]")).ToHaveTextAsync(Row("Support", "1 online · 1 waiting"));

            await ben.GoAwayAsync();
            await AskAgainAsync();
            await Expect(row).ToHaveTextAsync(Row("Ben (demo)", "Nothing rings there now · English, German", "Away", "1 of 1"));
            await Expect(row.GetByRole(AriaRole.Radio)).ToBeDisabledAsync();

            async Task AskAgainAsync()
            {
                await ana.Page.Keyboard.PressAsync("Escape");
                await Expect(ana.TransferDialog.Locator("dialog[open]")).ToHaveCountAsync(0);
                await ana.AskToTransferAsync();
            }
        });

    /// <summary>What a row says, whatever stands between its parts.</summary>
    private static Regex Row(params string[] parts) => new(@"^\s*(BE)?\s*" + string.Join(@"\s*", parts.Select(Regex.Escape)) + @"\s*$");

    [BrowserFact]
    public Task Needs_somebody_who_can_take_it_and_can_be_done_by_keyboard() => PlayAsync(async scene =>
    {
        var (_, ana) = await scene.ChatAsync();
        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SitDownAsync();
        await ben.GoAwayAsync();

        await ana.Page.Keyboard.PressAsync("Alt+t");
        var list = ana.TransferDialog.GetByRole(AriaRole.Radiogroup);
        await Expect(list.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Ben") })).ToBeDisabledAsync();
        await Expect(ana.TransferDialog.GetByRole(AriaRole.Button, new() { Name = "Transfer", Exact = true })).ToBeDisabledAsync();
        await Expect(ana.TransferDialog.GetByLabel("Search")).ToBeFocusedAsync();
        await ana.Page.Keyboard.TypeAsync("nobody");
        await Expect(list).ToContainTextAsync("Nobody by this name.");
        await ana.Page.Keyboard.PressAsync("Escape");
        await Expect(ana.TransferDialog.Locator("dialog[open]")).ToHaveCountAsync(0);

        await ben.BecomeAvailableAsync();
        await ana.Page.Keyboard.PressAsync("Alt+t");
        await Expect(list.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Ben") })).ToBeEnabledAsync();
        await ana.Page.Keyboard.PressAsync("Tab");
        await ana.Page.Keyboard.PressAsync("Space");
        await ana.Page.Keyboard.PressAsync("Tab");
        await ana.Page.Keyboard.TypeAsync("Yours");
        await ana.Page.Keyboard.PressAsync("Tab");
        await ana.Page.Keyboard.PressAsync("Tab");
        await ana.Page.Keyboard.PressAsync("Enter");
        await ben.SeesRingAsync("Dana Ray");
        await Expect(ana.Composer).ToBeFocusedAsync();
    });
}

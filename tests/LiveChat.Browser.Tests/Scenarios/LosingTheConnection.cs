using LiveChat.Browser.Tests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class LosingTheConnection(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task What_was_written_offline_is_sent_once_and_in_order_when_the_network_is_back() => PlayAsync(async scene =>
    {
        var (dana, ana, wire) = await scene.ChatOnAWireAsync();
        await dana.GoOfflineAsync();
        await wire.CutAsync();
        await Expect(dana.Panel.GetByText("You're offline. Messages wait here.")).ToBeVisibleAsync();

        for (var i = 1; i <= 5; i++)
            await dana.WritesAsync($"From the tunnel {i}");

        await Expect(dana.Log.GetByText("Waiting to send").First).ToBeVisibleAsync();
        await dana.ComeBackOnlineAsync();

        await Expect(ana.Messages.Filter(new() { HasText = "From the tunnel" }).Locator(".b"))
            .ToHaveTextAsync(["From the tunnel 1", "From the tunnel 2", "From the tunnel 3", "From the tunnel 4", "From the tunnel 5"]);
        await dana.SeesProgressAsync("From the tunnel 5", "read");
        await Expect(dana.Messages.Filter(new() { HasText = "From the tunnel" })).ToHaveCountAsync(5);
    });

    [BrowserFact]
    public Task What_the_other_one_wrote_meanwhile_is_there_when_the_network_is_back() => PlayAsync(async scene =>
    {
        var (dana, ana, wire) = await scene.ChatOnAWireAsync();
        await dana.GoOfflineAsync();
        await wire.CutAsync();
        await Expect(dana.Panel.GetByText("You're offline. Messages wait here.")).ToBeVisibleAsync();
        await ana.WritesAsync("First thing you missed");
        await ana.WritesAsync("Second thing you missed");
        await ana.SeesProgressAsync("Second thing you missed", "sent");

        await dana.ComeBackOnlineAsync();

        await dana.SeesMessageAsync("First thing you missed");
        await dana.SeesMessageAsync("Second thing you missed");
        await ana.SeesProgressAsync("Second thing you missed", "read");
        Assert.Equal(await ana.Messages.Locator(".b").AllInnerTextsAsync(), await dana.Messages.Locator(".b").AllInnerTextsAsync());
    });

    [BrowserFact]
    public Task A_message_whose_answer_was_lost_is_stored_once() => PlayAsync(async scene =>
    {
        var (dana, ana, wire) = await scene.ChatOnAWireAsync();
        wire.LoseAnswers("SendMessage", times: 1);

        await dana.WritesAsync("Did you get this?");

        await dana.SeesProgressAsync("Did you get this?", "read");
        await dana.WritesAsync("And this?");
        await dana.SeesProgressAsync("And this?", "read");
        await ana.SeesMessageAsync("Did you get this?");
        await dana.ReloadAsync();
        await dana.SeesMessageAsync("And this?");
        await dana.SeesMessageAsync("Did you get this?");
    });

    [BrowserFact]
    public Task The_agent_writes_on_while_the_connection_is_away_too() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        var wire = await Wire.HoldAsync(ana);
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.AcceptAsync("Dana Ray");
        await ana.GoOfflineAsync();
        await wire.CutAsync();
        await Expect(ana.Page.GetByText("You're offline. Messages wait here.")).ToBeVisibleAsync();
        await ana.WritesAsync("I am looking it up");
        await dana.WritesAsync("Take your time");
        await dana.SeesProgressAsync("Take your time", "sent");

        await ana.ComeBackOnlineAsync();

        await dana.SeesMessageAsync("I am looking it up");
        await ana.SeesMessageAsync("Take your time");
        Assert.Equal(await dana.Messages.Locator(".b").AllInnerTextsAsync(), await ana.Messages.Locator(".b").AllInnerTextsAsync());
    });

    [BrowserFact]
    public Task A_reload_of_either_page_loses_nothing_and_doubles_nothing() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await dana.WritesAsync("One");
        await ana.SeesMessageAsync("One");
        await ana.WritesAsync("Two");
        await dana.SeesMessageAsync("Two");
        var said = await dana.Messages.Locator(".b").AllInnerTextsAsync();

        await dana.ReloadAsync();
        await ana.ReloadAsync();
        await ana.OpenAsync("Dana Ray");

        await dana.SeesExactlyAsync([.. said]);
        await ana.SeesExactlyAsync([.. said]);
        await dana.WritesAsync("Three");
        await ana.SeesMessageAsync("Three");
    });

    [BrowserFact]
    public Task A_draft_and_what_was_not_sent_survive_a_reload_also_where_a_frame_may_keep_nothing() => PlayAsync(async scene =>
    {
        var (dana, ana, wire) = await scene.ChatOnAWireAsync();
        wire.LoseCalls("SendMessage", times: 1);
        await dana.WritesAsync("On its way when the page went");
        await dana.Composer.FillAsync("A thought I did not fin");

        await dana.ReloadAsync();

        await ana.SeesMessageAsync("On its way when the page went");
        await dana.SeesMessageAsync("On its way when the page went");
        await Expect(dana.Composer).ToHaveValueAsync("A thought I did not fin");
        await dana.Composer.PressAsync("Enter");
        await ana.SeesMessageAsync("A thought I did not fin");
    });

    [BrowserFact]
    public Task The_conversation_comes_along_to_the_next_page_of_the_shop() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();

        await dana.VisitShopAsync("/basket");
        await dana.SeesAgentAsync("Ana (demo)");
        await dana.WritesAsync("Now I am in the basket");

        await ana.SeesMessageAsync("Now I am in the basket");
    });
}

using LiveChat.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class Ending(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task The_customer_is_asked_before_leaving_and_may_stay() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();

        await dana.AskToLeaveAsync();
        await Expect(dana.LeaveDialog).ToContainTextAsync("Ana (demo) will be told.");
        var stay = dana.LeaveDialog.GetByRole(AriaRole.Button, new() { Name = "Stay" });
        await Expect(stay).ToBeFocusedAsync();
        await stay.ClickAsync();

        await Expect(dana.Panel.GetByRole(AriaRole.Dialog, new() { Name = "Leave this chat?" })).ToHaveCountAsync(0);
        await dana.WritesAsync("I am still here");
        await ana.SeesMessageAsync("I am still here");
    });

    [BrowserFact]
    public Task A_customer_who_left_can_take_the_same_chat_up_again_and_it_rings() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await dana.WritesAsync("I have to run");
        await ana.SeesMessageAsync("I have to run");
        var chat = await dana.ChatIdAsync();

        await dana.LeaveAsync();
        await ana.SeesRowAsync("Customer left the chat");
        await dana.SeesRowAsync("You left the chat");
        await dana.ResumeAsync();
        await dana.SeesQueueAsync();
        await ana.AcceptAsync("Dana Ray");

        await dana.SeesAgentAsync("Ana (demo)");
        await dana.SeesRowAsync("Chat resumed");
        await dana.SeesMessageAsync("I have to run");
        await ana.SeesMessageAsync("I have to run");
        Assert.Equal(chat, await dana.ChatIdAsync());
    });

    [BrowserFact]
    public Task An_agent_who_ends_a_chat_the_customer_left_keeps_it_from_coming_back() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await dana.LeaveAsync();
        await Expect(dana.Button("Resume chat")).ToBeVisibleAsync();
        await ana.SeesRowAsync("Customer left the chat");

        await ana.EndAsync();

        await Expect(dana.Button("Resume chat")).ToBeHiddenAsync();
        await Expect(ana.Conversation.GetByRole(AriaRole.Button, new() { Name = "End", Exact = true })).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task The_agent_is_asked_before_ending_and_may_keep_the_chat() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();

        await ana.AskToEndAsync();
        await Expect(ana.Page.GetByRole(AriaRole.Dialog, new() { Name = "End chat with Dana Ray?" })).ToBeVisibleAsync();
        await Expect(ana.EndDialog).ToContainTextAsync("This ends it for the customer and can't be undone. They'd need to start a new chat.");
        var cancel = ana.EndDialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" });
        await Expect(cancel).ToBeFocusedAsync();
        await ana.Page.Keyboard.PressAsync("Enter");

        await Expect(ana.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await ana.WritesAsync("I am still here");
        await dana.SeesMessageAsync("I am still here");
    });

    [BrowserFact]
    public Task After_the_agent_ended_the_customer_can_only_start_a_new_chat() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        var chat = await dana.ChatIdAsync();

        await ana.EndAsync();
        await dana.SeesEndAsync();
        await dana.SeesRowAsync("Ana (demo) ended the chat");
        await Expect(ana.Composer).ToHaveCountAsync(0);
        await Expect(dana.Composer).ToHaveCountAsync(0);
        await Expect(dana.Button("Resume chat")).ToHaveCountAsync(0);
        await dana.Button("Start new chat").ClickAsync();
        await dana.FillInFormAsync("One more question");
        await dana.SendFormAsync();

        await dana.SeesQueueAsync();
        await ana.SeesRingAsync("Dana Ray");
        Assert.NotEqual(chat, await dana.ChatIdAsync());
    });

    [BrowserFact]
    public Task A_forged_resume_over_the_customers_own_connection_is_refused() => PlayAsync(async scene =>
    {
        var (dana, ana, wire) = await scene.ChatOnAWireAsync();
        await ana.EndAsync();
        await dana.SeesEndAsync();

        var answer = await wire.CallAsync("ResumeChat", new { chatId = await dana.ChatIdAsync() });

        Assert.False(answer.GetProperty("ok").GetBoolean());
        Assert.Equal("chat_ended_by_agent", answer.GetProperty("error").GetProperty("code").GetString());
        await Expect(ana.RingCards).ToHaveCountAsync(0);
        await dana.SeesEndAsync();
    });

    [BrowserFact]
    public Task The_desk_warns_of_a_draft_moves_on_and_a_forged_second_end_is_refused() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        var wire = await Wire.HoldAsync(ana);
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.AcceptAsync("Dana Ray");
        var eve = await scene.CustomerAsync("Eve Hall");
        await eve.AskForHelpAsync("Where is my lamp?");
        await ana.AcceptAsync("Eve Hall");
        await ana.OpenAsync("Dana Ray");
        await ana.WritesAsync("That is all");
        await dana.SeesMessageAsync("That is all");
        var chat = await dana.ChatIdAsync();

        await ana.Composer.FillAsync("one more thing");
        await ana.AskToEndAsync();
        await Expect(ana.EndDialog).ToContainTextAsync("You have written or attached something that isn't sent. It will be lost.");
        await ana.EndDialog.GetByRole(AriaRole.Button, new() { Name = "End chat" }).ClickAsync();

        await ana.SeesConversationAsync("Eve Hall");
        await Expect(ana.Composer).ToBeFocusedAsync();
        await dana.SeesEndAsync();
        await ana.OpenAsync("Dana Ray");
        await Expect(ana.Composer).ToHaveCountAsync(0);
        await Expect(ana.Log).ToContainTextAsync("Transcript sent");
        await Expect(ana.Log.Locator("li[data-kind=transcript]")).Not.ToContainTextAsync("dana@example.com");

        var answer = await wire.CallAsync("EndChat", new { chatId = chat });

        Assert.Equal("chat_ended", answer.GetProperty("error").GetProperty("code").GetString());
        await ana.OpenAsync("Eve Hall");
        await ana.WritesAsync("Still here");
        await eve.SeesMessageAsync("Still here");
    });
}

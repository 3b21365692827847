using LiveChat.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class TheForm(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Asks_what_the_shop_wants_to_know_and_begins_at_the_first_question() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();

        await dana.OpenChatAsync();

        await Expect(dana.Panel.GetByRole(AriaRole.Heading, new() { Name = "How can we help?" })).ToBeVisibleAsync();
        await Expect(dana.NameField).ToBeFocusedAsync();
        await Expect(dana.EmailField).ToBeVisibleAsync();
        await Expect(dana.TopicField).ToBeVisibleAsync();
        await Expect(dana.MessageField).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Says_at_the_field_what_is_wrong_and_keeps_what_was_written() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        await dana.EmailField.FillAsync("dana at example");
        await dana.MessageField.FillAsync("My order never arrived");

        await dana.SendFormAsync();

        await Expect(dana.NameField).ToBeFocusedAsync();
        await Expect(dana.NameField).ToHaveAccessibleDescriptionAsync("Enter an answer");
        await Expect(dana.EmailField).ToHaveAccessibleDescriptionAsync("Enter an address like name@example.com");
        await Expect(dana.TopicField).ToHaveAccessibleDescriptionAsync("Choose one");
        await Expect(dana.EmailField).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(dana.MessageField).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(dana.MessageField).ToHaveValueAsync("My order never arrived");

        await dana.FillInFormAsync();
        await Expect(dana.EmailField).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await dana.SendFormAsync();
        await dana.SeesQueueAsync();
    });

    [BrowserFact]
    public Task Shows_what_the_server_refuses_at_the_field() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        await dana.FillInFormAsync();
        await dana.NameField.FillAsync(new string('x', 101));

        await dana.SendFormAsync();

        await Expect(dana.NameField).ToBeFocusedAsync();
        await Expect(dana.NameField).ToHaveAccessibleDescriptionAsync("At most 100 characters");
        await Expect(dana.MessageField).ToHaveValueAsync("My order never arrived");
    });

    [BrowserFact]
    public Task Waits_with_all_answers_while_the_network_is_away() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        var wire = await Wire.HoldAsync(dana);
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        await dana.FillInFormAsync();
        await dana.GoOfflineAsync();
        await wire.CutAsync();

        await dana.SendFormAsync();
        await Expect(dana.Panel.GetByRole(AriaRole.Status).GetByText("You're offline. Try again when you're back.")).ToBeVisibleAsync();
        await Expect(dana.MessageField).ToHaveValueAsync("My order never arrived");

        await dana.ComeBackOnlineAsync();
        await dana.SendFormAsync();
        await dana.SeesQueueAsync();
    });

    [BrowserFact]
    public Task Shows_the_answers_and_the_greeting_as_the_first_things_in_the_conversation() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();

        await dana.AskForHelpAsync();

        var card = dana.Log.Locator("li[data-kind=form]");
        await Expect(card).ToContainTextAsync("What you sent us");
        await Expect(card).ToContainTextAsync("Dana Ray");
        await Expect(card).ToContainTextAsync("dana@example.com");
        await Expect(card).ToContainTextAsync("Order problem");
        await dana.SeesMessageAsync("Thanks for writing. You can keep typing while you wait");
    });
}

using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Queues;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>Customers who come when nobody is there leave a message, and agents answer it by mail.</summary>
public sealed partial class WhenNobodyIsThere(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task A_message_is_left_read_at_the_desk_and_marked_as_answered() => PlayAsync(TakeMessages, async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        await SeesMessageFormAsync(dana, "Nobody is here at the moment.");

        await LeaveMessageAsync(dana, "Do you have the vase in blue?");

        await dana.SeesEndAsync();
        await Expect(dana.Log).ToContainTextAsync("You left a message");
        await Expect(dana.Log).ToContainTextAsync("Do you have the vase in blue?");
        await Expect(dana.Panel.GetByText("We'll answer by e-mail.")).ToBeVisibleAsync();
        await Expect(dana.Button("Resume chat")).ToHaveCountAsync(0);

        var ana = await scene.AgentAsync();
        await ana.SignInAsync();
        await Expect(ana.MessagesButton).ToHaveAccessibleNameAsync(OneToAnswer());
        await ana.MessagesButton.ClickAsync();
        var dialog = ana.LeftMessages;
        await Expect(dialog.Locator("[data-message]")).ToContainTextAsync("Do you have the vase in blue?");
        await Expect(dialog.GetByRole(AriaRole.Link, new() { Name = "Reply by e-mail" })).ToHaveAttributeAsync("href", MailToDana());

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Mark answered" }).ClickAsync();
        await Expect(dialog.GetByText("No message waits for an answer.")).ToBeVisibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(ana.MessagesButton).ToHaveAccessibleNameAsync(NoneToAnswer());
        await Expect(dana.Log).Not.ToContainTextAsync("answered");
    });

    [BrowserFact]
    public Task The_form_changes_as_agents_come_and_go_as_long_as_nothing_was_typed() => PlayAsync(TakeMessages, async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        await SeesMessageFormAsync(dana, "Nobody is here at the moment.");

        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "form");

        await ana.GoAwayAsync();
        await SeesMessageFormAsync(dana, "Nobody is here at the moment.");
        await Expect(Turned(dana)).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task The_form_somebody_is_filling_in_stays_until_they_ask_for_the_other_one() => PlayAsync(TakeMessages, async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();
        await dana.OpenChatAsync();
        await SeesMessageFormAsync(dana, "Nobody is here at the moment.");
        await dana.NameField.FillAsync("Dana Ray");
        await dana.MessageField.FillAsync("Do you have the vase in bl");

        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        await Expect(Turned(dana)).ToContainTextAsync("Somebody is here now.");
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "message");
        await Expect(dana.MessageField).ToBeFocusedAsync();
        await Expect(dana.MessageField).ToHaveValueAsync("Do you have the vase in bl");

        await dana.Button("Start a chat").ClickAsync();
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "form");
        await Expect(Turned(dana)).ToHaveCountAsync(0);
        await Expect(dana.NameField).ToBeFocusedAsync();
        await Expect(dana.NameField).ToHaveValueAsync("Dana Ray");
        await Expect(dana.MessageField).ToHaveValueAsync("Do you have the vase in bl");

        await ana.GoAwayAsync();
        await Expect(Turned(dana)).ToContainTextAsync("Nobody is here at the moment.");
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "form");
        await Turned(dana).GetByRole(AriaRole.Button, new() { Name = "Leave a message" }).ClickAsync();
        await SeesMessageFormAsync(dana, "Nobody is here at the moment.");
        await LeaveMessageAsync(dana, "Do you have the vase in blue?");
        await dana.SeesEndAsync();
        await Expect(Turned(dana)).ToHaveCountAsync(0);
        await dana.Button("Leave another message").ClickAsync();
        await ana.BecomeAvailableAsync();
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "form");
    });

    [BrowserFact]
    public Task A_closed_queue_says_when_it_opens() => PlayAsync(
        services =>
        {
            TakeMessages(services);
            services.PostConfigureAll<QueueOptions>(queue => queue.OpeningHours = new() { TimeZone = "Etc/UTC" });
        },
        async scene =>
        {
            var dana = await scene.CustomerAsync();
            await dana.VisitShopAsync();
            await dana.OpenChatAsync();

            await SeesMessageFormAsync(dana, "We are closed at the moment.");
            await LeaveMessageAsync(dana, "When do you open?");
            await dana.SeesEndAsync();
            await Expect(dana.Button("Leave another message")).ToBeVisibleAsync();
        });

    [BrowserFact]
    public Task Where_nobody_answers_in_time_a_message_can_be_left() => PlayAsync(
        services => services.PostConfigureAll<QueueOptions>(queue => (queue.WhenNobodyAnswers, queue.RingTimeout, queue.OfferTimeout) = (NoAnswer.LeaveMessage, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5))),
        async scene =>
        {
            var (dana, _) = await scene.RingAsync();
            await dana.SeesEndAsync();
            await Expect(dana.Button("Resume chat")).ToBeVisibleAsync();
            await dana.Button("Leave a message").ClickAsync();

            await SeesMessageFormAsync(dana, "Nobody was free to answer you.");
            await Expect(dana.NameField).ToHaveValueAsync("Dana Ray");
            await Expect(dana.EmailField).ToHaveValueAsync("dana@example.com");
        });

    private static void TakeMessages(IServiceCollection services)
        => services.PostConfigureAll<WidgetOptions>(widget => widget.Behaviour.MessagesWhenNobodyIsThere = true);

    private static async Task SeesMessageFormAsync(Customer customer, string notice)
    {
        await Expect(customer.View).ToHaveAttributeAsync("data-view", "message");
        await Expect(customer.Panel.Locator("lc-chat-form .notice")).ToContainTextAsync(notice);
        await Expect(customer.Button("Leave message")).ToBeVisibleAsync();
    }

    private static ILocator Turned(Customer customer) => customer.Panel.Locator("lc-bar[data-bar=turned]");

    private static async Task LeaveMessageAsync(Customer customer, string text)
    {
        await customer.NameField.FillAsync(customer.Name);
        await customer.EmailField.FillAsync(customer.Email);
        await customer.Panel.Locator("lc-field[data-key=message] textarea").FillAsync(text);
        await customer.Button("Leave message").ClickAsync();
    }

    [GeneratedRegex("1 message to answer")]
    private static partial Regex OneToAnswer();

    [GeneratedRegex("0 messages to answer")]
    private static partial Regex NoneToAnswer();

    [GeneratedRegex(@"^mailto:dana@example\.com\?subject=.*Do%20you%20have")]
    private static partial Regex MailToDana();
}

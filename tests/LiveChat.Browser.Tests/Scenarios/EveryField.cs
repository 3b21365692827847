using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>A form with a field of every type there is.</summary>
public sealed class EveryField(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private static readonly PreChatForm Form = new()
    {
        ConsentUrl = new("https://example.com/terms"),
        Fields =
        [
            new() { Key = "you", Type = FormFieldType.Heading, Label = "About you" },
            new() { Key = "name", Type = FormFieldType.Text, Label = "Name", Required = true, Role = FormFieldRole.ContactName },
            new() { Key = "email", Type = FormFieldType.Email, Label = "E-mail", Required = true, Role = FormFieldRole.ContactEmail },
            new() { Key = "phone", Type = FormFieldType.Phone, Label = "Phone", Role = FormFieldRole.ContactPhone },
            new() { Key = "what", Type = FormFieldType.Heading, Label = "What it is about" },
            new()
            {
                Key = "topic",
                Type = FormFieldType.Select,
                Label = "Topic",
                Required = true,
                Role = FormFieldRole.Queue,
                Options = [new("order", "My order"), new("new", "Something new", new("sales"))],
            },
            new() { Key = "size", Type = FormFieldType.Text, Label = "Size", Required = true, VisibleIf = FormCondition.Is("topic", "new") },
            new() { Key = "fault", Type = FormFieldType.Text, Label = "Fault", Required = true, VisibleIf = FormCondition.Is("topic", "order") },

            // Browsers do not know (?i): of this pattern only the server has an opinion.
            new() { Key = "order", Type = FormFieldType.Text, Label = "Order", Pattern = @"(?i)[a-z]{2}-\d{4}" },
            new() { Key = "postcode", Type = FormFieldType.Text, Label = "Postcode", Pattern = @"\d{5}" },
            new() { Key = "pieces", Type = FormFieldType.Number, Label = "Pieces", Min = 1, Max = 9 },
            new() { Key = "reply", Type = FormFieldType.Radio, Label = "Reply by", Options = [new("mail", "Mail"), new("call", "Phone call")] },
            new() { Key = "rooms", Type = FormFieldType.Checkboxes, Label = "Rooms", Options = [new("kitchen", "Kitchen"), new("bath", "Bath"), new("hall", "Hall")] },
            new() { Key = "news", Type = FormFieldType.Checkbox, Label = "Send me news" },
            new() { Key = "day", Type = FormFieldType.Date, Label = "Needed by" },
            new() { Key = "message", Type = FormFieldType.Textarea, Label = "Message", Role = FormFieldRole.Message },
            new() { Key = "plan", Type = FormFieldType.Hidden, Label = "Plan", Source = FormFieldSource.Script },
            new() { Key = "terms", Type = FormFieldType.Consent, Label = "I agree", Required = true },
        ],
    };

    private static readonly string[] Arrived =
    [
        "Name: Dana Ray",
        "E-mail: dana@example.com",
        "Phone: +49 30 123456",
        "Topic: Something new",
        "Size: 80 cm wide",
        "Order: ab-1234",
        "Postcode: 10115",
        "Pieces: 3",
        "Reply by: Phone call",
        "Rooms: Kitchen, Hall",
        "Send me news: Yes",
        "Needed by: 2030-11-11",
        "Message: Two lines\nof text",
        "Plan: gold",
        "I agree: Yes",
    ];

    [BrowserFact]
    public Task Is_filled_in_by_keyboard_and_arrives_at_an_agent_of_the_queue_that_was_chosen() => PlayAsync(Configure, async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var ben = await scene.AgentAsync("Ben (demo)");
        await ben.SitDownAsync();
        var dana = await scene.CustomerAsync();
        await dana.VisitShopAsync();
        await Expect(dana.Launcher).ToBeVisibleAsync();
        await dana.Page.EvaluateAsync("void LiveChat.identify({ name: 'Dana Ray', phone: '+49 30 123456', custom: { plan: 'gold' } })");
        await dana.TabToAsync(dana.Launcher);
        await dana.Page.Keyboard.PressAsync("Enter");
        await Expect(dana.NameField).ToBeFocusedAsync();
        await Expect(dana.NameField).ToHaveValueAsync("Dana Ray");
        await Expect(Field(dana, "phone")).ToHaveValueAsync("+49 30 123456");
        await Expect(dana.Panel.GetByRole(AriaRole.Heading, new() { Name = "What it is about" })).ToBeVisibleAsync();
        await Expect(Field(dana, "size")).ToHaveCountAsync(0);
        await Expect(Field(dana, "fault")).ToHaveCountAsync(0);
        await Expect(dana.Panel.GetByText("Plan")).ToHaveCountAsync(0);

        await TypeAsync(dana, "email", "dana..ray@example.com");
        await TypeAsync(dana, "topic", "Something");
        await TypeAsync(dana, "size", "80 cm wide");
        await Expect(Field(dana, "fault")).ToHaveCountAsync(0);
        await TypeAsync(dana, "order", "ab1234");
        await TypeAsync(dana, "postcode", "1011");
        await TypeAsync(dana, "pieces", "12");
        await dana.TabToAsync(Field(dana, "reply").First);
        await Expect(Field(dana, "postcode")).ToHaveAccessibleDescriptionAsync("This does not have the form that is asked for");
        await Expect(Field(dana, "pieces")).ToHaveAccessibleDescriptionAsync("Enter a number from 1 to 9");
        await dana.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(dana.Panel.GetByRole(AriaRole.Radio, new() { Name = "Phone call" })).ToBeCheckedAsync();
        await PressAsync(dana, Field(dana, "rooms").Nth(0), "Space");
        await PressAsync(dana, Field(dana, "rooms").Nth(2), "Space");
        await PressAsync(dana, Field(dana, "news"), "Space");
        await TypeAsync(dana, "day", "11112030");
        await TypeAsync(dana, "message", "Two lines");
        await dana.Page.Keyboard.PressAsync("Enter");
        await dana.Page.Keyboard.TypeAsync("of text");

        // What the browser finds wrong: at each field, and the first of them has the focus.
        await PressAsync(dana, dana.Button("Start chat"), "Enter");
        await Expect(Field(dana, "postcode")).ToBeFocusedAsync();
        await Expect(Field(dana, "terms")).ToHaveAccessibleDescriptionAsync("Tick this box to go on");
        await TypeAsync(dana, "postcode", "10115");
        await TypeAsync(dana, "pieces", "3");
        await PressAsync(dana, Field(dana, "terms"), "Space");
        await Expect(Field(dana, "email")).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(Field(dana, "order")).Not.ToHaveAttributeAsync("aria-invalid", "true");

        // What only the server finds wrong.
        await PressAsync(dana, dana.Button("Start chat"), "Enter");
        await Expect(Field(dana, "email")).ToBeFocusedAsync();
        await Expect(Field(dana, "email")).ToHaveAccessibleDescriptionAsync("Enter an address like name@example.com");
        await Expect(Field(dana, "order")).ToHaveAccessibleDescriptionAsync("This does not have the form that is asked for");
        await TypeAsync(dana, "email", "dana@example.com");
        await TypeAsync(dana, "order", "ab-1234");
        await PressAsync(dana, dana.Button("Start chat"), "Enter");
        await dana.SeesQueueAsync();

        await ben.AcceptAsync("Dana Ray");
        await Expect(ana.RingCards).ToHaveCountAsync(0);
        Assert.Equal(Arrived, await AnswersAsync(ben.Details.Locator("[data-part=form]")));
        await Expect(ben.Details.Locator("[data-part=contact]")).ToContainTextAsync("dana@example.com");
        Assert.Equal(Arrived, await AnswersAsync(dana.Log.Locator("li[data-kind=form]")));
    });

    private static void Configure(IServiceCollection services)
    {
        services.AddLiveChatCore().AddQueue("sales", queue => queue.AddMember("ben"));
        services.PostConfigureAll<WidgetOptions>(widget => widget.Form = Form);
    }

    private static ILocator Field(Customer customer, string key) => customer.Panel.Locator($"lc-field[data-key={key}]").Locator("input, textarea, select");

    /// <summary>Goes there and writes over what is there.</summary>
    private static async Task TypeAsync(Customer customer, string key, string text)
    {
        await customer.TabToAsync(Field(customer, key));
        await customer.Page.Keyboard.PressAsync("Control+a");
        await customer.Page.Keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(Customer customer, ILocator where, string key)
    {
        await customer.TabToAsync(where);
        await customer.Page.Keyboard.PressAsync(key);
    }

    private static Task<string[]> AnswersAsync(ILocator part)
        => part.Locator("dt").EvaluateAllAsync<string[]>("all => all.map(({ textContent, nextElementSibling }) => `${textContent}: ${nextElementSibling.textContent}`)");
}

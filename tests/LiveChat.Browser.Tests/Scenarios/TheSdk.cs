using System.Text.Json;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>What the scripts of a page can do with the widget.</summary>
public sealed class TheSdk(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const string Listen = """
        window.heard = [];
        for (const event of ['ready', 'open', 'close', 'unread', 'chat:started', 'chat:queued', 'agent:joined', 'chat:ended', 'chat:resumed',
            'message:received', 'message:sent', 'form:submitted', 'error']) {
          LiveChat('on', event, detail => heard.push([event, detail]));
        }
        """;

    private const string Queue = "window.LiveChat = window.LiveChat || function () { (LiveChat.q = LiveChat.q || []).push(arguments); };";

    [BrowserFact]
    public Task Tells_the_page_everything_that_happens_in_a_chat_it_starts() => PlayAsync(AddHiddenField, async scene =>
    {
        var ana = await scene.AgentAsync();
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync();
        await dana.Context.AddInitScriptAsync(Queue + Listen);
        await dana.VisitShopAsync();
        await Expect(dana.Launcher).ToBeVisibleAsync();

        // Who it is waits for the panel; the chat makes it, closed.
        await dana.Page.EvaluateAsync("void LiveChat.identify({ name: 'Dana Ray', email: 'dana@example.com', custom: { plan: 'gold' } })");
        await Expect(dana.Frame).ToHaveCountAsync(0);
        var started = await dana.Page.EvaluateAsync<JsonElement>("LiveChat.startChat({ topic: 'order', message: 'My order never arrived' })");
        Assert.False(await dana.Page.EvaluateAsync<bool>("LiveChat.isOpen"));
        await dana.Page.WaitForFunctionAsync("() => LiveChat.state === 'queued'");
        Assert.Equal(started.GetProperty("chatId").GetString(), await dana.ChatIdAsync());

        // The agent sees what the page said of her, as what nobody vouches for.
        await ana.AcceptAsync("Dana Ray");
        await Expect(ana.Conversation.GetByText("Unverified")).ToBeVisibleAsync();
        await Expect(ana.Page.GetByText("gold").First).ToBeVisibleAsync();
        await HearsAsync(dana, "agent:joined");

        await ana.WritesAsync("Hello Dana");
        await HearsAsync(dana, "message:received");
        await dana.Page.WaitForFunctionAsync("() => LiveChat.unread === 2");
        await dana.Page.EvaluateAsync("LiveChat.open({ message: 'It was a lamp' })");
        await Expect(dana.Composer).ToHaveValueAsync("It was a lamp");
        await dana.Page.WaitForFunctionAsync("() => LiveChat.unread === 0");
        await dana.Composer.PressAsync("Enter");
        await HearsAsync(dana, "message:sent");

        await dana.Page.EvaluateAsync("LiveChat.endChat()");
        await dana.SeesEndAsync();
        await HearsAsync(dana, "chat:ended");
        await dana.ResumeAsync();
        await HearsAsync(dana, "chat:resumed");
        await dana.Page.EvaluateAsync("LiveChat.endChat()");
        await dana.SeesEndAsync();
        await dana.Page.EvaluateAsync("LiveChat.toggle()");

        var code = await dana.Page.EvaluateAsync<string>("LiveChat.startChat({ nickname: 'D' }).catch(error => `${error.code} ${error.fields.nickname}`)");
        Assert.Equal("form_invalid field_unknown", code);

        var heard = await dana.Page.EvaluateAsync<string[]>("[...new Set(heard.map(([event]) => event))].sort()");
        Assert.Equal(
            ["agent:joined", "chat:ended", "chat:queued", "chat:resumed", "chat:started", "close", "error", "form:submitted", "message:received", "message:sent", "open", "ready", "unread"],
            heard);
        Assert.Equal("customer", await dana.Page.EvaluateAsync<string>("heard.find(([event]) => event === 'chat:ended')[1].by"));
        Assert.Equal("gold", await dana.Page.EvaluateAsync<string>("heard.find(([event]) => event === 'form:submitted')[1].fields.plan"));
    });

    [BrowserFact]
    public Task Opens_with_a_message_in_the_language_and_the_look_the_page_asks_for() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.Context.AddInitScriptAsync(Queue + """
            LiveChat('setLocale', 'de');
            LiveChat('setTheme', { radiusM: 3, surface: '#fffbe6' });
            LiveChat('identify', { name: 'Dana Ray' });
            LiveChat('open', { message: 'My order never arrived' });
            """);
        await dana.VisitShopAsync();

        await Expect(dana.NameField).ToHaveValueAsync("Dana Ray");
        await Expect(dana.MessageField).ToHaveValueAsync("My order never arrived");
        await Expect(dana.Button("Minimieren")).ToBeVisibleAsync();
        await Expect(dana.Panel.Locator("html")).ToHaveAttributeAsync("lang", "de");
        var panel = dana.Panel.Locator("livechat-panel");
        await Expect(panel).ToHaveCSSAsync("background-color", "rgb(255, 251, 230)");
        await Expect(dana.Page.Locator("livechat-launcher").GetByRole(AriaRole.Button, new() { Name = "Chat schließen" })).ToBeVisibleAsync();

        await dana.Page.EvaluateAsync("LiveChat.setLocale('en')");
        await Expect(dana.Button("Minimise")).ToBeVisibleAsync();
        await Expect(dana.MessageField).ToHaveValueAsync("My order never arrived");
        await dana.Page.EvaluateAsync("LiveChat.setTheme({ accent: '#0f766e' })");
        await Expect(dana.Launcher).ToHaveCSSAsync("background-color", "rgb(15, 118, 110)");
        Assert.Equal("bad_argument", await dana.Page.EvaluateAsync<string>("LiveChat.setTheme({ surface: 'url(x)' }).catch(error => error.code)"));
    });

    [BrowserFact]
    public Task Leaves_nothing_of_a_visitor_who_signs_out() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await dana.Composer.FillAsync("Half a sentence");
        const string secret = "localStorage.getItem(Object.keys(localStorage).find(key => key.endsWith(':visitor')))";
        var before = await dana.Page.EvaluateAsync<string>(secret);

        await dana.Page.EvaluateAsync("LiveChat.shutdown({ forget: true })");
        await Expect(dana.Frame).ToHaveCountAsync(0);
        await Expect(dana.Launcher).ToBeVisibleAsync();
        Assert.Equal(string.Empty, await dana.Page.EvaluateAsync<string>(secret));
        Assert.Equal("idle", await dana.Page.EvaluateAsync<string>("LiveChat.state"));

        await dana.OpenChatAsync();
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "form");
        await Expect(dana.NameField).ToHaveValueAsync(string.Empty);
        await dana.FillInFormAsync();
        await dana.SendFormAsync();
        await dana.SeesQueueAsync();
        await Expect(dana.Composer).ToHaveValueAsync(string.Empty);
        Assert.NotEqual(before, await dana.Page.EvaluateAsync<string>(secret));
    });

    [BrowserFact]
    public Task Keeps_the_visitor_who_does_not_ask_to_be_forgotten() => PlayAsync(async scene =>
    {
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        var chat = await dana.ChatIdAsync();
        await dana.Composer.FillAsync("Half a sentence");

        await dana.Page.EvaluateAsync("LiveChat.shutdown()");
        await dana.OpenChatAsync();

        await dana.SeesQueueAsync();
        Assert.Equal(chat, await dana.ChatIdAsync());
        await Expect(dana.Composer).ToHaveValueAsync(string.Empty);
    });

    private static async Task HearsAsync(Customer customer, string name) => await customer.Page.WaitForFunctionAsync("event => heard.some(([name]) => name === event)", name);

    private static void AddHiddenField(IServiceCollection services) => services.PostConfigureAll<WidgetOptions>(widget => widget.Form = widget.Form with
    {
        Fields = [.. widget.Form.Fields, new() { Key = "plan", Type = FormFieldType.Hidden, Label = "Plan", Source = FormFieldSource.Script }],
    });
}

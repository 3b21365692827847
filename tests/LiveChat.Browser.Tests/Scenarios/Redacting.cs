using System.Text.RegularExpressions;
using LiveChat.Browser.Tests.Accessibility;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.People;
using LiveChat.Browser.Tests.Screens;
using LiveChat.Detection;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>What is taken out of a chat for good is gone from every screen at once, and comes back nowhere.</summary>
public sealed class Redacting(BrowserFixture fixture) : BrowserScenario(fixture)
{
    private const string Canary = "canary-7b02";

    private const string Gone = "▒▒▒";

    [BrowserFact]
    public Task A_message_goes_from_open_panels_second_tabs_and_the_desk_and_a_part_of_one_alone() => PlayAsync(async scene =>
    {
        var (dana, mia) = await TalkAsync(scene);
        var second = await dana.OpenTabAsync();
        await second.OpenChatAsync();
        await dana.WritesAsync($"My card is {Canary} one");
        await mia.WritesAsync($"Never write {Canary} two, please");
        await dana.WritesAsync($"Sorry, {Canary} three was silly");
        foreach (var person in new Person[] { dana, second, mia }) await person.SeesMessageAsync($"{Canary} three");

        await using (var redaction = await RedactDialog.AskAsync(mia))
        {
            await redaction.Row($"{Canary} one").GetByRole(AriaRole.Checkbox).CheckAsync();
            await redaction.Row($"{Canary} two").GetByRole(AriaRole.Checkbox).CheckAsync();
            await redaction.TakePartAsync($"{Canary} three", "Sorry, ".Length, Canary.Length);
            await Expect(redaction.Sum).ToHaveTextAsync("Redact 3 items? This is permanent.");
            await redaction.DoAsync("a card number");
            await Expect(redaction.Copy("log")).ToContainTextAsync("3 things taken out");
        }

        foreach (var person in new Person[] { dana, second, mia })
        {
            await person.SeesMessageAsync($"Sorry, {new string('▒', Canary.Length)} three was silly");
            await Expect(person.Message("Redacted").Locator(".gone")).ToHaveCountAsync(2);
            await Expect(person.Message("three was silly")).ToContainTextAsync("Partly redacted");
            await IsNowhereAsync(person);
        }

        await dana.SeesRowAsync("A message was removed");
        await mia.SeesRowAsync("You redacted something: a card number");
        await Expect(dana.Log).Not.ToContainTextAsync("a card number");

        await dana.ReloadAsync();
        await mia.ReloadAsync();
        foreach (var person in new Person[] { dana, mia })
        {
            await person.SeesMessageAsync("three was silly");
            await IsNowhereAsync(person);
        }

        // What is gone cannot be chosen, and so not be brought back.
        await Expect(mia.Details).ToContainTextAsync("This is the first chat you can see.");
        await using var again = await RedactDialog.AskAsync(mia);
        await Expect(again.Rows.Filter(new() { HasText = "three was silly" })).ToHaveCountAsync(1);
        await Expect(again.Dialog).Not.ToContainTextAsync(Canary);
        await Expect(again.Rows.Filter(new() { HasText = Gone })).ToHaveCountAsync(1);
    });

    [BrowserFact]
    public Task A_file_goes_from_the_screens_that_show_it_and_its_address_works_no_more() => PlayAsync(async scene =>
    {
        var (dana, mia) = await TalkAsync(scene);
        await mia.SwitchFilesAsync();
        await dana.SeesRowAsync("You can send pictures now");
        await dana.AttachAsync(PictureFile.Small($"{Canary}.png"));
        await dana.SeesFileAsync($"{Canary}.png", "ready");
        await dana.WritesAsync("Here it is");
        var link = mia.Log.Locator("lc-attachment .pic a");
        await Expect(link).ToHaveAttributeAsync("href", new Regex("/files/"));
        var address = await link.GetAttributeAsync("href");
        await Expect(dana.Log.Locator("lc-attachment img")).ToHaveJSPropertyAsync("complete", true);
        var own = await dana.Log.Locator("lc-attachment img").GetAttributeAsync("src");

        await using (var redaction = await RedactDialog.AskAsync(mia))
        {
            await redaction.Dialog.Locator("[data-file]").GetByRole(AriaRole.Checkbox).CheckAsync();
            await redaction.DoAsync("not for us");
            await Expect(redaction.Copy("files")).ToContainTextAsync("1 thing taken out");
        }

        foreach (var person in new Person[] { dana, mia })
        {
            await Expect(person.Log.Locator("lc-attachment")).ToHaveTextAsync("This file was removed");
            await Expect(person.Log.Locator("lc-attachment").Locator("a, img")).ToHaveCountAsync(0);
            await Expect(person.Message("Here it is")).ToHaveCountAsync(1);
            // What is said about a file goes by itself.
            await Expect(person.Page.Locator("[role=status]").Filter(new() { HasText = Canary })).ToHaveCountAsync(0);
            if (person == dana) await Expect(dana.Panel.Locator("[role=status]").Filter(new() { HasText = Canary })).ToHaveCountAsync(0);
            await IsNowhereAsync(person);
        }

        Assert.StartsWith("blob:", own, StringComparison.Ordinal);
        Assert.False(await dana.Panel.Locator("html").EvaluateAsync<bool>("(_, own) => fetch(own).then(() => true, () => false)", own));
        dana.Complaints.Expect("ERR_FILE_NOT_FOUND");
        dana.Complaints.Expect("Content Security Policy");
        var answer = await mia.Context.APIRequest.GetAsync(new Uri(scene.Server.Address, address!).ToString());
        Assert.Equal(404, answer.Status);
    });

    [BrowserFact]
    public Task An_answer_of_the_form_goes_with_what_it_told_of_the_customer() => PlayAsync(async scene =>
    {
        var (dana, mia) = await TalkAsync(scene, $"It is about {Canary}");
        await Expect(mia.Details.Locator("[data-part=form]")).ToContainTextAsync(Canary);

        await using (var redaction = await RedactDialog.AskAsync(mia))
        {
            await redaction.Dialog.Locator("[data-field]").Filter(new() { HasText = Canary }).GetByRole(AriaRole.Checkbox).CheckAsync();
            await redaction.Dialog.Locator("[data-field]").Filter(new() { HasText = "dana@example.com" }).GetByRole(AriaRole.Checkbox).CheckAsync();
            await redaction.DoAsync("asked for by the customer");
            await Expect(redaction.Copy("form")).ToContainTextAsync("2 things taken out");
        }

        await Expect(mia.Details.Locator("[data-part=form]")).ToContainTextAsync(Gone);
        await Expect(mia.Details.Locator("[data-part=contact]")).Not.ToContainTextAsync("dana@example.com");
        await Expect(dana.Log.Locator("li[data-kind=form]")).ToContainTextAsync(Gone);
        foreach (var person in new Person[] { dana, mia }) await IsNowhereAsync(person);
        await dana.ReloadAsync();
        await Expect(dana.Log.Locator("li[data-kind=form]")).ToContainTextAsync(Gone);
        await IsNowhereAsync(dana);
    });

    [BrowserFact]
    public Task The_whole_chat_goes_with_its_notes_and_drafts_and_ends() => PlayAsync(async scene =>
    {
        var (dana, mia) = await TalkAsync(scene, $"{Canary} in the form");
        await dana.WritesAsync($"{Canary} in a message");
        await mia.SeesMessageAsync($"{Canary} in a message");
        await mia.WriteModeAsync("Note");
        await mia.NotesAsync($"{Canary} in a note");
        await mia.NoteField.FillAsync($"{Canary} in half a note");
        await mia.WriteModeAsync("Reply");
        await mia.Composer.FillAsync($"{Canary} in half a reply");

        await using (var redaction = await RedactDialog.AskAsync(mia))
        {
            await redaction.Dialog.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^The whole chat") }).CheckAsync();
            await Expect(redaction.Sum).ToHaveTextAsync("Redact the whole chat? This is permanent.");
            await redaction.DoAsync("all of it");
            await Expect(redaction.Copy("notes")).ToContainTextAsync("1 thing taken out");
        }

        await dana.SeesEndAsync();
        await dana.SeesRowAsync("The conversation was removed");
        await Expect(dana.Button("Resume chat")).ToHaveCountAsync(0);
        await mia.SeesRowAsync("You redacted the whole chat: all of it");
        await Expect(mia.Notes).ToContainTextAsync(Gone);
        await Expect(mia.Details).Not.ToContainTextAsync("Dana Ray");
        foreach (var person in new Person[] { dana, mia }) await IsNowhereAsync(person);
        await dana.ReloadAsync();
        await dana.SeesRowAsync("The conversation was removed");
        await IsNowhereAsync(dana);
    });

    [BrowserFact]
    public Task What_is_missing_is_said_and_everything_works_by_keyboard_alone() => PlayAsync(async scene =>
    {
        var (dana, mia) = await TalkAsync(scene);
        await dana.WritesAsync("one two three");
        await mia.SeesMessageAsync("one two three");
        await using var redaction = await RedactDialog.AskAsync(mia);
        await Expect(redaction.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeFocusedAsync();
        await redaction.Button("Redact").ClickAsync();
        await Expect(redaction.Dialog).ToContainTextAsync("Choose what is to go.");
        await Expect(redaction.Reason).ToBeFocusedAsync();
        await redaction.Reason.FillAsync(new string('x', 201));
        await Expect(redaction.Dialog).ToContainTextAsync("At most 200 characters.");
        await redaction.Reason.FillAsync("words");
        await redaction.Button("Redact").ClickAsync();
        await Expect(redaction.Word).ToBeFocusedAsync();
        await redaction.Word.FillAsync("redact");

        var part = redaction.Row("one two three").Locator("[data-act=part]");
        await part.GetByRole(AriaRole.Button).FocusAsync();
        await mia.Page.Keyboard.PressAsync("Enter");
        await Expect(redaction.Part).ToBeFocusedAsync();
        await mia.Page.Keyboard.PressAsync("Control+Home");
        for (var i = 0; i < 3; i++) await mia.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await mia.Page.Keyboard.PressAsync("Tab");
        await mia.Page.Keyboard.PressAsync("Enter");
        await Expect(redaction.Part).ToHaveValueAsync("▒▒▒ two three");
        await Expect(redaction.Sum).ToHaveTextAsync("Redact 1 item? This is permanent.");
        Assert.Empty(await Axe.ViolationsAsync(mia.Page));
        await mia.TabToAsync(redaction.Button("Redact"));
        await mia.Page.Keyboard.PressAsync("Enter");
        await Expect(redaction.Copy("log")).ToBeVisibleAsync();
        await Expect(redaction.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" })).ToBeFocusedAsync();
        Assert.Empty(await Axe.ViolationsAsync(mia.Page));
        await mia.Page.Keyboard.PressAsync("Escape");
        await Expect(redaction.Dialog).ToHaveCountAsync(0);
        await dana.SeesMessageAsync("▒▒▒ two three");
        Assert.Empty(await Axe.ViolationsAsync(mia.Page));
        Assert.Empty(await Axe.ViolationsAsync(dana.Page));
    });

    [BrowserFact]
    public Task Who_may_not_sees_no_way_to_it_and_is_refused() => PlayAsync(async scene =>
    {
        var ana = await scene.AgentAsync();
        var wire = await Wire.HoldAsync(ana);
        await ana.SitDownAsync();
        var dana = await scene.CustomerAsync();
        await dana.AskForHelpAsync();
        await ana.AcceptAsync(dana.Name);
        await dana.WritesAsync("It stays");
        await ana.SeesMessageAsync("It stays");

        await ana.Conversation.GetByRole(AriaRole.Button, new() { Name = "More about this chat" }).ClickAsync();
        await Expect(ana.Conversation.Locator("lc-menu-item[data-action=block]")).ToBeVisibleAsync();
        await Expect(ana.Conversation.Locator("lc-menu-item[data-action=redact]")).ToHaveCountAsync(0);
        var answer = await wire.CallAsync("Redact", new { chatId = await dana.ChatIdAsync(), reason = "mine", whole = true });

        Assert.Equal("not_allowed", answer.GetProperty("error").GetProperty("code").GetString());
        await dana.SeesMessageAsync("It stays");
    });

    [BrowserFact]
    public Task Chats_of_before_are_redacted_where_they_are_read() => PlayAsync(async scene =>
    {
        var (dana, mia) = await TalkAsync(scene);
        await dana.WritesAsync($"{Canary} of before");
        await mia.SeesMessageAsync($"{Canary} of before");
        await mia.EndAsync();
        await dana.SeesEndAsync();
        await mia.Conversation.GetByRole(AriaRole.Button, new() { Name = "Close chat" }).ClickAsync();
        await dana.Button("Start new chat").ClickAsync();
        await dana.FillInFormAsync("It is me again");
        await dana.SendFormAsync();
        await mia.AcceptAsync("Dana Ray");
        await mia.Details.Locator("[data-part=earlier] button[data-chat]").ClickAsync();
        var earlier = mia.ChatDialog("lc-earlier-dialog");
        await Expect(earlier.GetByRole(AriaRole.Log)).ToContainTextAsync(Canary);

        await using (var redaction = await RedactDialog.OpenAsync(mia, () => earlier.Locator("[data-act=redact]").ClickAsync()))
        {
            await redaction.Row(Canary).GetByRole(AriaRole.Checkbox).CheckAsync();
            await redaction.DoAsync("of before");
        }

        await Expect(earlier.GetByRole(AriaRole.Log)).ToContainTextAsync("Redacted by Mia (demo): of before");
        await IsNowhereAsync(mia);
    });

    [BrowserFact]
    public Task A_message_that_was_left_is_redacted_where_it_is_read() => PlayAsync(
        services => services.PostConfigureAll<WidgetOptions>(widget => widget.Behaviour.MessagesWhenNobodyIsThere = true),
        async scene =>
        {
            var dana = await scene.CustomerAsync();
            await dana.VisitShopAsync();
            await dana.OpenChatAsync();
            await Expect(dana.View).ToHaveAttributeAsync("data-view", "message");
            await dana.NameField.FillAsync(dana.Name);
            await dana.EmailField.FillAsync(dana.Email);
            await dana.Panel.Locator("lc-field[data-key=message] textarea").FillAsync($"{Canary} in what was left");
            await dana.Button("Leave message").ClickAsync();
            await Expect(dana.Log).ToContainTextAsync(Canary);
            var mia = await scene.AgentAsync("Mia (demo)", new Look { Width = 1440, Height = 900 });
            await mia.SignInAsync();
            await mia.MessagesButton.ClickAsync();
            var left = mia.LeftMessages.Locator("[data-message]");
            await Expect(left).ToContainTextAsync(Canary);

            await using (var redaction = await RedactDialog.OpenAsync(mia, () => left.Locator("[data-action=redact]").ClickAsync()))
            {
                await redaction.Row(Canary).GetByRole(AriaRole.Checkbox).CheckAsync();
                await redaction.DoAsync("not meant for us");
            }

            await Expect(left).ToContainTextAsync(Gone);
            await Expect(dana.Log).ToContainTextAsync(Gone);
            foreach (var person in new Person[] { dana, mia }) await IsNowhereAsync(person);
        });

    [BrowserFact]
    public Task What_is_only_flagged_stays_and_the_team_alone_is_told() => PlayAsync(
        services => services.PostConfigure<DetectionOptions>(detection => detection.Modes[Detectors.Phone] = DetectionMode.Flag),
        async scene =>
        {
            var (dana, mia) = await TalkAsync(scene);
            await dana.WritesAsync("Call me at +1 202 555 0143");
            await dana.WritesAsync("Or write");

            await Expect(mia.Message("Call me at").Locator(".flags")).ToHaveTextAsync("May contain: Phone numbers");
            await Expect(mia.Message("Or write").Locator(".flags")).ToHaveCountAsync(0);
            await dana.ReloadAsync();
            await dana.SeesMessageAsync("+1 202 555 0143");
            await Expect(dana.Message("Call me at").Locator(".flags")).ToHaveCountAsync(0);
            Assert.Empty(await Axe.ViolationsAsync(mia.Page));

            await using var redaction = await RedactDialog.AskAsync(mia);
            await redaction.Row("Call me at").GetByRole(AriaRole.Checkbox).CheckAsync();
            await redaction.DoAsync("a phone number");
            await Expect(mia.Log.Locator(".flags")).ToHaveCountAsync(0);
        });

    [ScreensTheory]
    [InlineData("light")]
    [InlineData("dark")]
    public Task Looks_like_this(string scheme) => PlayAsync(async scene =>
    {
        var dark = scheme == "dark";
        var folder = Directory.CreateDirectory(Path.Combine(Artifacts.Folder, "screens", scheme)).FullName;
        Task Stop(string name, Person person) => person.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        var (dana, mia) = await TalkAsync(scene, customer: Look.OnAPhone with { Dark = dark }, agent: new() { Width = 1440, Height = 900, Dark = dark });
        await mia.SwitchFilesAsync();
        await dana.SeesRowAsync("You can send pictures now");
        var post = await FilePost.OfAsync(scene.Server, dana);
        await post.FromCustomerAsync("receipt.png", Drawing.Vase(), "This is the receipt");
        await dana.WritesAsync("My card is 4111 1111, and my name is on it. Can you see whether it was charged?");
        await mia.WritesAsync("I can. Please never write card numbers here.");
        await dana.WritesAsync("Sorry, it is 4111 again");
        await mia.SeesMessageAsync("4111 again");
        await using (var redaction = await RedactDialog.AskAsync(mia))
        {
            await Stop("desk-redact", mia);
            await redaction.Row("again").GetByRole(AriaRole.Checkbox).CheckAsync();
            await redaction.Row("Please never").GetByRole(AriaRole.Checkbox).CheckAsync();
            await redaction.Dialog.Locator("[data-file]").GetByRole(AriaRole.Checkbox).CheckAsync();
            await redaction.TakePartAsync("My card is", 11, 9);
            await redaction.Button("Redact").ClickAsync();
            await Stop("desk-redact-chosen", mia);
            await redaction.DoAsync("a card number");
            await Stop("desk-redact-receipt", mia);
        }

        await dana.SeesRowAsync("A message was removed");
        await dana.SeesMessageAsync("My card is ▒▒▒▒▒▒▒▒▒");
        await mia.SeesMessageAsync("My card is ▒▒▒▒▒▒▒▒▒");
        await Stop("desk-redacted", mia);
        await Stop("redacted", dana);
    });

    /// <summary>A customer and an administrator in one chat.</summary>
    private static async Task<(Customer Dana, Agent Mia)> TalkAsync(Scene scene, string message = "My order never arrived", Look? customer = null, Look? agent = null)
    {
        var mia = await scene.AgentAsync("Mia (demo)", agent ?? new Look { Inspected = true, Width = 1440, Height = 900 });
        await mia.SitDownAsync();
        var dana = await scene.CustomerAsync(look: customer ?? new Look { Inspected = true });
        await dana.AskForHelpAsync(message);
        await mia.AcceptAsync(dana.Name);
        await dana.SeesAgentAsync(mia.Name);
        return (dana, mia);
    }

    private static async Task IsNowhereAsync(Person person) => Assert.DoesNotContain(Canary, await person.EverythingAsync(), StringComparison.Ordinal);
}

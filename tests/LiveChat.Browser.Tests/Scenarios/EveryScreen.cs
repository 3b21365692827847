using LiveChat.Attachments;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.Hosting;
using LiveChat.Browser.Tests.People;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

/// <summary>Goes through every screen there is, in the course of one chat, and stops at each.</summary>
internal static class EveryScreen
{
    /// <summary>Walks.</summary>
    /// <param name="scene">Where.</param>
    /// <param name="customerLook">What the customer looks at it with.</param>
    /// <param name="agentLook">What the agent and the admin look at it with.</param>
    /// <param name="stop">What is done at each screen: its name, who sees it.</param>
    public static async Task VisitAsync(Scene scene, Look customerLook, Look agentLook, Func<string, Person, Task> stop)
    {
        var ana = await scene.AgentAsync(look: agentLook);
        await ana.Page.GotoAsync(new Uri(scene.Server.Address, "/signin?returnUrl=/livechat/desk").ToString());
        await stop("sign-in", ana);
        await ana.SitDownAsync();
        await stop("desk-idle", ana);

        var dana = await scene.DemoCustomerAsync(look: customerLook);
        await dana.VisitShopAsync();
        await Expect(dana.Page.GetByText("A question about the vase? We are here.")).ToBeVisibleAsync();
        await stop("shop", dana);
        await dana.OpenChatAsync();
        await stop("form", dana);
        await dana.SendFormAsync();
        await Expect(dana.NameField).ToHaveAttributeAsync("aria-invalid", "true");
        await stop("form-wrong", dana);
        await dana.FillInFormAsync("My order #1881 should have been here on Friday. Can you see where it is?");
        await dana.SendFormAsync();
        await dana.SeesPlaceAsync("You're next");
        await stop("queue", dana);
        await ana.SeesRingAsync("Dana Ray");
        await stop("desk-ringing", ana);

        await ana.AcceptAsync("Dana Ray");
        await dana.SeesAgentAsync("Ana (demo)");
        await TalkAsync(dana, ana);
        await stop("active", dana);
        await stop("desk-active", ana);
        await FilesAsync(scene, dana, ana, stop);
        await ToolsAsync(scene, ana, stop);
        await NoteAsync(ana, stop);
        await PassOnAsync(scene, ana, agentLook, stop);
        await dana.AskToLeaveAsync();
        await stop("leave", dana);
        await dana.LeaveDialog.GetByRole(AriaRole.Button, new() { Name = "Leave chat" }).ClickAsync();
        await dana.SeesEndAsync();
        await stop("left", dana);
        await ana.SeesRowAsync("Customer left the chat");
        await stop("desk-left", ana);

        await dana.ResumeAsync();
        await ana.SeesRingAsync("Dana Ray");
        await stop("desk-ringing-again", ana);
        await ana.AcceptAsync("Dana Ray");
        await ana.AskToEndAsync();
        await stop("desk-end", ana);
        await AdminAsync(scene, agentLook, stop);
        await ana.EndDialog.GetByRole(AriaRole.Button, new() { Name = "End chat" }).ClickAsync();
        await ana.SeesRowAsync("You ended the chat");
        await dana.SeesEndAsync();
        await dana.SeesTranscriptAsync();
        await stop("ended", dana);
        await dana.Panel.Locator("lc-rating [data-score='5']").ClickAsync();
        await Expect(dana.Button("Send rating")).ToBeVisibleAsync();
        await stop("ended-rating", dana);
        await dana.Button("Send rating").ClickAsync();
        await ana.SeesRowAsync("The customer rated this chat: 5 of 5");
        await stop("desk-ended", ana);
        await LeaveMessageAsync(dana, ana, stop);
    }

    /// <summary>Customers are asked for a message when nobody is there, and how a chat was.</summary>
    public static void Configure(IServiceCollection services)
    {
        services.PostConfigureAll<WidgetOptions>(widget =>
        {
            widget.Behaviour.MessagesWhenNobodyIsThere = true;
            widget.Behaviour.Rating = true;
        });

        // In small parts, so that an upload can be seen on its way.
        services.PostConfigure<AttachmentOptions>(attachments => attachments.PartSize = 65_536);
    }

    private static async Task NoteAsync(Agent ana, Func<string, Person, Task> stop)
    {
        await ana.WriteModeAsync("Note");
        await ana.NotesAsync("Has called twice about this. Offer free return shipping.");
        await stop("desk-note", ana);
        foreach (var dialog in (string[])["info", "block", "blocked"])
        {
            await ana.ChooseAsync(dialog);
            await Expect(ana.Conversation.Locator(".dialogs lc-dialog[open]")).ToHaveCountAsync(1);
            if (dialog == "blocked") await Expect(ana.ChatDialog("lc-blocked-dialog")).ToContainTextAsync("You have blocked nobody.");
            await stop($"desk-{dialog}", ana);
            await ana.Page.Keyboard.PressAsync("Escape");
            await Expect(ana.Conversation.Locator(".dialogs lc-dialog[open]")).ToHaveCountAsync(0);
        }

        await ana.WriteModeAsync("Reply");
    }

    private static async Task LeaveMessageAsync(Customer dana, Agent ana, Func<string, Person, Task> stop)
    {
        await ana.GoAwayAsync();
        await dana.Button("Start new chat").ClickAsync();
        await Expect(dana.View).ToHaveAttributeAsync("data-view", "message");
        await Expect(dana.EmailField).ToHaveValueAsync(dana.Email);
        await stop("message", dana);
        await dana.MessageField.FillAsync("One more thing: do you have the vase in blue, too?");
        await dana.Button("Leave message").ClickAsync();
        await dana.SeesEndAsync();
        await stop("message-left", dana);
        await ana.MessagesButton.ClickAsync();
        await Expect(ana.LeftMessages.Locator("[data-message]")).ToHaveCountAsync(1);
        await stop("desk-messages", ana);
    }

    private static async Task TalkAsync(Customer dana, Agent ana)
    {
        await ana.WritesAsync("Hi Dana, sorry about that. Let me look it up.");
        await dana.SeesMessageAsync("Let me look it up.");
        await dana.WritesAsync("Thank you! It was two plates and a vase.");
        await ana.SeesMessageAsync("two plates and a vase");
        await ana.WritesAsync("It left our house on Thursday and waits at the depot: https://example.com/track/1881");
        await ana.WritesAsync("Shall I have it brought tomorrow?");
        await dana.SeesMessageAsync("Shall I have it brought tomorrow?");
        await dana.WritesAsync("Yes, please");
        await dana.SeesProgressAsync("Yes, please", "read");
        await ana.Composer.PressSequentiallyAsync("On its w");
        await Expect(dana.Log.GetByText("Ana (demo) is typing")).ToBeVisibleAsync();
    }

    private static async Task FilesAsync(Scene scene, Customer dana, Agent ana, Func<string, Person, Task> stop)
    {
        await ana.Composer.FillAsync("");
        await ana.ChooseAsync("files");
        await dana.SeesRowAsync("You can send pictures now");
        var post = await FilePost.OfAsync(scene.Server, dana);
        await post.FromCustomerAsync("the vase as it looked in the shop.png", Drawing.Vase(), "This is the vase.");
        await post.FromAgentAsync("depot.png", Drawing.Vase(600, 240));
        await post.FromCustomerAsync("beach.png", Drawing.Sand());
        foreach (var person in new Person[] { dana, ana })
        {
            await Expect(person.Log.Locator("lc-attachment img")).ToHaveCountAsync(2);
            await Expect(person.Log.Locator("lc-attachment a[href$=download]")).ToHaveCountAsync(3);
            await Expect(person.Log.Locator("lc-attachment img").Last).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
            await stop(person == dana ? "files" : "desk-files", person);
        }

        await ana.Conversation.GetByRole(AriaRole.Button, new() { Name = "More about this chat" }).ClickAsync();
        await stop("desk-more", ana);
        await ana.Page.Keyboard.PressAsync("Escape");
        await dana.WritesAsync("Sorry, the last one is from my holidays");
        await dana.SeesProgressAsync("from my holidays", "read");
        await AttachAsync(dana, "active", stop);
        await AttachAsync(ana, "desk", stop);
        await ana.WritesAsync("Thank you, that helps");
        await dana.SeesMessageAsync("Thank you, that helps");
    }

    /// <summary>Files on their way, ready and refused, and what lies over everything while some are dragged there.</summary>
    private static async Task AttachAsync(Person person, string where, Func<string, Person, Task> stop)
    {
        var gate = await UploadGate.StandAsync(person);
        gate.Close(3);
        await person.AttachAsync(PictureFile.Small("delivery-note.png"), PictureFile.Large("signature.png"), PictureFile.Of("invoice-1881.pdf", "%PDF"u8.ToArray()));
        await person.SeesFileAsync("delivery-note.png", "ready");
        await person.SeesFileAsync("invoice-1881.pdf", "refused");
        await Expect(person.FileTile("signature.png").GetByRole(AriaRole.Progressbar)).ToHaveAttributeAsync("aria-valuenow", "43");
        await person.Composer.FillAsync("Here are both");
        await person.Composer.PressAsync("Enter");
        await Expect(person.Uploads.Locator("[data-holds]")).ToBeVisibleAsync();
        await stop($"{where}-attaching", person);
        await Person.DragAsync(person.Log, [PictureFile.Small("front.png")], "dragenter");
        await Expect(person.DropZone).ToBeVisibleAsync();
        await stop($"{where}-drop", person);
        await Person.DragAsync(person.DropZone, [PictureFile.Small("front.png")], "dragleave");
        gate.Open(3);
        await Expect(person.Message("Here are both")).ToHaveCountAsync(1);
        await gate.LeaveAsync();
    }

    /// <summary>What an agent has at hand beside the chats, and the desk and the ringer on the host's own pages.</summary>
    private static async Task ToolsAsync(Scene scene, Agent ana, Func<string, Person, Task> stop)
    {
        foreach (var (keys, element, name) in new[] { ("Alt+/", "lc-shortcuts", "desk-shortcuts"), ("Control+k", "lc-palette", "desk-commands"), ("Alt+,", "lc-desk-settings", "desk-settings") })
        {
            await ana.Page.Keyboard.PressAsync(keys);
            await Expect(ana.Page.Locator($"{element} dialog[open]")).ToBeVisibleAsync();
            await stop(name, ana);
            await ana.Page.Keyboard.PressAsync("Escape");
            await Expect(ana.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        }

        await ana.Menu.ClickAsync();
        await stop("desk-menu", ana);
        await ana.Page.Keyboard.PressAsync("Escape");

        await ana.Page.GotoAsync(new Uri(scene.Server.Address, "/support").ToString());
        await ana.OpenAsync("Dana Ray");
        await stop("desk-embedded", ana);
        var omar = await scene.CustomerAsync("Omar Haddad");
        await ana.Page.GotoAsync(new Uri(scene.Server.Address, "/orders").ToString());
        await omar.AskForHelpAsync();
        await ana.SeesRingAsync("Omar Haddad");
        await stop("ringer", ana);
        await ana.DeclineAsync("Omar Haddad");
        await omar.LeaveAsync();
        await ana.Page.GotoAsync(new Uri(scene.Server.Address, "/livechat/desk").ToString());
        await ana.SeesConversationAsync("Dana Ray");
    }

    private static async Task PassOnAsync(Scene scene, Agent ana, Look look, Func<string, Person, Task> stop)
    {
        var ben = await scene.AgentAsync("Ben (demo)", look);
        await ben.SitDownAsync();
        await ana.AskToTransferAsync();
        await stop("desk-transfer", ana);
        await ana.TransferDialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await ana.TransferAsync("Ben (demo)", "Order 1881 is at the depot. Please have it brought tomorrow.");
        await ben.SeesRingAsync("Dana Ray");
        await stop("desk-asking", ana);
        await stop("desk-asked", ben);
        await ben.DeclineAsync("Dana Ray");
        await ana.SeesRowAsync("Ben (demo) declined");
        await stop("desk-declined", ana);
        await ben.GoAwayAsync();
    }

    private static async Task AdminAsync(Scene scene, Look look, Func<string, Person, Task> stop)
    {
        var mia = await scene.AgentAsync("Mia (demo)", look);
        await mia.Page.GotoAsync(new Uri(scene.Server.Address, "/signin?returnUrl=/livechat/admin").ToString());
        await mia.Page.GetByRole(AriaRole.Button, new() { Name = mia.Name }).ClickAsync();
        await Expect(mia.Page.Locator("main[data-state=data]").First).ToBeVisibleAsync();
        await stop("admin", mia);
        await mia.Console.ViewLiveAsync("Dana Ray");
        await mia.Console.Action("whisper").ClickAsync();
        await Expect(mia.Console.Live.GetByLabel("Note for the team")).ToBeFocusedAsync();
        await stop("admin-live", mia);
        await mia.Page.Keyboard.PressAsync("Escape");
        await Expect(mia.Console.Live).ToHaveCountAsync(0);
        await mia.Console.GoToAsync("Activity log");
        await Expect(mia.ActivityLog.Row("Dana Ray")).ToBeVisibleAsync();
        await stop("admin-log", mia);
        await mia.Console.GoToAsync("Audit");
        await mia.Console.VerifyAsync();
        await Expect(mia.Console.Verdict("right")).ToBeVisibleAsync();
        await stop("admin-audit", mia);
    }
}

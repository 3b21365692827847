using System.Text.RegularExpressions;
using LiveChat.Attachments;
using LiveChat.Browser.Tests.Browsing;
using LiveChat.Browser.Tests.People;
using LiveChat.Chats;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LiveChat.Browser.Tests.Scenarios;

public sealed class AttachingFiles(BrowserFixture fixture) : BrowserScenario(fixture)
{
    [BrowserFact]
    public Task Is_possible_when_the_agent_says_so_and_both_see_what_may_be_sent() => PlayAsync(async scene =>
    {
        var (dana, ana) = await scene.ChatAsync();
        await Expect(dana.Clip).ToHaveCountAsync(0);
        await ana.Clip.ClickAsync();
        await Expect(ana.Conversation.GetByRole(AriaRole.Status).Filter(new() { HasText = "Attachments are off in this chat" })).ToBeVisibleAsync();

        await ana.SwitchFilesAsync();

        await Expect(dana.Clip).ToHaveAccessibleNameAsync("Attach files: JPEG, PNG, or GIF, up to 150 MB");
        await Expect(dana.Clip).ToHaveAttributeAsync("title", "Attach files: JPEG, PNG, or GIF, up to 150 MB");
        await Expect(ana.Clip.GetByRole(AriaRole.Button)).ToHaveAccessibleNameAsync("Attach files: JPEG, PNG or GIF, up to 150 MB");
        await Expect(ana.Conversation.GetByRole(AriaRole.Status).Filter(new() { HasText = "Attachments are off in this chat" })).ToHaveCountAsync(0);
        await ana.SwitchFilesAsync();
        await Expect(dana.Clip).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Goes_by_the_picker_several_at_once_with_or_without_words() => PlayAsync(async scene =>
    {
        var (dana, ana) = await OpenAsync(scene);

        await dana.AttachAsync(PictureFile.Small("front.png"), PictureFile.Small("back.png"));
        await dana.SeesFileAsync("front.png", "ready");
        await dana.SeesFileAsync("back.png", "ready");
        await Expect(dana.Composer).ToBeFocusedAsync();
        await dana.WritesAsync("Both sides of it");

        await SeesFilesAsync(ana, "Both sides of it", "front.png", "back.png");
        await Expect(dana.Files).ToHaveCountAsync(0);
        await SeesFilesAsync(dana, "Both sides of it", "front.png", "back.png");
        await dana.AttachAsync(PictureFile.Small("inside.png"));
        await dana.SeesFileAsync("inside.png", "ready");
        await dana.Button("Send").ClickAsync();
        await Expect(ana.Log.Locator("lc-attachment img[alt='inside.png']")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Goes_by_dropping_onto_the_whole_panel() => PlayAsync(async scene =>
    {
        var (dana, ana) = await OpenAsync(scene);
        await Person.DragAsync(dana.Panel.Locator("lc-panel-header"), [PictureFile.Small("vase.png")], "dragenter");
        await Expect(dana.DropZone).ToBeVisibleAsync();
        await Expect(dana.DropZone).ToContainTextAsync("JPEG, PNG, or GIF, up to 150 MB");
        await Person.DragAsync(dana.DropZone, [PictureFile.Small("vase.png")], "dragleave");
        await Expect(dana.DropZone).ToBeHiddenAsync();
        await Person.DragAsync(dana.Log, [PictureFile.Small("vase.png"), PictureFile.Small("lamp.png")], "dragenter", "dragover", "drop");

        await Expect(dana.DropZone).ToBeHiddenAsync();
        await dana.SeesFileAsync("vase.png", "ready");
        await dana.SeesFileAsync("lamp.png", "ready");
        await dana.Composer.PressAsync("Enter");
        await Expect(ana.Log.Locator("lc-attachment img")).ToHaveCountAsync(2);
    });

    [BrowserFact]
    public Task Goes_by_pasting_and_the_picture_gets_a_name() => PlayAsync(async scene =>
    {
        var (dana, _) = await OpenAsync(scene);

        await dana.PastePictureAsync(PictureFile.Small("image.png"));

        await dana.SeesFileAsync("pasted-image-", "ready");
        await dana.WritesAsync("This is what I see");
        await Expect(dana.Message("This is what I see").Locator("lc-attachment img")).ToHaveAttributeAsync("alt", new Regex(@"^pasted-image-\d{4}-\d\d-\d\d-\d{6}\.png$"));
    });

    [BrowserFact]
    public Task Shows_how_far_it_is_and_a_message_waits_for_its_files() => PlayAsync(SmallParts, async scene =>
    {
        var (dana, ana) = await OpenAsync(scene);
        var gate = await UploadGate.StandAsync(dana);
        gate.Close(3);
        await dana.AttachAsync(PictureFile.Large("noise.png"));

        await Expect(dana.FileTile("noise.png").GetByRole(AriaRole.Progressbar, new() { Name = "Uploading noise.png" })).ToHaveAttributeAsync("aria-valuenow", "43");
        await dana.WritesAsync("Here it is");
        await Expect(dana.Panel.GetByText("Sends once all files are there.")).ToBeVisibleAsync();
        await dana.Button("Don't send yet").ClickAsync();
        await Expect(dana.Panel.GetByText("Sends once all files are there.")).ToHaveCountAsync(0);
        await dana.Composer.PressAsync("Enter");
        await Expect(dana.Composer).ToHaveValueAsync("Here it is");
        await Expect(dana.Message("Here it is")).ToHaveCountAsync(0);
        gate.Open(3);

        await SeesFilesAsync(ana, "Here it is", "noise.png");
        await Expect(dana.Composer).ToHaveValueAsync(string.Empty);
        await Expect(dana.Files).ToHaveCountAsync(0);
        Assert.Equal([1, 2, 3, 4, 5], gate.Passed);
    });

    [BrowserFact]
    public Task Can_be_cancelled_and_makes_room() => PlayAsync(SmallParts, async scene =>
    {
        var (dana, _) = await OpenAsync(scene);
        var gate = await UploadGate.StandAsync(dana);
        gate.Close(2);
        await dana.AttachAsync(PictureFile.Large("one.png"), PictureFile.Large("two.png"), PictureFile.Large("three.png"), PictureFile.Small("four.png"));
        await dana.SeesFileAsync("three.png", "uploading");
        await dana.SeesFileAsync("four.png", "waiting");

        await dana.Button("Cancel the upload of two.png").ClickAsync();

        await Expect(dana.Files).ToHaveCountAsync(3);
        await dana.SeesFileAsync("four.png", "ready");
        Assert.Equal(AttachmentCodes.Aborted, (await UploadAsync(scene, dana, "two.png")).Verdict is UploadVerdict.Refused refused ? refused.Code : null);
        await dana.Button("Remove four.png").ClickAsync();
        await Expect(dana.FileTile("four.png")).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Goes_on_by_itself_where_it_was_after_the_network_was_lost() => PlayAsync(SmallParts, async scene =>
    {
        var (dana, ana, wire) = await scene.ChatOnAWireAsync();
        await ana.SwitchFilesAsync();
        await Expect(dana.Clip).ToBeVisibleAsync();
        var gate = await UploadGate.StandAsync(dana);
        dana.Complaints.Expect("net::ERR");
        gate.Instead(3, async route =>
        {
            await dana.GoOfflineAsync();
            await wire.CutAsync();
            await route.AbortAsync("internetdisconnected");
        });
        await dana.AttachAsync(PictureFile.Large("noise.png"));

        await dana.SeesFileAsync("noise.png", "interrupted");
        await Expect(dana.FileTile("noise.png")).ToContainTextAsync("Reconnecting, 43% of");
        await dana.WritesAsync("Written in the tunnel");
        await dana.ComeBackOnlineAsync();

        await SeesFilesAsync(ana, "Written in the tunnel", "noise.png");
        Assert.Equal([1, 2, 3, 4, 5], gate.Passed);
    });

    [BrowserFact]
    public Task Can_be_tried_again_when_it_was_given_up() => PlayAsync(SmallParts, async scene =>
    {
        var (dana, _) = await OpenAsync(scene);
        var gate = await UploadGate.StandAsync(dana);
        dana.Complaints.Expect("410");
        gate.Instead(2, route => route.FulfillAsync(new() { Status = 410, ContentType = "application/problem+json", Body = """{"code":"abandoned"}""" }));
        await dana.AttachAsync(PictureFile.Large("noise.png"));
        await dana.SeesRefusalAsync("noise.png", "The upload took too long");

        await dana.Button("Retry: noise.png").ClickAsync();

        await dana.SeesFileAsync("noise.png", "ready");
    });

    [BrowserFact]
    public Task Says_in_words_what_cannot_be_sent() => PlayAsync(services => services.PostConfigure<AttachmentOptions>(o => o.MaxBytes = 65_536), async scene =>
    {
        var (dana, ana) = await OpenAsync(scene);
        dana.Complaints.Expect("415");
        dana.Complaints.Expect("422");
        var good = PictureFile.Small("cut.png");

        await dana.AttachAsync(
            PictureFile.Of("invoice.pdf", "%PDF-1.7"u8.ToArray()),
            PictureFile.Of("renamed.png", "%PDF-1.7 and more of it"u8.ToArray()),
            PictureFile.Of("cut.png", good.Buffer[..^20]),
            PictureFile.Of("nothing.gif", []),
            PictureFile.Large("noise.png"));

        await dana.SeesRefusalAsync("invoice.pdf", "Only JPEG, PNG, or GIF can be sent");
        await dana.SeesRefusalAsync("renamed.png", "The content is not JPEG, PNG, or GIF");
        await dana.SeesRefusalAsync("cut.png", "A part of the picture is missing");
        await dana.SeesRefusalAsync("nothing.gif", "The file is empty");
        await dana.SeesRefusalAsync("noise.png", "Over 64 kB. Choose a smaller file");
        await Expect(dana.Button("Send")).ToBeDisabledAsync();
        await dana.WritesAsync("None of them works");
        await Expect(ana.Message("None of them works")).ToBeVisibleAsync();
        await Expect(ana.Message("None of them works").Locator("lc-attachment")).ToHaveCountAsync(0);
        await Expect(dana.Files).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Leaves_out_what_is_more_than_a_message_may_have() => PlayAsync(async scene =>
    {
        var (dana, _) = await OpenAsync(scene);

        await dana.AttachAsync([.. Enumerable.Range(1, 12).Select(n => PictureFile.Small($"{n:00}.png"))]);

        await Expect(dana.Files).ToHaveCountAsync(10);
        await Expect(dana.Panel.GetByText("A message can have 10 files. 2 files were left out.")).ToBeVisibleAsync();
    });

    [BrowserFact]
    public Task Ends_with_a_reason_when_the_agent_switches_it_off() => PlayAsync(SmallParts, async scene =>
    {
        var (dana, ana) = await OpenAsync(scene);
        var gate = await UploadGate.StandAsync(dana);
        gate.Close(2);
        await dana.AttachAsync(PictureFile.Large("noise.png"), PictureFile.Small("vase.png"));
        await dana.SeesFileAsync("noise.png", "uploading");
        await dana.SeesFileAsync("vase.png", "ready");
        await dana.WritesAsync("Wait for it");

        await ana.SwitchFilesAsync();

        await dana.SeesRefusalAsync("noise.png", "The agent has turned off attachments");
        await dana.SeesRefusalAsync("vase.png", "The agent has turned off attachments");
        await Expect(dana.Clip).ToHaveCountAsync(0);
        await Expect(dana.Composer).ToHaveValueAsync("Wait for it");
        await dana.Composer.PressAsync("Enter");
        await ana.SeesMessageAsync("Wait for it");
        await Expect(dana.Files).ToHaveCountAsync(0);
        Assert.IsType<UploadVerdict.Refused>((await UploadAsync(scene, dana, "noise.png")).Verdict);
        Assert.IsType<UploadVerdict.Refused>((await UploadAsync(scene, dana, "vase.png")).Verdict);
    });

    [BrowserFact]
    public Task Leaves_a_message_with_its_words_and_the_reason_when_it_is_switched_off_before_that_has_gone() => PlayAsync(async scene =>
    {
        var (dana, ana, wire) = await scene.ChatOnAWireAsync();
        await ana.SwitchFilesAsync();
        await Expect(dana.Clip).ToBeVisibleAsync();
        await dana.AttachAsync(PictureFile.Small("vase.png"));
        await dana.SeesFileAsync("vase.png", "ready");
        await dana.GoOfflineAsync();
        await wire.CutAsync();
        await dana.WritesAsync("Written in the tunnel");
        await dana.SeesProgressAsync("Written in the tunnel", "waiting");

        await ana.SwitchFilesAsync();
        await ana.SeesRowAsync("You turned off attachments");
        await dana.ComeBackOnlineAsync();

        await dana.SeesProgressAsync("Written in the tunnel", "failed");
        await Expect(dana.Message("Written in the tunnel")).ToContainTextAsync("The agent has turned off attachments");
        await Expect(ana.Message("Written in the tunnel")).ToHaveCountAsync(0);
    });

    [BrowserFact]
    public Task Is_there_again_after_a_reload_what_was_uploaded_and_not_sent() => PlayAsync(SmallParts, async scene =>
    {
        var (dana, ana) = await OpenAsync(scene);
        var gate = await UploadGate.StandAsync(dana);
        gate.Close(2);
        await dana.AttachAsync(PictureFile.Small("vase.png"), PictureFile.Large("noise.png"));
        await dana.SeesFileAsync("vase.png", "ready");
        await dana.SeesFileAsync("noise.png", "uploading");
        await dana.Composer.FillAsync("Look");

        await dana.ReloadAsync();

        await dana.SeesFileAsync("vase.png", "ready");
        await Expect(dana.Files).ToHaveCountAsync(1);
        await dana.Composer.PressAsync("Enter");
        await SeesFilesAsync(ana, "Look", "vase.png");
        Assert.IsType<UploadVerdict.Refused>((await UploadAsync(scene, dana, "noise.png")).Verdict);
    });

    [BrowserFact]
    public Task Goes_from_the_agent_to_the_customer_by_the_keyboard_or_dropped_also_on_a_page_of_the_host() => PlayAsync(async scene =>
    {
        var (dana, ana) = await OpenAsync(scene);
        await ana.Page.GotoAsync(new Uri(scene.Server.Address, "/support").ToString());
        await ana.OpenAsync("Dana Ray");
        await Expect(ana.Clip.GetByRole(AriaRole.Button)).ToHaveAccessibleNameAsync(new Regex("^Attach files: .*, up to 150 MB$"));

        var chooser = await ana.Page.RunAndWaitForFileChooserAsync(() => ana.Page.Keyboard.PressAsync("Alt+u"));
        await chooser.SetFilesAsync([PictureFile.Small("label.png")]);
        await ana.SeesFileAsync("label.png", "ready");
        await ana.WritesAsync("Please print this");

        await SeesFilesAsync(dana, "Please print this", "label.png");
        await ana.WriteModeAsync("Note");
        await Person.DragAsync(ana.Conversation, [PictureFile.Small("map.png")], "dragenter", "dragover", "drop");
        await ana.SeesFileAsync("map.png", "ready");
        await ana.AskToEndAsync();
        await Expect(ana.EndDialog).ToContainTextAsync("You have written or attached something that isn't sent.");
        await ana.EndDialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await ana.WritesAsync("And this is the way");
        await SeesFilesAsync(dana, "And this is the way", "map.png");
    });

    private static void SmallParts(IServiceCollection services) => services.PostConfigure<AttachmentOptions>(o => o.PartSize = 65_536);

    /// <summary>A customer and an agent in a chat that takes files.</summary>
    private static async Task<(Customer Dana, Agent Ana)> OpenAsync(Scene scene)
    {
        var (dana, ana) = await scene.ChatAsync();
        await ana.SwitchFilesAsync();
        await Expect(dana.Clip).ToBeVisibleAsync();
        return (dana, ana);
    }

    private static async Task SeesFilesAsync(Person person, string text, params string[] names)
    {
        var pictures = person.Message(text).Locator("lc-attachment img");
        await Expect(pictures).ToHaveCountAsync(names.Length);
        for (var i = 0; i < names.Length; i++) await Expect(pictures.Nth(i)).ToHaveAttributeAsync("alt", names[i]);
    }

    private static async Task<Upload> UploadAsync(Scene scene, Customer customer, string name)
    {
        var chat = ChatId.TryParse(await customer.ChatIdAsync(), out var id) ? id : throw new InvalidOperationException("There is no chat.");
        var uploads = await scene.Server.Services.GetRequiredService<IUploadStore>().OfChatAsync(chat, CancellationToken.None);
        return uploads.Single(upload => upload.Plan.FileName == name);
    }
}

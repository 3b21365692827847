using LiveChat.Attachments;
using LiveChat.Chats;
using Microsoft.Extensions.DependencyInjection;
using static LiveChat.Testing.Together;

namespace LiveChat.Core.Tests.Attachments;

public class SendingMessagesWithFiles
{
    [Fact]
    public async Task Files_go_with_a_message_which_needs_no_text()
    {
        await using var scene = await FileScene.OpenAsync();
        var (one, two) = (await scene.AReadyFileAsync(name: "one.png"), await scene.AReadyFileAsync(name: "two.jpg"));

        var (outcome, refusal) = await scene.PostAsync(scene.Dana, "", one, two);

        Assert.Null(refusal);
        var message = Assert.IsType<MessagePosted>(Assert.Single(outcome!.Events));
        Assert.Equal("", message.Text.Value);
        Assert.Equal(["one.png", "two.png"], message.Attachments.Select(a => a.Name));
        Assert.Equal(message.Attachments, ((MessagePosted)(await scene.Host.Store.ReadAsync(scene.Chat.Id, message.Sequence - 1, 1, default))!.Entries[0]).Attachments);
        Assert.Equal(UploadStatus.Sent, (await scene.NowAsync(one)).Status);
        Assert.NotNull(await scene.Files.FindSentAsync(scene.Chat.Id, message.Attachments[1].Id));
        Assert.NotNull((await scene.Host.NowAsync(scene.Chat)).WaitingSince);
    }

    [Fact]
    public async Task Sending_again_gives_the_first_answer_and_other_files_are_another_message()
    {
        await using var scene = await FileScene.OpenAsync();
        var (one, two) = (await scene.AReadyFileAsync(), await scene.AReadyFileAsync());
        var id = MessageId.New(scene.Host.Clock.GetUtcNow());

        var sent = await AtOnce(10, _ => scene.PostAsync(scene.Dana, "Look", id, one));

        Assert.Single(sent.Select(s => ((MessagePosted)s.Outcome!.Events[0]).Sequence).Distinct());
        Assert.Equal(ChatRefusal.MessageIdReused, (await scene.PostAsync(scene.Dana, "Look", id, two)).Outcome?.Refusal);
        Assert.Equal(ChatRefusal.MessageIdReused, (await scene.Host.SayAsync(scene.Dana, scene.Chat, "Look", id)).Refusal);

        // Also after it was switched off, and after the end.
        await scene.SwitchAsync(false);
        Assert.True((await scene.PostAsync(scene.Dana, "Look", id, one)).Outcome?.Ok);
        await scene.Host.Chats.EndAsync(scene.Ana, scene.Chat.Id);
        Assert.True((await scene.PostAsync(scene.Dana, "Look", id, one)).Outcome?.Ok);
        Assert.Equal(ChatRefusal.Sealed, (await scene.PostAsync(scene.Dana, "Look", one)).Outcome?.Refusal);
    }

    [Fact]
    public async Task A_file_whose_message_is_refused_is_not_sent_and_can_go_with_another()
    {
        await using var scene = await FileScene.OpenAsync();
        var file = await scene.AReadyFileAsync();
        var id = MessageId.New(scene.Host.Clock.GetUtcNow());
        await scene.Host.SayAsync(scene.Dana, scene.Chat, "Taken", id);

        Assert.Equal(ChatRefusal.MessageIdReused, (await scene.PostAsync(scene.Dana, "", id, file)).Outcome?.Refusal);

        Assert.Equal(UploadStatus.Ready, (await scene.NowAsync(file)).Status);
        Assert.Null(await scene.Files.FindSentAsync(scene.Chat.Id, new(file.Plan.Id.Value)));
        Assert.True((await scene.PostAsync(scene.Dana, "", file)).Outcome?.Ok);

        // And with no third one.
        Assert.Equal(AttachmentCodes.NotFound, (await scene.PostAsync(scene.Dana, "", file)).Refusal?.Code);
    }

    [Fact]
    public async Task Where_a_rule_refuses_one_of_several_none_is_sent()
    {
        var rule = new Second();
        await using var scene = await FileScene.OpenAsync(b => b.Services.AddSingleton<IAttachmentRule>(rule));
        var (one, two) = (await scene.AReadyFileAsync(), await scene.AReadyFileAsync());
        rule.Refused = two.Plan.Id;

        Assert.Equal("second", (await scene.PostAsync(scene.Dana, "", one, two)).Refusal?.Code);

        Assert.Equal((UploadStatus.Ready, UploadStatus.Ready), ((await scene.NowAsync(one)).Status, (await scene.NowAsync(two)).Status));
    }

    [Fact]
    public async Task Whatever_happens_at_once_no_message_has_a_file_that_is_gone_and_no_file_is_sent_without_one()
    {
        for (var round = 0; round < 40; round++)
        {
            await using var scene = await FileScene.OpenAsync();
            var files = new[] { await scene.AReadyFileAsync(), await scene.AReadyFileAsync() };
            var ids = files.Select(_ => MessageId.New(scene.Host.Clock.GetUtcNow())).ToArray();

            await AtOnce(7, async i =>
            {
                if (i < 4) await scene.PostAsync(scene.Dana, "", ids[i % 2], files[i % 2]);
                else if (i == 4) await scene.SwitchAsync(false);
                else if (i == 5) await scene.Files.CancelAsync(scene.Dana, files[0].Plan.Id);
                else await scene.Files.FinishAsync(files[1].Plan.Id);
                return i;
            });

            var told = (await scene.Host.Store.ReadAsync(scene.Chat.Id, 0, 100, default))!.Entries.OfType<MessagePosted>().SelectMany(m => m.Attachments).Select(a => a.Id.Value).ToHashSet();
            foreach (var file in files)
            {
                var now = await scene.NowAsync(file);
                Assert.Equal(told.Contains(now.Plan.Id.Value), now.Verdict is UploadVerdict.Sent);
                if (now.Verdict is UploadVerdict.Sent) Assert.NotEmpty(await scene.ReadAsync(now));
            }
        }
    }

    [Fact]
    public async Task Only_ones_own_ready_files_of_this_chat_can_be_sent()
    {
        await using var scene = await FileScene.OpenAsync();
        var (hers, unfinished) = (await scene.AReadyFileAsync(by: scene.Ana), await scene.SendPartsAsync(Images.PngBytes.Picture()));
        var other = await scene.Host.AVisitorAsync();
        var elsewhere = await scene.Host.AnActiveChatAsync(other, scene.Ana);

        Assert.Equal(AttachmentCodes.NotFound, (await scene.PostAsync(scene.Dana, "", hers)).Refusal?.Code);
        Assert.Equal(AttachmentCodes.NotReady, (await scene.PostAsync(scene.Dana, "", unfinished)).Refusal?.Code);
        Assert.Equal(AttachmentCodes.NotFound, (await scene.Files.PostAsync(new() { Message = Message(scene.Ana, elsewhere), Uploads = [hers.Plan.Id] })).Refusal?.Code);
        Assert.Equal(AttachmentCodes.NotFound, (await scene.Files.PostAsync(new() { Message = Message(scene.Ana, scene.Chat), Uploads = [hers.Plan.Id, hers.Plan.Id] })).Refusal?.Code);
        Assert.Equal(AttachmentCodes.NotFound, (await scene.Files.PostAsync(new() { Message = Message(scene.Ana, scene.Chat), Uploads = [] })).Refusal?.Code);
        Assert.Equal(AttachmentCodes.TooManyFiles, (await scene.Files.PostAsync(new() { Message = Message(scene.Ana, scene.Chat), Uploads = [.. Enumerable.Range(0, 11).Select(_ => UploadId.New())] })).Refusal?.Code);
        Assert.Equal(UploadStatus.Ready, (await scene.NowAsync(hers)).Status);
        Assert.Null(await scene.Files.FindSentAsync(scene.Chat.Id, new(hers.Plan.Id.Value)));
    }

    [Fact]
    public async Task A_file_that_was_sent_is_found_in_its_own_chat_only()
    {
        await using var scene = await FileScene.OpenAsync();
        var file = await scene.AReadyFileAsync();
        await scene.PostAsync(scene.Dana, "", file);
        var elsewhere = await scene.Host.AChatAsync(await scene.Host.AVisitorAsync());

        Assert.NotNull(await scene.Files.FindSentAsync(scene.Chat.Id, new(file.Plan.Id.Value)));
        Assert.Null(await scene.Files.FindSentAsync(elsewhere.Id, new(file.Plan.Id.Value)));
        Assert.Null(await scene.Files.FindSentAsync(scene.Chat.Id, new(Guid.NewGuid())));
    }

    private sealed class Second : IAttachmentRule
    {
        public UploadId? Refused { get; set; }

        public string Name => "second";

        public ValueTask<string?> RefuseAsync(AttachmentAttempt attempt, CancellationToken cancellationToken)
            => new(attempt.Stage is AttachmentStage.Send && attempt.Others.All(u => u.Plan.Id != Refused) ? "second" : null);
    }

    private static ChatPost Message(Participant author, Chat chat) => new() { Chat = chat.Id, Author = author, Message = MessageId.New(DateTimeOffset.UnixEpoch), Text = "" };
}

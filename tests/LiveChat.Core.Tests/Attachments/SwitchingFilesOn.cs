using LiveChat.Attachments;
using LiveChat.Chats;
using LiveChat.Core.Tests.Attachments.Images;
using LiveChat.Queues;

namespace LiveChat.Core.Tests.Attachments;

public class SwitchingFilesOn
{
    private static readonly byte[] File = PngBytes.Picture();

    [Fact]
    public async Task Files_are_off_until_the_agent_switches_them_on_and_the_log_says_so()
    {
        await using var scene = await FileScene.OpenAsync(enabled: false);
        Assert.Equal(AttachmentCodes.Disabled, (await scene.TryBeginAsync(File)).Refusal?.Code);
        Assert.Equal(AttachmentCodes.Disabled, (await scene.TryBeginAsync(File, by: scene.Ana)).Refusal?.Code);

        var outcome = await scene.SwitchAsync(true);

        var entry = Assert.IsType<AttachmentsSwitched>(Assert.Single(outcome.Events));
        Assert.Equal((scene.Ana, true), (entry.By, entry.Enabled));
        Assert.Equal(entry, (await scene.Host.Store.ReadAsync(scene.Chat.Id, entry.Sequence - 1, 1, default))!.Entries[0]);
        Assert.True((await scene.Host.NowAsync(scene.Chat)).AttachmentsEnabled);
        await scene.BeginAsync(File);
        await scene.BeginAsync(File, by: scene.Ana);
    }

    [Fact]
    public async Task Switching_again_is_harmless_and_nobody_else_may()
    {
        await using var scene = await FileScene.OpenAsync();
        var ben = await scene.Host.AnAgentAsync("ben");

        Assert.Empty((await scene.SwitchAsync(true)).Events);
        Assert.Equal(ChatRefusal.NotInChat, (await scene.Files.SwitchAsync(ben, scene.Chat.Id, false)).Refusal);
        Assert.Equal(ChatRefusal.NotAllowed, (await scene.Files.SwitchAsync(scene.Dana, scene.Chat.Id, false)).Refusal);
        Assert.Equal(ChatRefusal.NotFound, (await scene.Files.SwitchAsync(await scene.Host.AVisitorAsync(), scene.Chat.Id, false)).Refusal);
        Assert.Single((await scene.Files.SwitchAsync(new Participant.OfSystem("Bot"), scene.Chat.Id, false)).Events);

        await scene.Host.Chats.EndAsync(scene.Ana, scene.Chat.Id);
        Assert.Equal(ChatRefusal.Sealed, (await scene.SwitchAsync(true)).Refusal);
    }

    [Fact]
    public async Task It_survives_a_transfer_and_goes_back_when_the_chat_is_resumed()
    {
        await using var scene = await FileScene.OpenAsync();
        await scene.Host.Chats.TransferToQueueAsync(scene.Ana, scene.Chat.Id, QueueId.Default);
        Assert.True((await scene.Host.NowAsync(scene.Chat)).AttachmentsEnabled);
        Assert.Equal(AttachmentCodes.NotInChat, (await scene.TryBeginAsync(File, by: scene.Ana)).Refusal?.Code);
        var ben = await scene.Host.AnAgentAsync("ben");
        await scene.Host.RouteAsync();
        Assert.True((await scene.Host.Chats.AcceptAsync(ben, scene.Chat.Id, (await scene.Host.NowAsync(scene.Chat)).Offer!.Id)).Ok);
        Assert.True((await scene.Host.NowAsync(scene.Chat)).AttachmentsEnabled);
        await scene.BeginAsync(File);

        await scene.Host.Chats.EndAsync(scene.Dana, scene.Chat.Id);
        Assert.Equal(AttachmentCodes.ChatEnded, (await scene.TryBeginAsync(File)).Refusal?.Code);
        await scene.Host.Chats.ResumeAsync(scene.Dana, scene.Chat.Id);

        Assert.False((await scene.Host.NowAsync(scene.Chat)).AttachmentsEnabled);
        Assert.Equal(AttachmentCodes.Disabled, (await scene.TryBeginAsync(File)).Refusal?.Code);
    }

    [Fact]
    public async Task Switching_off_refuses_what_is_under_way_and_deletes_it()
    {
        await using var scene = await FileScene.OpenAsync();
        var running = await scene.BeginAsync(new byte[FileScene.PartSize * 2]);
        await scene.PartAsync(running, 1, new byte[FileScene.PartSize * 2]);
        var ready = await scene.AReadyFileAsync();
        var sent = await scene.AReadyFileAsync();
        await scene.PostAsync(scene.Dana, "Look", sent);

        await scene.SwitchAsync(false);

        Assert.Equal(new UploadVerdict.Refused(AttachmentCodes.Disabled), (await scene.NowAsync(running)).Verdict);
        Assert.Equal(new UploadVerdict.Refused(AttachmentCodes.Disabled), (await scene.NowAsync(ready)).Verdict);
        Assert.Equal(UploadStatus.Sent, (await scene.NowAsync(sent)).Status);
        Assert.Single(scene.Bytes);
        Assert.Equal(AttachmentCodes.Disabled, (await scene.PartAsync(running, 2, new byte[FileScene.PartSize * 2])).Refusal?.Code);
    }

    [Fact]
    public async Task What_was_sent_stays_whatever_comes_late()
    {
        await using var scene = await FileScene.OpenAsync();
        var sent = await scene.AReadyFileAsync();
        await scene.PostAsync(scene.Dana, "", sent);
        await scene.SwitchAsync(false);

        Assert.Equal(UploadStatus.Sent, (await scene.Files.FinishAsync(sent.Plan.Id)).Upload?.Status);
        Assert.Equal(UploadStatus.Sent, (await scene.PartAsync(sent, 1, File)).Upload?.Status);
        Assert.Equal(UploadStatus.Sent, (await scene.Files.CancelAsync(scene.Dana, sent.Plan.Id)).Upload?.Status);

        Assert.NotEmpty(await scene.ReadAsync(await scene.NowAsync(sent)));
    }

    [Fact]
    public async Task Off_is_asked_again_with_each_part_at_the_end_and_when_it_is_sent()
    {
        // As after a process that died between switching off and refusing what was under way.
        await using var scene = await FileScene.OpenAsync();
        var (part, whole, ready) = (await scene.BeginAsync(File), await scene.SendPartsAsync(File), await scene.AReadyFileAsync());
        await scene.Host.Chats.EndAsync(scene.Dana, scene.Chat.Id);
        await scene.Host.Chats.ResumeAsync(scene.Dana, scene.Chat.Id);

        Assert.Equal(AttachmentCodes.Disabled, (await scene.PartAsync(part, 1, File)).Refusal?.Code);
        Assert.Equal(AttachmentCodes.Disabled, (await scene.Files.FinishAsync(whole.Plan.Id)).Refusal?.Code);
        Assert.Equal(ChatRefusal.AttachmentsOff, (await scene.PostAsync(scene.Dana, "", ready)).Outcome?.Refusal);
        Assert.DoesNotContain((await scene.Host.Store.ReadAsync(scene.Chat.Id, 0, 100, default))!.Entries, e => e is MessagePosted { Attachments.IsEmpty: false });
        Assert.Single(scene.Bytes);
    }

    [Fact]
    public async Task The_hosts_own_code_needs_no_leave()
    {
        await using var scene = await FileScene.OpenAsync(enabled: false);
        var bot = new Participant.OfSystem("Bot");

        var file = await scene.AReadyFileAsync(by: bot);

        Assert.True((await scene.PostAsync(bot, "Your label", file)).Outcome?.Ok);
    }
}

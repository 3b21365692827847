using System.Text.Json;
using LiveChat.Attachments;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Core.Tests.Attachments;
using LiveChat.Notes;
using LiveChat.Outbox;
using LiveChat.Redaction;
using LiveChat.Transcripts;
using LiveChat.Widgets;
using Microsoft.Extensions.DependencyInjection;
using static LiveChat.Core.Tests.Redaction.RedactionScene;

namespace LiveChat.Core.Tests.Redaction;

/// <summary>What is redacted is gone from every place that holds it, and stays gone.</summary>
public sealed class RedactingEveryCopy
{
    [Fact]
    public async Task Of_a_file_neither_bytes_nor_name_nor_prints_stay()
    {
        await using var scene = await FileScene.OpenAsync();
        var upload = await scene.AReadyFileAsync(name: "canary-3.png");
        var posted = (await scene.PostAsync(scene.Dana, "see", upload)).Outcome!;
        var file = Assert.Single(Entry(posted).Attachments);

        var result = await RedactAsync(scene.Host, scene.Chat, new RedactionTarget.OfAttachment(Entry(posted).Sequence, file.Id));

        Assert.Contains(new CopyReceipt("files", CopyOutcome.Gone, 1), result.Receipt);
        Assert.Empty(scene.Bytes);
        Assert.Null(await scene.Files.FindSentAsync(scene.Chat.Id, file.Id));
        var kept = await scene.NowAsync(upload);
        Assert.Equal((RedactedText.Mark, 0, new UploadVerdict.Refused(AttachmentCodes.Redacted)), (kept.Plan.FileName, kept.Parts.Length, kept.Verdict));
        var left = Assert.Single((await LogAsync(scene.Host, scene.Chat)).OfType<MessagePosted>().Single(m => m.Sequence == Entry(posted).Sequence).Attachments);
        Assert.Equal((true, file.Size), (left.IsRedacted, left.Size));
        Assert.Equal("see", await TextAsync(scene.Host, scene.Chat, Entry(posted).Sequence));
    }

    /// <summary>Nobody is served the file in the meantime, and the outbox goes on until the bytes are gone.</summary>
    [Fact]
    public async Task A_storage_that_is_away_is_asked_again_until_the_bytes_are_gone()
    {
        await using var scene = await FileScene.OpenAsync();
        var upload = await scene.AReadyFileAsync();
        var posted = Entry((await scene.PostAsync(scene.Dana, "", upload)).Outcome!);
        scene.Storage.IsAway = true;

        var result = await RedactAsync(scene.Host, scene.Chat, new RedactionTarget.OfAttachment(posted.Sequence, posted.Attachments[0].Id));

        Assert.Contains(new CopyReceipt("files", CopyOutcome.Pending, 1), result.Receipt);
        Assert.Null(await scene.Files.FindSentAsync(scene.Chat.Id, posted.Attachments[0].Id));
        Assert.NotEmpty(scene.Bytes);
        Assert.Equal("copy_pending", (await PerformAsync(scene.Host, scene.Chat)).PutOffCode);

        scene.Storage.IsAway = false;
        Assert.Equal(OutboxOutcome.Done, await PerformAsync(scene.Host, scene.Chat));
        Assert.Empty(scene.Bytes);
    }

    [Fact]
    public async Task Of_a_whole_chat_only_facts_stay_and_it_is_over_for_good()
    {
        await using var scene = await FileScene.OpenAsync();
        var (host, chat) = (scene.Host, scene.Chat);
        var upload = await scene.AReadyFileAsync(name: "canary-f.png");
        await scene.PostAsync(scene.Dana, "canary-a", upload);
        var begun = await scene.SendPartsAsync([.. Enumerable.Repeat((byte)1, 100)], "canary-g.png");
        await host.SayAsync(scene.Ana, chat, "canary-b");
        await host.Get<ITeamLog>().AddNoteAsync(scene.Ana, chat.Id, MessageId.New(host.Clock.GetUtcNow()), "canary-c");
        await host.Get<ITeamLog>().AddTagAsync(scene.Ana, chat.Id, MessageId.New(host.Clock.GetUtcNow()), "canary-d");

        var result = await RedactAsync(host, chat, new RedactionTarget.Whole());

        Assert.True(result.Entry!.IsWhole);
        var now = await host.NowAsync(chat);
        Assert.Equal((ChatStatus.Sealed, EndedBy.Admin, RedactedText.Mark, null, true), (now.Status, now.EndedBy, now.CustomerName, now.Email, now.RedactedAt is not null));
        Assert.Equal((chat.Queue, chat.StartedAt, chat.Agent), (now.Queue, now.StartedAt, now.Agent));
        var everything = JsonSerializer.Serialize(new { now, log = (await LogAsync(host, chat)).Select(e => (object)e), team = await host.Get<ITeamLogStore>().ReadAsync(chat.Id, 0, 100, default), uploads = await scene.Uploads.OfChatAsync(chat.Id, default) });
        Assert.DoesNotContain("canary", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Dana", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("My order", everything, StringComparison.Ordinal);
        Assert.Empty(scene.Bytes);
        Assert.Equal(AttachmentCodes.Redacted, Assert.IsType<UploadVerdict.Refused>((await scene.NowAsync(begun)).Verdict).Code);
        Assert.Equal(ChatRefusal.Sealed, (await host.Chats.ResumeAsync(scene.Dana, chat.Id)).Refusal);

        var again = await RedactAsync(host, chat, new RedactionTarget.Whole());
        Assert.Null(again.Entry);
        Assert.All(again.Receipt, r => Assert.Equal(CopyOutcome.Gone, r.Outcome));
        Assert.Equal(["files", "notes", "mails"], again.Receipt.Select(r => r.Copy));
        Assert.Equal(now.LastSequence, (await host.NowAsync(chat)).LastSequence);
    }

    [Fact]
    public async Task A_mail_that_was_sent_is_named_as_out_of_reach()
    {
        var sender = new KeepingSender();
        await using var host = new TestHost(b => b.Services.AddSingleton<ITranscriptSender>(sender));
        var (dana, ana, chat) = await AChatAsync(host);
        await host.SayAsync(ana, chat, "Hello");
        await host.Chats.EndAsync(ana, chat.Id);
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        var task = host.Get<IEnumerable<IOutboxTask>>().OfType<TranscriptTask>().Single();
        await task.PerformAsync(TranscriptItem.For(await host.NowAsync(chat), host.Clock.GetUtcNow()), default);

        // Where it went is the address once more.
        await RedactAsync(host, chat, new RedactionTarget.OfAnswer("email"));
        Assert.Equal(RedactedText.Mark, (await LogAsync(host, chat)).OfType<TranscriptSent>().Single().MaskedAddress);

        var result = await RedactAsync(host, chat, new RedactionTarget.Whole());

        Assert.Equal(1, sender.Sent);
        Assert.Contains(new CopyReceipt("mails", CopyOutcome.OutOfReach, 1), result.Receipt);
        Assert.Equal(RedactedText.Mark, (await LogAsync(host, chat)).OfType<TranscriptSent>().Single().MaskedAddress);
    }

    [Fact]
    public async Task A_mail_that_waits_has_nothing_of_it_or_is_not_sent_at_all()
    {
        var sender = new KeepingSender();
        await using var host = new TestHost(b => b.Services.AddSingleton<ITranscriptSender>(sender));
        var (dana, ana, chat) = await AChatAsync(host);
        await host.SayAsync(ana, chat, "Hello");
        var said = Entry(await host.SayAsync(dana, chat, "canary-5"));
        await host.Chats.EndAsync(ana, chat.Id);
        var task = host.Get<IEnumerable<IOutboxTask>>().OfType<TranscriptTask>().Single();
        var item = TranscriptItem.For(await host.NowAsync(chat), host.Clock.GetUtcNow());
        await RedactAsync(host, chat, new RedactionTarget.OfEntry(said.Sequence));

        await task.PerformAsync(item, default);
        Assert.DoesNotContain("canary-5", sender.Last!.Text + sender.Last.Html, StringComparison.Ordinal);

        var (_, _, other) = await AChatAsync(host, "ben");
        await host.SayAsync(new Participant.OfAgent(new("ben"), "ben"), other, "Hello");
        await host.Chats.EndAsync(new Participant.OfAgent(new("ben"), "ben"), other.Id);
        var second = TranscriptItem.For(await host.NowAsync(other), host.Clock.GetUtcNow());
        await RedactAsync(host, other, new RedactionTarget.Whole());
        await task.PerformAsync(second, default);
        Assert.Equal(1, sender.Sent);
    }

    /// <summary>A message does not wait for a redaction, and none comes after it.</summary>
    [Fact]
    public async Task What_comes_while_all_of_a_chat_goes_is_refused_or_goes_with_it()
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);
        var talking = Enumerable.Range(0, 200).Select(async i =>
        {
            await Task.Yield();
            return await host.SayAsync(dana, chat, $"canary {i}");
        }).ToList();

        await RedactAsync(host, chat, new RedactionTarget.Whole());
        await Task.WhenAll(talking);

        Assert.All((await LogAsync(host, chat)).OfType<MessagePosted>(), m => Assert.Equal(RedactedText.Mark, m.Text.Value));
    }

    /// <summary>What is done after a redaction is about it, not of it.</summary>
    [Fact]
    public async Task A_note_after_it_stays_and_a_rating_is_not_taken()
    {
        await using var host = new TestHost(b => b.Services.PostConfigureAll<WidgetOptions>(w => w.Behaviour.Rating = true));
        var (dana, ana, chat) = await AChatAsync(host);
        await RedactAsync(host, chat, new RedactionTarget.Whole());
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        await host.Get<ITeamLog>().AddNoteAsync(ana, chat.Id, MessageId.New(host.Clock.GetUtcNow()), "Done");

        Assert.Equal(OutboxOutcome.Done, await PerformAsync(host, chat));

        Assert.Equal("Done", Assert.Single((await host.Get<ITeamLogStore>().ReadAsync(chat.Id, 0, 10, default)).Entries).Text?.Value);
        Assert.Null(ChatRating.Check(1, "canary", out var rating));
        Assert.Equal(ChatRefusal.RatingOff, (await host.Get<IChatRatings>().RateAsync(dana, chat.Id, rating!)).Refusal);
    }

    /// <summary>Whoever is in the plan goes; nobody else is touched, not even a chat that began since.</summary>
    [Fact]
    public async Task Erasing_a_contact_takes_what_the_plan_lists_and_nothing_else()
    {
        await using var host = new TestHost();
        var (dana, ana, chat) = await AChatAsync(host);
        await host.Chats.EndAsync(ana, chat.Id);
        var (kim, _, others) = await AChatAsync(host, "ben");
        var before = JsonSerializer.Serialize(new { chat = await host.NowAsync(others), log = (await LogAsync(host, others)).Select(e => (object)e), kim = await host.Get<IContactStore>().FindAsync(kim.Contact, default) });
        var plan = (await host.Get<IRedaction>().PlanErasureAsync(dana.Contact))!;
        var since = await host.AChatAsync(dana);

        var result = await host.Get<IRedaction>().EraseAsync(plan with { Chats = [.. plan.Chats, others.Id] }, Mia, Reason);

        Assert.Equal([chat.Id], plan.Chats.AsEnumerable());
        Assert.Null(result.Refusal);
        Assert.Equal([chat.Id], result.Redacted.AsEnumerable());
        Assert.Equal([since.Id], result.Left.AsEnumerable());
        Assert.Contains(new CopyReceipt("mails", CopyOutcome.Gone, 0), result.Receipt);
        Assert.Equal(["chat_redacted", "contact_erased"], host.Get<InMemoryAuditLog>().Read(0, 10).Select(r => r.Entry.Action));
        var contact = (await host.Get<IContactStore>().FindAsync(dana.Contact, default))!;
        Assert.Equal((null, null, null, null), (contact.Name, contact.Email, contact.Phone, contact.Subject));
        Assert.NotNull((await host.NowAsync(chat)).RedactedAt);
        Assert.Null((await host.NowAsync(since)).RedactedAt);
        Assert.Equal(before, JsonSerializer.Serialize(new { chat = await host.NowAsync(others), log = (await LogAsync(host, others)).Select(e => (object)e), kim = await host.Get<IContactStore>().FindAsync(kim.Contact, default) }));
        Assert.Null(await host.Get<IRedaction>().PlanErasureAsync(default));
    }

    /// <summary>The process may die between the commit and the copies: whoever comes next does it to the end, from what the chat says.</summary>
    [Fact]
    public async Task A_redaction_that_died_after_its_commit_is_done_to_the_end()
    {
        var dying = new DyingCopy();
        await using var scene = await FileScene.OpenAsync(b => b.Services.AddSingleton<IContentCopy>(dying));
        var upload = await scene.AReadyFileAsync();
        var posted = Entry((await scene.PostAsync(scene.Dana, "", upload)).Outcome!);

        var result = await RedactAsync(scene.Host, scene.Chat, new RedactionTarget.OfAttachment(posted.Sequence, posted.Attachments[0].Id));

        Assert.Contains(new CopyReceipt("dying", CopyOutcome.Pending, 0), result.Receipt);
        Assert.Equal("copy_pending", (await PerformAsync(scene.Host, scene.Chat)).PutOffCode);
        dying.Lives = true;
        Assert.Equal(OutboxOutcome.Done, await PerformAsync(scene.Host, scene.Chat));
        Assert.Equal(3, dying.Asked);
    }

    private sealed class KeepingSender : ITranscriptSender
    {
        public int Sent { get; private set; }

        public TranscriptMail? Last { get; private set; }

        public Task<OutboxOutcome> SendAsync(TranscriptMail mail, CancellationToken cancellationToken)
        {
            (Sent, Last) = (Sent + 1, mail);
            return Task.FromResult(OutboxOutcome.Done);
        }
    }

    private sealed class DyingCopy : IContentCopy
    {
        public bool Lives { get; set; }

        public int Asked { get; private set; }

        public string Name => "dying";

        public Task<CopyReceipt> RedactAsync(Chat chat, ChatRedacted what, CancellationToken cancellationToken)
        {
            Asked++;
            return Lives ? Task.FromResult(new CopyReceipt(Name, CopyOutcome.Gone, 0)) : throw new IOException("The host's own store is away.");
        }
    }
}

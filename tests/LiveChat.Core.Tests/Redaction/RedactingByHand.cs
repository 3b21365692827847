using LiveChat.ActivityLog;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Redaction;
using Microsoft.Extensions.DependencyInjection;
using static LiveChat.Core.Tests.Redaction.RedactionScene;

namespace LiveChat.Core.Tests.Redaction;

/// <summary>What somebody redacts is gone, and nothing else with it.</summary>
public sealed class RedactingByHand
{
    [Fact]
    public async Task A_message_is_gone_from_the_log_and_the_search_and_the_company_sees_who_did_it()
    {
        await using var host = new TestHost();
        var (dana, ana, chat) = await AChatAsync(host);
        var secret = Entry(await host.SayAsync(dana, chat, "My password is canary-1"));
        await host.SayAsync(ana, chat, "Thank you");

        var result = await RedactAsync(host, chat, new RedactionTarget.OfEntry(secret.Sequence));

        Assert.Null(result.Refusal);
        Assert.Equal([secret.Sequence], result.Entry!.Sequences.AsEnumerable());
        Assert.Equal((false, Reason, Mia), (result.Entry.IsWhole, result.Entry.Reason, result.Entry.By));
        var gone = (await LogAsync(host, chat)).OfType<MessagePosted>().Single(m => m.Sequence == secret.Sequence);
        Assert.Equal((RedactedText.Mark, true, secret.MessageId, secret.At), (gone.Text.Value, gone.IsRewritten, gone.MessageId, gone.At));
        Assert.Empty((await host.Get<IActivityLog>().SearchAsync(new() { Text = "canary-1" }, default)).Items);
        Assert.IsType<ChatRedacted>((await LogAsync(host, chat))[^1]);
        Assert.True((await host.NowAsync(chat)).IsActive);
        Assert.Contains(host.Told.Changes, c => c.Events.Any(e => e is ChatRedacted));
    }

    [Fact]
    public async Task A_part_of_a_message_leaves_the_rest_where_it_was()
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);
        var said = Entry(await host.SayAsync(dana, chat, "Card 4111 1111 1111 1111, thanks 🙂"));

        Assert.True((await RedactAsync(host, chat, new RedactionTarget.OfSpan(said.Sequence, 5, 19), new RedactionTarget.OfSpan(said.Sequence, 33, 1))).Ok);

        Assert.Equal("Card ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒, thanks ▒▒", await TextAsync(host, chat, said.Sequence));

        // Of a message that went meanwhile every part is gone.
        await RedactAsync(host, chat, new RedactionTarget.OfEntry(said.Sequence));
        var late = await RedactAsync(host, chat, new RedactionTarget.OfSpan(said.Sequence, 24, 6));
        Assert.Equal((null, null), (late.Refusal, late.Entry));
    }

    /// <summary>What comes again is the first message, whatever is left of it: it makes no second one.</summary>
    [Fact]
    public async Task A_retry_of_what_was_redacted_creates_nothing()
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);
        var id = MessageId.New(host.Clock.GetUtcNow());
        var said = Entry(await host.SayAsync(dana, chat, "canary-2", id));
        await RedactAsync(host, chat, new RedactionTarget.OfEntry(said.Sequence));
        var before = await host.NowAsync(chat);

        var again = await host.SayAsync(dana, chat, "canary-2", id);

        Assert.Equal(ChatRefusal.Redacted, again.Refusal);
        Assert.Equal(before.LastSequence, (await host.NowAsync(chat)).LastSequence);
    }

    [Fact]
    public async Task An_answer_is_gone_from_the_chat_and_from_the_contact_it_came_from()
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);

        var result = await RedactAsync(host, chat, new RedactionTarget.OfAnswer("email"), new RedactionTarget.OfAnswer("name"));

        var now = await host.NowAsync(chat);
        Assert.Equal((RedactedText.Mark, null), (now.CustomerName, now.Email));
        Assert.All(now.Form.Where(a => a.Key is "email" or "name"), a => Assert.Equal(RedactedText.Mark, a.Value));
        Assert.Contains(now.Form, a => a is { Key: "message", Value: "My order never arrived" });
        var contact = (await host.Get<IContactStore>().FindAsync(dana.Contact, default))!;
        Assert.Equal((null, null), (contact.Name, contact.Email));
        Assert.Contains(new CopyReceipt("contact", CopyOutcome.Gone, 2), result.Receipt);
        Assert.Empty((await host.Get<IActivityLog>().SearchAsync(new() { Text = "dana@example.com" }, default)).Items);
    }

    /// <summary>What a token said of a user stands in the chat without anybody having typed it.</summary>
    [Fact]
    public async Task With_a_whole_chat_goes_what_the_host_vouched_for()
    {
        await using var host = new TestHost();
        var (zoe, ana) = (await host.AVisitorAsync(), await host.AnAgentAsync("ana"));
        var contacts = host.Get<IContactStore>();
        var vouched = VouchedUser.Of("42", "Zoë Canary", "zoe@example.com", "+49 30 1234567")!;
        Assert.True(await contacts.SaveAsync((await contacts.FindAsync(zoe.Contact, default))!.As(vouched), 1, default));
        var chat = await host.AnActiveChatAsync(zoe, ana);
        Assert.Equal(("Zoë Canary", "zoe@example.com"), (chat.CustomerName, chat.Email));
        Assert.Single((await host.Get<IActivityLog>().SearchAsync(new() { Text = "canary" }, default)).Items);

        var result = await RedactAsync(host, chat, new RedactionTarget.Whole());

        var contact = (await contacts.FindAsync(zoe.Contact, default))!;
        Assert.Equal((null, null, null, "42"), (contact.Name, contact.Email, contact.Phone, contact.Subject));
        Assert.Contains(new CopyReceipt("contact", CopyOutcome.Gone, 3), result.Receipt);
        foreach (var text in new[] { "canary", "zoe@example.com" }) Assert.Empty((await host.Get<IActivityLog>().SearchAsync(new() { Text = text }, default)).Items);
    }

    /// <summary>A contact who gave another address since keeps it.</summary>
    [Fact]
    public async Task What_the_contact_says_now_stays_when_it_is_another()
    {
        await using var host = new TestHost();
        var dana = await host.AVisitorAsync();
        var first = await host.AChatAsync(dana, "old@example.com");
        await host.Chats.EndAsync(dana, first.Id);
        await host.AChatAsync(dana, "new@example.com");

        await RedactAsync(host, first, new RedactionTarget.OfAnswer("email"));

        Assert.Equal("new@example.com", (await host.Get<IContactStore>().FindAsync(dana.Contact, default))!.Email);
    }

    [Fact]
    public async Task The_audit_log_says_who_what_and_why_and_never_what_it_was()
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);
        var said = Entry(await host.SayAsync(dana, chat, "canary-4"));

        await RedactAsync(host, chat, new RedactionTarget.OfEntry(said.Sequence));

        var audit = host.Get<InMemoryAuditLog>();
        var record = Assert.Single(audit.Read(0, 10)).Entry;
        Assert.Equal(("mia", "chat_redacted", $"chat/{chat.Id}"), (record.Actor, record.Action, record.Subject));
        Assert.Equal($$"""{"reason":"The customer asked for it","texts":[{{said.Sequence}}]}""", record.Facts);
        Assert.True(audit.Verify(null).IsRight);
    }

    [Theory]
    [InlineData("", RedactionRefusal.ReasonMissing)]
    [InlineData(" \u200B", RedactionRefusal.ReasonMissing)]
    [InlineData("a\0", RedactionRefusal.ReasonInvalid)]
    public async Task A_reason_is_needed(string reason, RedactionRefusal refusal)
    {
        await using var host = new TestHost();
        var (_, _, chat) = await AChatAsync(host);

        Assert.Equal(refusal, (await host.Get<IRedaction>().RedactAsync(new(chat.Id, Mia, [new RedactionTarget.Whole()], reason))).Refusal);
        Assert.Equal(RedactionRefusal.ReasonInvalid, (await host.Get<IRedaction>().RedactAsync(new(chat.Id, Mia, [new RedactionTarget.Whole()], new('x', 201)))).Refusal);
        Assert.Null((await host.NowAsync(chat)).RedactedAt);
    }

    [Fact]
    public async Task What_is_not_there_is_not_redacted_and_nothing_else_with_it()
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);
        var said = Entry(await host.SayAsync(dana, chat, "Hello"));
        RedactionTarget[] wrong =
        [
            new RedactionTarget.OfEntry(99), new RedactionTarget.OfSpan(said.Sequence, 3, 3), new RedactionTarget.OfSpan(said.Sequence, -1, 2), new RedactionTarget.OfSpan(said.Sequence, 0, 0),
            new RedactionTarget.OfSpan(said.Sequence, int.MaxValue, 1), new RedactionTarget.OfAnswer("none"), new RedactionTarget.OfAttachment(said.Sequence, new(Guid.NewGuid())),
        ];

        foreach (var target in wrong)
            Assert.Equal(RedactionRefusal.TargetNotFound, (await RedactAsync(host, chat, new RedactionTarget.OfEntry(said.Sequence), target)).Refusal);

        Assert.Equal("Hello", await TextAsync(host, chat, said.Sequence));
        Assert.Equal(RedactionRefusal.ChatNotFound, (await RedactAsync(host, chat with { Id = ChatId.New(host.Clock.GetUtcNow()) }, new RedactionTarget.Whole())).Refusal);
        foreach (Participant who in new Participant[] { dana, new Participant.OfAgent(new("ana"), "ana") })
            Assert.Equal(RedactionRefusal.NotAllowed, (await host.Get<IRedaction>().RedactAsync(new(chat.Id, who, [new RedactionTarget.Whole()], Reason))).Refusal);
        Assert.True((await host.NowAsync(chat)).IsActive);
    }

    /// <summary>The note of a transfer is in the chat as well as in its log, and rings at the other agent.</summary>
    [Fact]
    public async Task A_note_that_rings_is_gone_from_the_ring()
    {
        await using var host = new TestHost();
        var (_, ana, chat) = await AChatAsync(host);
        var ben = await host.AnAgentAsync("ben");
        Assert.Null(TransferNote.Check("canary-6", out var note));
        Assert.True((await host.Chats.TransferToAgentAsync(ana, chat.Id, ben.Id, note)).Ok);
        var offered = (await LogAsync(host, chat)).OfType<TransferOffered>().Single();

        Assert.True((await RedactAsync(host, chat, new RedactionTarget.OfEntry(offered.Sequence))).Ok);

        Assert.Null((await host.NowAsync(chat)).Offer!.Transfer!.Note);
        Assert.Null((await LogAsync(host, chat)).OfType<TransferOffered>().Single().Offer.Transfer!.Note);
    }
}

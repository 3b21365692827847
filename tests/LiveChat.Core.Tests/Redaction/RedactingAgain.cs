using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Core.Tests.Attachments;
using LiveChat.Redaction;
using static LiveChat.Core.Tests.Redaction.RedactionScene;

namespace LiveChat.Core.Tests.Redaction;

/// <summary>After a back-up was restored, the audit log says what has to go again.</summary>
public sealed class RedactingAgain
{
    [Fact]
    public async Task The_audit_log_names_each_thing_where_it_was()
    {
        await using var scene = await FileScene.OpenAsync();
        var (host, chat) = (scene.Host, scene.Chat);
        var said = Entry(await host.SayAsync(scene.Dana, chat, "my card is 1234, is that right?"));
        var silly = Entry(await host.SayAsync(scene.Dana, chat, "silly me"));
        var sent = Entry((await scene.PostAsync(scene.Dana, "see", await scene.AReadyFileAsync())).Outcome!);
        var (before, log) = (await host.NowAsync(chat), await LogAsync(host, chat));
        RedactionTarget[] targets =
        [
            new RedactionTarget.OfEntry(silly.Sequence),
            new RedactionTarget.OfSpan(said.Sequence, "my card is ".Length, 4),
            new RedactionTarget.OfAttachment(sent.Sequence, sent.Attachments[0].Id),
            new RedactionTarget.OfAnswer("email"),
        ];

        await RedactAsync(host, chat, targets);

        var entry = Assert.Single(Audit(host));
        Assert.Equal(targets, RedactionReplay.TargetsOf(entry, before, log)!.Value);
        Assert.DoesNotContain("1234", entry.Facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_after_the_restore_is_left_alone()
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);
        var entry = RedactionAudit.Of(chat.Id, new() { By = Mia, At = host.Clock.GetUtcNow() }, [new ChatRewrite.OfMessage(chat.LastSequence + 1, MessageText.Stored(RedactedText.Mark))]).Single();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        var other = Entry(await host.SayAsync(dana, chat, "This has the place of another"));

        Assert.Equal(chat.LastSequence + 1, other.Sequence);
        Assert.Equal(new(1, 0, 0, 0), await ReapplyAsync(host, entry));
        Assert.Equal("This has the place of another", await TextAsync(host, chat, other.Sequence));
    }

    [Fact]
    public async Task Of_a_text_in_which_the_part_does_not_fit_all_goes()
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);
        var said = Entry(await host.SayAsync(dana, chat, "short"));
        var entry = RedactionAudit.Of(chat.Id, new() { By = Mia, At = host.Clock.GetUtcNow() }, [new ChatRewrite.OfMessage(said.Sequence, MessageText.Stored("longer ▒▒▒▒"))]).Single();

        Assert.Equal(new(1, 1, 0, 0), await ReapplyAsync(host, entry));
        Assert.Equal(RedactedText.Mark, await TextAsync(host, chat, said.Sequence));
    }

    [Fact]
    public async Task Doing_it_twice_changes_nothing_and_what_is_not_there_is_counted()
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);
        var said = Entry(await host.SayAsync(dana, chat, "canary"));
        await RedactAsync(host, chat, new RedactionTarget.OfEntry(said.Sequence));
        AuditEntry[] audit = [.. Audit(host)];
        var gone = audit[0] with { Subject = $"chat/{ChatId.New(host.Clock.GetUtcNow())}" };
        var nobody = RedactionAudit.Of(ContactId.New(host.Clock.GetUtcNow()), Mia, Reason, host.Clock.GetUtcNow());

        Assert.Equal(new(5, 0, 2, 2), await ReapplyAsync(host, [.. audit, gone, nobody, audit[0] with { Facts = "{" }, audit[0] with { Facts = null }, audit[0] with { Action = "something_else" }]));
        Assert.Single(Audit(host));
    }

    [Fact]
    public async Task A_contact_that_was_erased_is_forgotten_again()
    {
        await using var host = new TestHost();
        var (dana, _, chat) = await AChatAsync(host);
        var contacts = host.Get<IContactStore>();
        var contact = (await contacts.FindAsync(dana.Contact, default))!;
        await contacts.SaveAsync(contact with { Name = "Dana", Fence = contact.Fence + 1 }, contact.Fence, default);
        var now = host.Clock.GetUtcNow();
        AuditEntry[] audit = [.. RedactionAudit.Of(chat.Id, new() { By = Mia, At = now, Reason = Reason, IsWhole = true }, []), RedactionAudit.Of(dana.Contact, Mia, Reason, now)];

        Assert.Equal(new(2, 2, 0, 0), await ReapplyAsync(host, audit));

        Assert.Null((await contacts.FindAsync(dana.Contact, default))!.Name);
        Assert.NotNull((await host.NowAsync(chat)).RedactedAt);
        Assert.Equal(["chat_redacted", "contact_erased"], Audit(host).Select(a => a.Action));
    }

    [Fact]
    public async Task The_secret_of_an_erased_contact_opens_nothing_after_a_restore()
    {
        await using var host = new TestHost();
        var (dana, _, _) = await AChatAsync(host);
        var contacts = host.Get<IContactStore>();
        var before = (await contacts.FindAsync(dana.Contact, default))!;
        await contacts.SaveAsync(before with { Name = null, Email = null, Phone = null, Subject = null, Fence = before.Fence + 1 }, before.Fence, default);

        Assert.Equal(new(1, 0, 0, 0), await ReapplyAsync(host, RedactionAudit.Of(dana.Contact, Mia, Reason, host.Clock.GetUtcNow())));

        Assert.NotEqual(before.Secret, (await contacts.FindAsync(dana.Contact, default))!.Secret);
    }

    [Fact]
    public void So_many_places_as_do_not_fit_into_one_entry_come_in_several()
    {
        var chat = ChatId.New(DateTimeOffset.UnixEpoch);
        ChatRewrite[] rewrites =
        [
            .. Enumerable.Range(1, 400).Select(i => new ChatRewrite.OfMessage(i, MessageText.Stored(RedactedText.Mark))),
            .. Enumerable.Range(401, 200).Select(i => new ChatRewrite.OfAttachment(i, new(Guid.NewGuid()))),
            new ChatRewrite.OfMessage(601, MessageText.Stored(string.Concat(Enumerable.Repeat("▒.", 900)))),
        ];

        AuditEntry[] entries = [.. RedactionAudit.Of(chat, new() { By = Mia, At = DateTimeOffset.UnixEpoch, Reason = new('é', 200) }, rewrites)];

        Assert.All(entries, e => e.ThrowIfImpossible());
        var facts = entries.Select(e => RedactionAudit.FactsOf(e)!).ToList();
        Assert.Equal(Enumerable.Range(1, 400).Select(i => (long)i), facts.SelectMany(f => f.Texts ?? []));
        Assert.Equal(200, facts.Sum(f => f.Files?.Length ?? 0));
        Assert.Equal([601L, 0, 1799], Assert.Single(facts.SelectMany(f => f.Spans ?? [])));
    }

    private static IEnumerable<AuditEntry> Audit(TestHost host) => host.Get<InMemoryAuditLog>().Read(0, 1000).Select(r => r.Entry);

    private static Task<ReappliedRedactions> ReapplyAsync(TestHost host, params AuditEntry[] audit) => host.Get<IRedaction>().ReapplyRedactionsAsync(audit.ToAsyncEnumerable(), Mia);

}

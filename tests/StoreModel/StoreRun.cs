using LiveChat.Agents;
using LiveChat.Audit;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Outbox;
using LiveChat.Testing;
using LiveChat.Testing.Chats;
using LiveChat.Widgets;

namespace LiveChat.StoreModel;

/// <summary>Does the same with stores and with the model, and fails where they differ.</summary>
internal sealed class StoreRun
{
    private const string Following = "model-follower";

    private static readonly string[] Names = ["ana", "ben", "cem"];
    private static readonly ContactId[] Contacts = [new(new Guid(1, 0, 0, new byte[8])), new(new Guid(2, 0, 0, new byte[8]))];
    private static readonly string[] People = ["Kim", "Lee"];
    private static readonly Participant[] Authors = [new Participant.OfAgent(new("ana"), "Ana"), new Participant.OfAgent(new("ana"), "Renamed"), new Participant.OfSystem("Bot")];

    private static readonly FormAnswer Asked = new("topic", "Topic", "Text of the form", FormFieldRole.Custom);

    private readonly ModelledStores _stores;
    private readonly StoreLooks _looks;
    private readonly PlainStores _model = new();

    /// <summary>Every version of every chat, the newest last: what somebody may still believe.</summary>
    private readonly List<List<Chat>> _versions = [];

    private readonly List<OutboxItem> _leased = [];
    private int _started;

    public StoreRun(ModelledStores stores) => (_stores, _looks) = (stores, new(stores, _model));

    public async Task RunAsync(IEnumerable<StoreUse> uses)
    {
        foreach (var use in uses) await DoAsync(use);
        await HoldTheSameAsync();
    }

    private Task DoAsync(StoreUse use)
    {
        var known = _versions.Count == 0 ? [NewChat(use)] : _versions[use.Chat % _versions.Count];
        var chat = known[Math.Max(0, known.Count - 1 - use.Age)];
        return use.Action switch
        {
            0 => StartAsync(NewChat(use), use.Choice),
            1 => StartAsync(chat, use.Choice),
            < 6 => AppendAsync(chat.Append(chat.Says($"Text {use.Choice % 2}", Message(use.Choice), use.Action < 4 ? null : Authors[use.Choice % 3]))),
            6 => ChangeAgentAsync(use.Choice),
            7 => MarkSeenAsync(chat.Id, new(use.Choice, use.Choice / 2, use.Choice % 3, use.Chat)),
            8 => ReadAsync(chat.Id, use.Choice - 4, 1 + use.Age),
            9 => LookAsync(chat, use.Choice),
            10 => LeaseAsync(),
            11 or 36 => EndLeaseAsync(use),
            22 => SaveContactAsync(use.Choice),
            23 => _stores.FillAsync(),
            24 => _looks.SearchAsync(use, Contacts[use.Choice % 2]),
            25 => _looks.DueAsync(1 + use.Age),
            26 => _looks.AcquireAsync(use),
            27 => _looks.HeadsAsync(use, Contacts),
            28 => _looks.ReadAsync(use),
            31 => RenewAsync(use),
            32 => RequeueAsync(use.Age == 0 ? Item(use.Choice).Key : Follower(chat).Key),
            33 => _looks.NextDueAsync(),
            34 => AuditAsync(use),
            35 => LeaseFollowersAsync(chat, use),
            29 or 30 => ChangeAsync(known, Along(Rewritten(chat, use), use)),
            37 => LeaveAsync(use),
            _ => ChangeAsync(known, Along(Change(chat, use), use)),
        };
    }

    /// <summary>A change of life as somebody decides it, whether it makes sense or not.</summary>
    private ChatCommit Change(Chat chat, StoreUse use)
    {
        Agent[] asked = [.. Names.Where((_, i) => ((use.Choice + 1) & (1 << i)) != 0).Select(id => _model.Agents.GetValueOrDefault(new(id)) ?? SpecChat.Agent(id, 1))];
        var first = asked.FirstOrDefault() ?? SpecChat.Agent("ana");
        return use.Action switch
        {
            12 or 13 => chat.Then(SpecChat.Ended(use.Choice % 2 == 0 ? EndedBy.Customer : EndedBy.Agent, SpecChat.Start.AddMicroseconds(use.Choice))),
            14 => chat.Then(chat.Resumed()),
            15 or 16 or 17 => chat.Then(SpecChat.Offered(asked)).Guarded(asked),
            18 or 19 => chat.Then(SpecChat.Joined(first)).Guarded(asked.Take(1)),
            38 when chat.Message is not null => chat.Then(SpecChat.Answered()),
            20 => chat.Then(SpecChat.Missed([.. asked.Select(a => a.Id)])),
            _ => chat.Then(new TranscriptSent { Segment = 1, MaskedAddress = "a…@example.org", At = SpecChat.Start }),
        };
    }

    /// <summary>The form's answer, or a message that is stored; sometimes together with the end.</summary>
    private ChatCommit Rewritten(Chat chat, StoreUse use)
    {
        var messages = _model.Logs.GetValueOrDefault(chat.Id)?.OfType<MessagePosted>().ToList() ?? [];
        ChatRewrite rewrite = use.Choice == 7 || messages.Count == 0
            ? new ChatRewrite.OfAnswer(Asked.Key, $"Masked {use.Chat}")
            : new ChatRewrite.OfMessage(messages[use.Choice % messages.Count].Sequence, MessageText.Stored($"Masked {use.Choice}"));
        var commit = chat.Rewritten(rewrite);
        if (use.Choice != 5 || chat.Status is not ChatStatus.Waiting) return commit;

        var ended = chat.Then(SpecChat.Ended());
        return ended with { Next = ended.Next with { Form = commit.Next.Form }, Rewrites = commit.Rewrites };
    }

    /// <summary>Some changes bring something for the outbox and the audit log along.</summary>
    private static ChatCommit Along(ChatCommit commit, StoreUse use) => commit with
    {
        Outbox = [.. use.Choice % 2 == 0 ? (OutboxItem[])[Item(use.Choice), Item(use.Chat)] : [], .. use.Choice < 4 ? (OutboxItem[])[Follower(commit.Next)] : []],
        Cancel = use.Choice > 4 ? [Item(use.Choice + 1).Key] : [],
        Audit = use.Choice == 3 ? [new AuditEntry { At = SpecChat.Start, Actor = "model", Action = $"action_{use.Action}", Subject = $"chat/{use.Chat}" }] : [],
    };

    private static OutboxItem Item(int choice) => new() { Kind = "model", Reference = $"{choice % 3}", DueAt = SpecChat.LongAgo.AddSeconds(choice % 2) };

    private static OutboxItem Follower(Chat chat)
        => new() { Kind = Following, Reference = $"{chat.Id}", DueAt = SpecChat.LongAgo, Status = OutboxStatus.Following, Through = -1 };

    private static MessageId Message(int choice) => new(new Guid(choice % 4 + 1, 0, 0, new byte[8]));

    /// <summary>Later than all others, and sometimes due for long.</summary>
    private Chat NewChat(StoreUse use) => SpecChat.New(Contacts[use.Choice % 2], SpecChat.Start.AddMinutes(_started)) with
    {
        Id = new(new Guid(++_started, 0, 0, new byte[8])),
        Form = [Asked],
        RingUntil = use.Chat < 2 ? SpecChat.FarAway : SpecChat.LongAgo.AddMinutes(use.Choice),
    };

    private async Task StartAsync(Chat chat, int choice)
    {
        var created = chat.Created(SpecChat.Form([.. chat.Form]), chat.Says("First", Message(choice))) with { Outbox = choice < 6 ? [Follower(chat)] : [] };
        if (await SameAsync(created)) _versions.Add([_model.Chats[chat.Id]]);
    }

    /// <summary>A message, now and then one that was left before.</summary>
    private async Task LeaveAsync(StoreUse use)
    {
        var chat = NewChat(use);
        var message = SpecChat.Message(Message(use.Choice), chat.Contact, chat.StartedAt) with { Id = chat.Id, Form = chat.Form };
        if (await SameAsync(Along(message.Created(SpecChat.Form([.. chat.Form]), new MessageLeft { At = chat.StartedAt }), use with { Choice = use.Choice == 3 ? 3 : 5 }))) _versions.Add([_model.Chats[message.Id]]);
        Shape.Equal(_model.LeftAs(chat.Contact, Message(use.Chat)), (await _stores.Chats.HeadsAsync(new ChatQuery.LeftAs(chat.Contact, Message(use.Chat)), default)).SingleOrDefault());
    }

    private async Task ChangeAsync(List<Chat> known, ChatCommit commit)
    {
        if (await SameAsync(commit)) known.Add(_model.Chats[commit.Next.Id]);
    }

    private async Task<bool> SameAsync(ChatCommit commit)
    {
        var expected = _model.Commit(commit);
        Shape.Equal(expected, await _stores.Chats.CommitAsync(commit, default));
        return expected is CommitResult.Committed;
    }

    private async Task AppendAsync(ChatAppend append) => Shape.Equal(_model.Append(append), await _stores.Chats.AppendAsync(append, default));

    private async Task MarkSeenAsync(ChatId id, SeenMarks marks) => Shape.Equal(_model.MarkSeen(id, marks), await _stores.Chats.MarkSeenAsync(id, marks, default));

    private async Task ReadAsync(ChatId id, long after, int limit) => Shape.Equal(_model.Read(id, after, limit), await _stores.Chats.ReadAsync(id, after, limit, default));

    private async Task LookAsync(Chat chat, int choice)
    {
        var agent = new AgentId(Names[choice % 3]);
        Shape.Equal(_model.Chats.GetValueOrDefault(chat.Id), await _stores.Chats.FindAsync(chat.Id, default));
        Shape.Equal(_model.Latest(chat.Contact), await _stores.Chats.FindLatestAsync(chat.Contact, default));
        Shape.Equal(_model.ClaimedBy(agent), await _stores.Chats.HeadsAsync(new ChatQuery.ClaimedBy([agent]), default));
        Shape.Equal(_model.Agents.GetValueOrDefault(agent), StoreLooks.Timeless(await _stores.Agents.FindAsync(agent, default)));
    }

    private async Task ChangeAgentAsync(int choice)
    {
        var id = new AgentId(Names[choice % 2]);
        var before = _model.Agents.GetValueOrDefault(id);
        var after = before is null ? SpecChat.Agent(id.Value, 1 + (choice % 3)) : before with { Capacity = 1 + (choice % 3), LeaseUntil = choice > 3 ? null : before.LeaseUntil, Fence = before.Fence + 1 };
        var onlyIfFree = choice % 4 == 3;
        var isSaved = !onlyIfFree || _model.Load(id) == 0;
        Assert.Equal(isSaved, await (onlyIfFree ? _stores.Agents.SaveIfFreeAsync(after, before?.Fence ?? 0, default) : _stores.Agents.SaveAsync(after, before?.Fence ?? 0, default)));
        if (isSaved) _model.Agents[id] = after;
    }

    private async Task RenewAsync(StoreUse use)
    {
        SignOfLife[] signs = [.. Names.Where((_, i) => ((use.Choice + 1) & (1 << i)) != 0).Select((n, i) => new SignOfLife(new(n), (i + use.Chat) % 4 > 1))];
        var lasts = use.Chat % 2 == 0;
        _model.Renew(signs, lasts);
        await _stores.Agents.RenewAsync(signs, lasts ? TimeSpan.FromHours(1) : TimeSpan.Zero, default);
        await _looks.AgentsAsync();
    }

    private async Task RequeueAsync(OutboxKey key) => Assert.Equal(_model.Requeue(key), await _stores.Outbox.RequeueAsync(key, default));

    private async Task AuditAsync(StoreUse use)
    {
        var entry = new AuditEntry { At = SpecChat.Start, Actor = "model", Action = $"said_{use.Choice}", Subject = $"chat/{use.Chat}" };
        _model.Audit.Add(entry);
        var record = await _stores.Journal.AppendAsync(entry, default);
        Assert.Equal(_model.Audit.Count, record.Number);
        Shape.Equal(entry, record.Entry);
    }

    private async Task SaveContactAsync(int choice)
    {
        var id = Contacts[choice % 2];
        var before = _model.Contacts.GetValueOrDefault(id);
        var after = new Contact
        {
            Id = id,
            Widget = SpecChat.Widget,
            Secret = new(new string((char)('a' + (choice % 2)), 64)),
            Name = People[choice / 2 % 2],
            Email = choice < 4 ? null : $"{People[choice / 2 % 2]}@example.org",
            CreatedAt = SpecChat.Start,
            Fence = (before?.Fence ?? 0) + 1,
        };
        Assert.True(await _stores.Contacts.SaveAsync(after, before?.Fence ?? 0, default));
        _model.Contacts[id] = after;
    }

    private async Task LeaseAsync()
    {
        var expected = _model.Lease();
        var leased = (await _stores.Outbox.LeaseAsync(1, TimeSpan.FromHours(1), default)).SingleOrDefault();
        Shape.Equal(StoreLooks.Timeless(expected), StoreLooks.Timeless(leased));
        if (leased is not null) _leased.Add(leased);
    }

    /// <summary>Of all chats, or of some; one of these is named twice, and one there is not.</summary>
    private async Task LeaseFollowersAsync(Chat chat, StoreUse use)
    {
        string[]? references = use.Choice % 2 == 0 ? null : [$"{chat.Id}", "unknown", $"{_versions.FirstOrDefault()?[0].Id}", $"{chat.Id}"];
        var (kind, limit) = (use.Choice == 7 ? "other" : Following, 1 + use.Chat);
        var expected = _model.LeaseFollowers(kind, references, limit);
        var leased = await _stores.Outbox.LeaseFollowersAsync(kind, references, limit, TimeSpan.FromHours(1), default);
        Shape.Equal(expected.Select(StoreLooks.Timeless), leased.Select(StoreLooks.Timeless));
        _leased.AddRange(leased);
    }

    /// <summary>Somebody says what became of an item: the one leased last, or one leased before.</summary>
    private async Task EndLeaseAsync(StoreUse use)
    {
        if (_leased.Count == 0) return;

        var leased = GotFurther(_leased[Math.Max(0, _leased.Count - 1 - use.Age)], use);
        var again = leased.Through is not null && use.Choice == 7 ? SpecChat.FarAway : SpecChat.LongAgo;
        var (expected, heard) = (use.Choice % 3) switch
        {
            0 => (_model.EndLease(leased, OutboxStatus.Done, null, null), await _stores.Outbox.CompleteAsync(leased, default)),
            1 => (_model.EndLease(leased, OutboxStatus.Pending, again, "again"), await _stores.Outbox.RetryAsync(leased, again, "again", default)),
            _ => (_model.EndLease(leased, OutboxStatus.Dead, null, "dead"), await _stores.Outbox.DeadAsync(leased, "dead", default)),
        };
        Assert.Equal(expected, heard);
    }

    /// <summary>What follows a chat is done with some more of it, sometimes with all there is, and before it failed too.</summary>
    private OutboxItem GotFurther(OutboxItem leased, StoreUse use) => leased.Through is not { } through ? leased : leased with
    {
        Through = use.Chat == 3 ? through : Math.Max(through, use.Chat == 0 ? _model.Followed(leased).LastSequence : Math.Min(through + use.Chat, _model.Followed(leased).LastSequence)),
        Failures = leased.Failures + 1,
    };

    private async Task HoldTheSameAsync()
    {
        foreach (var (id, chat) in _model.Chats)
        {
            Shape.Equal(new ChatPage(chat, _model.Logs[id], chat.LastSequence), await _stores.Chats.ReadAsync(id, 0, int.MaxValue, default));
            Shape.Equal(_model.Journals[id], (await _stores.Journal.RoutingAsync(id, 0, int.MaxValue, default)).Select(r => r.Event));
        }

        for (var text = 0; text < 8; text++) await _looks.SearchAsync(new(0, 1, 0, text), Contacts[text / 4]);
        foreach (var contact in Contacts) await _looks.SearchAsync(new(0, 1, 0, 1), contact);
        await _looks.DueAsync(int.MaxValue);
        Shape.Equal(_model.Open, await _stores.Chats.HeadsAsync(new ChatQuery.Open(), default));
        Shape.Equal(_model.Waiting, await _stores.Routing.WaitingAsync(SpecChat.Queue, int.MaxValue, default));
        foreach (var contact in Contacts) Shape.Equal(_model.Latest(contact), await _stores.Chats.FindLatestAsync(contact, default));
        Assert.Equal(
            _model.Agents.Keys.OrderBy(a => a.Value, StringComparer.Ordinal).Select(a => (a, _model.Load(a))),
            (await _stores.Routing.AgentsAsync(SpecChat.Queue, default)).Select(c => (c.Agent.Id, c.Load)));
        await _looks.AgentsAsync();
        await _looks.NextDueAsync();
        Shape.Equal(_model.Audit, (await _stores.Journal.AuditAsync(0, int.MaxValue, default)).Select(r => r.Entry));
        Assert.True((await _stores.Journal.VerifyAsync(null, default)).IsRight);
        Shape.Equal(
            _model.Outbox.Values.Where(i => i.Status is OutboxStatus.Dead).OrderBy(i => i.Kind, StringComparer.Ordinal).ThenBy(i => i.Reference, StringComparer.Ordinal).Select(StoreLooks.Timeless),
            (await _stores.Outbox.DeadLettersAsync(null, 100, default)).Select(StoreLooks.Timeless));
        Shape.Equal(
            _model.LeaseFollowers(Following, null, 100).Select(StoreLooks.Timeless),
            (await _stores.Outbox.LeaseFollowersAsync(Following, null, 100, TimeSpan.FromHours(1), default)).Select(StoreLooks.Timeless));
        while (_model.Lease() is { } left) Assert.Equal((left.Key, left.Attempts), Leased(Assert.Single(await _stores.Outbox.LeaseAsync(1, TimeSpan.FromHours(1), default))));
        Assert.Empty(await _stores.Outbox.LeaseAsync(1, TimeSpan.FromHours(1), default));
    }

    private static (OutboxKey, int) Leased(OutboxItem item) => (item.Key, item.Attempts);
}

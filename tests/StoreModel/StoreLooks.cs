using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Contacts;
using LiveChat.Outbox;
using LiveChat.Queues;
using LiveChat.Routing;
using LiveChat.Testing;
using LiveChat.Testing.Chats;

namespace LiveChat.StoreModel;

/// <summary>Looks at the same in stores and in the model, in every way there is, and fails where they differ.</summary>
internal sealed class StoreLooks(ModelledStores stores, PlainStores model)
{
    private static readonly string?[] Texts = [null, "text", null, "FIRST", "text 1", "kim", "lee@example.org", "masked"];
    /// <summary>What is due later was asked for again.</summary>
    private static readonly DateTimeOffset Requeued = SpecChat.LongAgo.AddYears(1);

    private static readonly Guid Nobody = new(int.MaxValue, 0, 0, new byte[8]);
    private static readonly QueueId[] Queues = [SpecChat.Queue, new("other")];

    /// <summary>Page by page, and counted.</summary>
    public async Task SearchAsync(StoreUse use, ContactId contact)
    {
        var started = SpecChat.Start.AddMinutes(1 + (use.Chat % 2));
        var query = new ActivityQuery
        {
            Text = Texts[use.Choice % Texts.Length],
            Limit = 1 + use.Age,
            Contact = use.Chat == 1 ? contact : null,
            Type = use.Age == 2 ? ActivityType.Message : use.Age == 3 ? ActivityType.Chat : null,
            Answered = use is { Age: 1, Choice: 1 or 4 } ? use.Choice == 1 : null,
            Missed = use is { Age: 0, Choice: 3 or 5 } ? use.Choice == 3 : null,
            Queues = use.Chat == 2 ? [Queues[use.Choice / 4]] : [],
            Agents = use.Chat == 3 ? [new("ana")] : [],
            States = use.Chat == 0 ? [ChatStatus.Waiting, ChatStatus.Sealed] : use.Chat == 2 ? [ChatStatus.Ended] : [],
            From = use.Choice == 0 ? started : null,
            Until = use.Choice == 2 ? started : null,
        };
        var expected = model.Find(query).ToList();
        var found = new List<ActivityItem>();
        ActivityPage page;
        do
        {
            page = await stores.Log.SearchAsync(query, default);
            Assert.True(page.Items.Count == query.Limit || page.Next is null, "A page in the middle is not full.");
            found.AddRange(page.Items);
            query = query with { After = page.Next };
        }
        while (page.Next is not null && found.Count <= expected.Count);

        Shape.Equal(expected, found);
        Assert.Equal(expected.Count, await stores.Log.CountAsync(query, default));
    }

    public async Task DueAsync(int limit)
    {
        var due = await stores.Routing.DueAsync(limit, default);
        var inOrder = model.Chats.Values.Where(c => c.DueAt is not null).OrderBy(c => c.DueAt).ThenBy(c => c.Id.Value).ToList();
        var expected = inOrder.TakeWhile(c => c.DueAt <= due.Now).Take(limit).ToList();
        Shape.Equal(new DueChats(due.Now, expected, inOrder.Skip(expected.Count).FirstOrDefault()?.DueAt), due);
    }

    /// <summary>Who takes it for no time at all leaves it to the next.</summary>
    public async Task AcquireAsync(StoreUse use)
    {
        var (queue, node, isForLong) = (Queues[use.Chat % 2], new NodeId($"node{use.Choice % 2}"), use.Age < 2);
        var lasts = isForLong ? TimeSpan.FromHours(1) : TimeSpan.Zero;
        Assert.Equal(model.Acquire(queue, node, isForLong), await stores.Routing.AcquireAsync(queue, node, lasts, default));
    }

    /// <summary>Several chats with one question, by id and by contact; one of each there is not.</summary>
    public async Task HeadsAsync(StoreUse use, IReadOnlyList<ContactId> contacts)
    {
        var ids = Some(use).Append(new(Nobody)).ToList();
        Shape.Equal(model.Named(ids), await stores.Chats.HeadsAsync(new ChatQuery.Named([.. ids]), default));
        var asked = contacts.Where((_, i) => i != use.Choice % 3).Append(new(Nobody)).ToList();
        Shape.Equal(model.LatestOf(asked), await stores.Chats.HeadsAsync(new ChatQuery.LatestOf([.. asked]), default));
    }

    /// <summary>Parts of several chats at once.</summary>
    public async Task ReadAsync(StoreUse use)
    {
        var spans = Some(use).Select((id, i) => new ChatSpan(id, use.Choice - 4 + i, 1 + ((use.Age + i) % 4))).Append(new(new(Nobody), 0, 1)).ToList();
        var pages = await stores.Chats.ReadAsync(spans, default);
        Shape.Equal(
            spans.Select(s => model.Read(s.Chat, s.After, s.Limit)).OfType<ChatPage>().OrderBy(p => p.Chat.Id.Value), pages.OrderBy(p => p.Chat.Id.Value));
    }

    /// <summary>All agents, and those whose signs of life count no more.</summary>
    public async Task AgentsAsync()
    {
        var expected = model.Agents.Values.OrderBy(a => a.Id.Value, StringComparer.Ordinal).ToList();
        Shape.Equal(expected, (await stores.Agents.ListAsync(default)).Select(a => Timeless(a)!));
        Shape.Equal(expected.Where(a => a.LeaseUntil == SpecChat.LongAgo), (await stores.Agents.LapsedAsync(default)).Select(a => Timeless(a)!));
    }

    /// <summary>The next item nobody has, or the end of the first lease.</summary>
    public async Task NextDueAsync()
    {
        var pending = model.Outbox.Values.Where(i => i.Status is OutboxStatus.Pending).ToList();
        var due = pending.Where(i => i.LeaseUntil is null).Min(i => (DateTimeOffset?)i.DueAt);
        var next = await stores.Outbox.NextDueAsync(default);
        if (pending.Count == 0) Assert.Null(next);
        else if (due < Requeued) Assert.Equal(due, next);
        else Assert.Equal(due is not null, next <= TimeProvider.System.GetUtcNow().AddMinutes(30));
    }

    /// <summary>An agent with one of three leases: none, one that is over, one that lasts; and active once, or never.</summary>
    public static Agent? Timeless(Agent? agent) => agent is null ? null : agent with
    {
        LeaseUntil = agent.LeaseUntil is { } until ? until > TimeProvider.System.GetUtcNow() ? SpecChat.FarAway : SpecChat.LongAgo : null,
        ActiveAt = agent.ActiveAt is null ? null : SpecChat.Start,
    };

    /// <summary>An item without its lease, and without the moment it was asked for again.</summary>
    public static OutboxItem? Timeless(OutboxItem? item) => item is null ? null : item with { LeaseUntil = null, DueAt = item.DueAt < Requeued ? item.DueAt : Requeued };

    private IEnumerable<ChatId> Some(StoreUse use) => model.Chats.Keys.OrderBy(id => id.Value).Where((_, i) => i % 4 != use.Chat);
}

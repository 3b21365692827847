using LiveChat.Agents;
using LiveChat.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Chats;

public abstract partial class ChatStoreSpecs
{
    /// <summary>Clients repair themselves with "after n".</summary>
    /// <param name="after">What the reader knows.</param>
    /// <param name="limit">How much the reader takes.</param>
    /// <param name="first">The first sequence of the page; 0 when it is empty.</param>
    /// <param name="count">How many entries the page has.</param>
    /// <param name="through">Up to where the reader knows everything then.</param>
    [SpecTheory]
    [InlineData(0, 100, 1, 10, 10)]
    [InlineData(0, 4, 1, 4, 4)]
    [InlineData(4, 4, 5, 4, 8)]
    [InlineData(8, 4, 9, 2, 10)]
    [InlineData(10, 4, 0, 0, 10)]
    [InlineData(11, 4, 0, 0, 10)]
    [InlineData(long.MaxValue, 4, 0, 0, 10)]
    [InlineData(-3, 100, 8, 3, 10)]
    [InlineData(-3, 2, 8, 2, 9)]
    [InlineData(-10, 100, 1, 10, 10)]
    [InlineData(-11, 100, 1, 10, 10)]
    [InlineData(long.MinValue, int.MaxValue, 1, 10, 10)]
    public virtual async Task A_page_begins_after_what_the_reader_knows(long after, int limit, long first, int count, long through)
    {
        var chat = await StoredAsync();
        for (var i = 1; i <= 10; i++) await AppendedAsync(chat.Append($"Message {i}"));

        var page = await Chats.ReadAsync(chat.Id, after, limit, default);

        Assert.NotNull(page);
        Assert.Equal(Enumerable.Range(0, count).Select(i => first + i), page.Entries.Select(e => e.Sequence));
        Assert.Equal(through, page.Through);
        Assert.Equal(10, page.Chat.LastSequence);
    }

    /// <summary>An empty log is a page too.</summary>
    [Spec]
    public virtual async Task A_chat_without_entries_has_an_empty_page()
    {
        var chat = await StoredAsync();

        var page = await Chats.ReadAsync(chat.Id, -100, 100, default);

        Assert.NotNull(page);
        Assert.Empty(page.Entries);
        Assert.Equal(0, page.Through);
    }

    /// <summary>What is not there is not there.</summary>
    [Spec]
    public virtual async Task An_unknown_chat_is_not_found()
    {
        var unknown = SpecChat.New();

        Assert.Null(await Chats.FindAsync(unknown.Id, default));
        Assert.Null(await Chats.ReadAsync(unknown.Id, 0, 100, default));
        Assert.Null(await Chats.FindLatestAsync(unknown.Contact, default));
        Assert.Null(await Chats.MarkSeenAsync(unknown.Id, new(1, 1, 1, 1), default));
    }

    /// <summary>A node that hears of many chats asks for all of them at once.</summary>
    [Spec]
    public virtual async Task Several_chats_are_read_at_once_each_with_its_own_part_and_unknown_ones_are_left_out()
    {
        var (one, other, quiet) = (await StoredAsync(), await StoredAsync(), await StoredAsync());
        for (var i = 1; i <= 5; i++)
        {
            await AppendedAsync(one.Append($"One {i}"));
            await AppendedAsync(other.Append($"Other {i}"));
        }

        var pages = await Chats.ReadAsync([new(one.Id, 1, 2), new(SpecChat.New().Id, 0, 100), new(quiet.Id, 0, 100), new(other.Id, -2, 100)], default);

        var byId = pages.ToDictionary(p => p.Chat.Id);
        Assert.Equal(3, pages.Count);
        Shape.Equal(await Chats.ReadAsync(one.Id, 1, 2, default), byId[one.Id]);
        Assert.Equal([2, 3], byId[one.Id].Entries.Select(e => e.Sequence));
        Shape.Equal(await Chats.ReadAsync(other.Id, -2, 100, default), byId[other.Id]);
        Assert.Equal(["Other 4", "Other 5"], byId[other.Id].Entries.Cast<MessagePosted>().Select(m => m.Text.Value));
        Assert.Empty(byId[quiet.Id].Entries);
        Assert.Empty(await Chats.ReadAsync([], default));
        Assert.Empty(await Chats.ReadAsync([.. Enumerable.Range(0, 500).Select(_ => new ChatSpan(SpecChat.New().Id, 0, 200))], default));
    }

    /// <summary>A page without room for an entry says nothing.</summary>
    /// <param name="limit">Too little.</param>
    [SpecTheory]
    [InlineData(0)]
    [InlineData(-1)]
    public virtual async Task A_page_with_room_for_no_entry_is_refused(int limit)
    {
        var chat = await StoredAsync();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Chats.ReadAsync(chat.Id, 0, limit, default));
    }

    /// <summary>Rule 4: header and entries are of one moment.</summary>
    [Spec]
    public virtual async Task A_page_is_read_from_one_snapshot_while_others_write()
    {
        var chat = await StoredAsync();
        var writing = AtOnce(8, async _ =>
        {
            for (var i = 0; i < 25; i++) await AppendedAsync(chat.Append($"Message {i}"));
            return true;
        });

        var pages = new List<ChatPage>();
        do
        {
            pages.Add(Assert.IsType<ChatPage>(await Chats.ReadAsync(chat.Id, 0, 1000, default)));
        }
        while (!writing.IsCompleted);
        await writing;

        Assert.All(pages, p => Assert.Equal((p.Chat.LastSequence, p.Chat.LastSequence), (p.Entries.Count, p.Through)));
        Assert.All(pages, p => IsDense(p.Entries));
        Assert.All(pages.Zip(pages.Skip(1)), p => Assert.True(p.First.Through <= p.Second.Through));
        Assert.Equal(200, (await FindAsync(chat)).LastSequence);
    }

    /// <summary>Rule 17: marks only grow.</summary>
    [Spec]
    public virtual async Task Seen_marks_only_grow_and_never_beyond_the_last_entry()
    {
        var chat = await StoredAsync();
        for (var i = 0; i < 5; i++) await AppendedAsync(chat.Append($"Message {i}"));

        var raised = await Chats.MarkSeenAsync(chat.Id, new(3, 2, 0, 1), default);
        Assert.Equal(new SeenMarks(3, 2, 0, 1), raised?.Seen);
        Shape.Equal(raised, await FindAsync(chat));

        Assert.Null(await Chats.MarkSeenAsync(chat.Id, new(2, 2, 0, 0), default));
        Assert.Equal(new SeenMarks(3, 4, 0, 1), (await Chats.MarkSeenAsync(chat.Id, new(0, 4, 0, 0), default))?.Seen);
        Assert.Equal(new SeenMarks(5, 5, 0, 1), (await Chats.MarkSeenAsync(chat.Id, new(99, 99, 0, 0), default))?.Seen);
        Assert.Equal(chat.Fence, (await FindAsync(chat)).Fence);
    }

    /// <summary>Marks raised at once by both sides, while they write, are all kept.</summary>
    [Spec]
    public virtual async Task Seen_marks_raised_at_once_lose_nothing()
    {
        var chat = await StoredAsync();
        for (var i = 0; i < 40; i++) await AppendedAsync(chat.Append($"Message {i}"));

        await AtOnce(120, async i =>
        {
            var n = i / 3 + 1;
            if (i % 3 == 2) await AppendedAsync(chat.Append("And on"));
            else await Chats.MarkSeenAsync(chat.Id, i % 3 == 0 ? new(n, 0, 0, 0) : new(0, 0, 0, n), default);
            return true;
        });

        var found = await FindAsync(chat);
        Assert.Equal(new SeenMarks(40, 0, 0, 40), found.Seen);
        Assert.Equal(80, found.LastSequence);
    }

    /// <summary>Open chats by their place in the queue, ended ones not at all.</summary>
    [Spec]
    public virtual async Task Open_chats_come_in_order_of_their_place_in_the_queue()
    {
        var second = await StoredAsync(SpecChat.New(startedAt: SpecChat.Start.AddSeconds(2)));
        var third = await StoredAsync(SpecChat.New(startedAt: SpecChat.Start.AddSeconds(3)));
        var first = await StoredAsync(SpecChat.New(startedAt: SpecChat.Start.AddSeconds(1)));
        await CommittedAsync((await StoredAsync(SpecChat.New(startedAt: SpecChat.Start))).Then(SpecChat.Ended()));
        await AppendedAsync(second.Append("Hello"));

        var open = await Chats.HeadsAsync(new ChatQuery.Open(), default);

        Shape.Equal(new[] { first, await FindAsync(second), third }, open);
    }

    /// <summary>Chats of the same moment have an order too, and it is the same everywhere: by id.</summary>
    [Spec]
    public virtual async Task Open_chats_of_the_same_moment_come_in_order_of_their_ids()
    {
        var chats = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => StoredAsync(SpecChat.New() with { Id = new(i % 2 == 0 ? Guid.NewGuid() : Guid.CreateVersion7()) })));

        var open = await Chats.HeadsAsync(new ChatQuery.Open(), default);

        Assert.Equal(chats.Select(c => c.Id.ToString()).Order(StringComparer.Ordinal), open.Select(c => c.Id.ToString()));
    }

    /// <summary>Chats are found by their ids whatever became of them, in order of their place; what does not exist is left out.</summary>
    [Spec]
    public virtual async Task Chats_are_found_by_their_ids_open_or_not()
    {
        var second = await StoredAsync(SpecChat.New(startedAt: SpecChat.Start.AddSeconds(2)));
        var first = await StoredAsync(SpecChat.New(startedAt: SpecChat.Start.AddSeconds(1)));
        await StoredAsync(SpecChat.New());
        await CommittedAsync(first.Then(SpecChat.Ended()));
        await AppendedAsync(second.Append("Hello"));

        Shape.Equal(
            new[] { await FindAsync(first), await FindAsync(second) },
            await Chats.HeadsAsync(new ChatQuery.Named([second.Id, first.Id, SpecChat.New().Id]), default));
        Assert.Empty(await Chats.HeadsAsync(new ChatQuery.Named([]), default));
        Assert.Empty(await Chats.HeadsAsync(new ChatQuery.Named([.. Enumerable.Range(0, 500).Select(_ => SpecChat.New().Id)]), default));
    }

    /// <summary>Several agents are looked up at once, with each chat once, however many it rings at.</summary>
    [Spec]
    public virtual async Task The_chats_of_several_agents_are_those_of_each_and_each_once()
    {
        var (ana, ben) = (await StoredAsync(SpecChat.Agent("ana")), await StoredAsync(SpecChat.Agent("\"ben\", {b}")));
        var second = await StoredAsync(SpecChat.New(startedAt: SpecChat.Start.AddSeconds(2)));
        var first = await StoredAsync(SpecChat.New(startedAt: SpecChat.Start.AddSeconds(1)));
        await CommittedAsync(second.Then(SpecChat.Offered(ana, ben)).Guarded(ana, ben));
        await CommittedAsync(first.Then(SpecChat.Offered(ben)).Guarded(ben));
        var third = await StoredAsync(SpecChat.New());
        var dan = await StoredAsync(SpecChat.Agent("dan"));
        await CommittedAsync(third.Then(SpecChat.Offered(dan)).Guarded(dan));

        Shape.Equal(
            new[] { await FindAsync(first), await FindAsync(second) },
            await Chats.HeadsAsync(new ChatQuery.ClaimedBy([ana.Id, ben.Id, new("nobody")]), default));
        Assert.Empty(await Chats.HeadsAsync(new ChatQuery.ClaimedBy([]), default));
        Assert.Empty(await Chats.HeadsAsync(new ChatQuery.ClaimedBy([.. Enumerable.Range(0, 500).Select(i => new AgentId($"nobody{i}"))]), default));
    }

    /// <summary>Several contacts are looked up at once, with the same answers as one by one.</summary>
    [Spec]
    public virtual async Task The_latest_chats_of_several_contacts_are_those_of_each()
    {
        var open = await StoredAsync(SpecChat.New(startedAt: SpecChat.Start.AddSeconds(2)));
        var first = await StoredAsync(SpecChat.New(startedAt: SpecChat.Start));
        await CommittedAsync(first.Then(SpecChat.Ended()));
        var second = await StoredAsync(SpecChat.New(startedAt: SpecChat.Start.AddSeconds(1)) with { Contact = first.Contact });
        await CommittedAsync(second.Then(SpecChat.Ended()));
        await StoredAsync(SpecChat.New());

        var latest = await Chats.HeadsAsync(new ChatQuery.LatestOf([open.Contact, first.Contact, SpecChat.New().Contact]), default);

        Shape.Equal(new[] { await Chats.FindLatestAsync(first.Contact, default), await Chats.FindLatestAsync(open.Contact, default) }, latest);
        Assert.Empty(await Chats.HeadsAsync(new ChatQuery.LatestOf([]), default));
    }
}

using System.Collections.Immutable;
using LiveChat.ActivityLog;
using LiveChat.Chats;
using LiveChat.Testing.Chats;

namespace LiveChat.Testing.ActivityLog;

public abstract partial class ActivityLogSpecs
{
    /// <summary>The smallest and the largest page, with words and without.</summary>
    public static TheoryData<int, string?> PageSizes => new() { { 1, null }, { 1, "order" }, { 3, null }, { 3, "order" }, { 7, "order" }, { 100, null }, { 100, "order" } };

    /// <summary>Pages hold everything once.</summary>
    [SpecTheory]
    [MemberData(nameof(PageSizes))]
    public virtual async Task Pages_hold_every_chat_once_newest_first(int limit, string? text)
    {
        var chats = new List<Chat>();
        for (var i = 0; i < 7; i++) chats.Insert(0, await StoredAsync($"First order {i}", "Nothing", $"Second order {i}"));

        AreOf(chats, await FindAsync(new ActivityQuery { Text = text, Limit = limit }));
    }

    /// <summary>The same the other way round, whatever leaves some out.</summary>
    [SpecTheory]
    [MemberData(nameof(PageSizes))]
    public virtual async Task Pages_hold_every_chat_once_oldest_first(int limit, string? text)
    {
        var contact = (await SavedAsync("Kim")).Id;
        var chats = new List<Chat>();
        for (var i = 0; i < 7; i++)
        {
            var chat = Next();
            chat = await StoredAsync(i % 2 == 0 ? chat with { Contact = contact } : chat, $"First order {i}", "Nothing", $"Second order {i}");
            chats.Add(await CommittedAsync(chat.Then(SpecChat.Ended(EndedBy.Agent))));
        }

        var query = new ActivityQuery { Text = text, Limit = limit, OldestFirst = true };

        AreOf(chats, await FindAsync(query));
        AreOf([chats[0], chats[2], chats[4], chats[6]], await FindAsync(query with { Contact = contact }));
        AreOf(chats, await FindAsync(query with { Queues = [SpecChat.Queue] }));
        AreOf(chats[3..], await FindAsync(query with { From = chats[3].StartedAt }));
        Assert.All(await FindAsync(query), i => Assert.Equal(text is null ? [] : [1, 3], i.Matches));
    }

    /// <summary>Reading goes on where it was, whatever begins, ends or is said.</summary>
    [SpecTheory]
    [InlineData(null)]
    [InlineData("order")]
    public virtual async Task Pages_stay_as_they_are_while_chats_come_in_and_change(string? text)
    {
        var chats = new List<Chat>();
        for (var i = 0; i < 6; i++) chats.Insert(0, await StoredAsync($"My order {i}"));
        var query = new ActivityQuery { Text = text, Limit = 2 };
        await SettleAsync();
        var first = await Log.SearchAsync(query, default);

        var late = await StoredAsync("A late order");
        await SayAsync(chats[5], "The order again");
        await CommittedAsync(chats[3].Then(SpecChat.Ended()));
        if (text is not null) await SettleAsync();
        var second = await Log.SearchAsync(query with { After = first.Next }, default);
        var third = await Log.SearchAsync(query with { After = second.Next }, default);

        AreOf(chats, [.. first.Items, .. second.Items, .. third.Items]);
        Assert.Null(third.Next);
        AreOf([late, chats[0]], (await Log.SearchAsync(query, default)).Items);
        Assert.Equal(ChatStatus.Ended, second.Items[1].Chat.Status);
    }

    /// <summary>What was acknowledged is found at once, indexed or not, also when only a part of it is.</summary>
    [Spec]
    public virtual async Task What_was_acknowledged_is_found_at_once()
    {
        var (old, other) = (await StoredAsync("An order", "Nothing"), await StoredAsync("An order"));
        await SettleAsync();
        await SayAsync(old, "The order again");
        var fresh = await StoredAsync("A new order");

        var page = await Log.SearchAsync(new() { Text = "order" }, default);

        AreOf([fresh, other, old], page.Items);
        Assert.Equal([1, 3], page.Items[2].Matches);
        Assert.Equal(3, await Log.CountAsync(new() { Text = "order" }, default));
        AreOf([fresh, other], (await Log.SearchAsync(new() { Text = "order", Limit = 2 }, default)).Items);
    }

    /// <summary>Each filter leaves out what is not asked for, with words and without.</summary>
    [SpecTheory]
    [InlineData(null)]
    [InlineData("order")]
    public virtual async Task Filters_hold_together(string? text)
    {
        var (ana, ben) = (SpecChat.Agent("ana"), SpecChat.Agent("Ben"));
        var waiting = await StoredAsync(Next() with { Queue = new("sales") }, "order");
        var active = await CommittedAsync((await CommittedAsync((await StoredAsync(Next(), "order")).Then(SpecChat.Offered(ana)))).Then(SpecChat.Joined(ana)));
        var sealedOne = await CommittedAsync((await CommittedAsync((await CommittedAsync((await StoredAsync(Next(), "order")).Then(SpecChat.Offered(ben)))).Then(SpecChat.Joined(ben))))
            .Then(SpecChat.Ended(EndedBy.Agent)));
        var again = await StoredAsync(Next() with { Contact = sealedOne.Contact, Queue = new("sales") }, "order");
        var query = new ActivityQuery { Text = text };

        AreOf([again, sealedOne, active, waiting], await FindAsync(query with { Type = ActivityType.Chat }));
        AreOf([again, sealedOne], await FindAsync(query with { Contact = sealedOne.Contact }));
        AreOf([], await FindAsync(query with { Contact = new(Guid.CreateVersion7()) }));
        AreOf([again, waiting], await FindAsync(query with { Queues = [new("sales")] }));
        AreOf([sealedOne, active], await FindAsync(query with { Queues = [SpecChat.Queue, new("nowhere")] }));
        AreOf([active], await FindAsync(query with { Agents = [ana.Id] }));
        AreOf([sealedOne, active], await FindAsync(query with { Agents = [ana.Id, ben.Id] }));
        AreOf([], await FindAsync(query with { Agents = [new("ben")] }));
        AreOf([again, waiting], await FindAsync(query with { States = [ChatStatus.Waiting] }));
        AreOf([sealedOne, active], await FindAsync(query with { States = [ChatStatus.Sealed, ChatStatus.Active] }));
        AreOf([again, sealedOne], await FindAsync(query with { From = sealedOne.StartedAt }));
        AreOf([active, waiting], await FindAsync(query with { Until = sealedOne.StartedAt }));
        AreOf([again, sealedOne, active, waiting], await FindAsync(query with { From = DateTimeOffset.MinValue, Until = DateTimeOffset.MaxValue }));
        AreOf([active], await FindAsync(query with { From = active.StartedAt, Until = active.StartedAt.AddTicks(10) }));
        AreOf([again], await FindAsync(query with { Contact = sealedOne.Contact, Queues = [new("sales")], States = [ChatStatus.Waiting], From = active.StartedAt, Limit = 1 }));
        AreOf([], await FindAsync(query with { Contact = sealedOne.Contact, Agents = [ana.Id] }));
    }

    /// <summary>What no item can be is asked for in vain, with words and without; a bound no chat can reach is none.</summary>
    [SpecTheory]
    [InlineData(null)]
    [InlineData("order")]
    public virtual async Task Filters_at_their_ends_hold(string? text)
    {
        Chat[] chats = [await StoredAsync("order"), await StoredAsync("order")];
        var query = new ActivityQuery { Text = text };

        AreOf([], await FindAsync(query with { Type = (ActivityType)99 }));
        AreOf([chats[1], chats[0]], await FindAsync(query with { From = DateTimeOffset.MinValue, Until = DateTimeOffset.MaxValue }));
        AreOf([], await FindAsync(query with { From = DateTimeOffset.MaxValue }));
        AreOf([], await FindAsync(query with { Until = DateTimeOffset.MinValue }));
        AreOf([chats[1]], await FindAsync(query with { From = chats[0].StartedAt.AddTicks(1) }));
        AreOf([chats[0]], await FindAsync(query with { Until = chats[0].StartedAt.AddTicks(1) }));
    }

    /// <summary>When clocks are set back an hour comes twice. The two are told apart, however a bound writes them.</summary>
    [SpecTheory]
    [InlineData(null)]
    [InlineData("order")]
    public virtual async Task The_hour_that_comes_twice_is_searched_as_two(string? text)
    {
        var (summer, winter) = (new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2)), new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1)));
        Chat[] chats = [await StoredAsync(Next() with { StartedAt = summer, QueuedAt = summer }, "order"), await StoredAsync(Next() with { StartedAt = winter, QueuedAt = winter }, "order")];
        var query = new ActivityQuery { Text = text };

        AreOf([chats[1]], await FindAsync(query with { From = winter }));
        AreOf([chats[0]], await FindAsync(query with { Until = winter }));
        AreOf([chats[1], chats[0]], await FindAsync(query with { From = summer, Until = winter.AddTicks(10) }));
        AreOf([chats[0]], await FindAsync(query with { From = summer.ToOffset(TimeSpan.FromHours(-9)), Until = winter.ToUniversalTime() }));
    }

    /// <summary>A caller's bug is an exception.</summary>
    [Spec]
    public virtual async Task An_impossible_query_throws()
    {
        ActivityQuery[] impossible = [new() { Limit = 0 }, new() { Limit = 101 }, new() { Text = new('s', 201) }];
        foreach (var query in impossible)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Log.SearchAsync(query, default));
            await Assert.ThrowsAsync<ArgumentException>(() => Log.CountAsync(query, default));
        }

        foreach (var cursor in (string[])["", "x", "-1", "' OR 1=1 --", "99999999999999999999"])
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Log.SearchAsync(new() { After = new(cursor) }, default));
        }

        Assert.Empty((await Log.SearchAsync(new() { Text = new('s', 200), Limit = 100 }, default)).Items);
    }

    /// <summary>Any texts and queries: the log answers as whoever reads everything.</summary>
    [Spec]
    public virtual async Task Any_search_finds_what_reading_everything_finds()
    {
        string[] vocabulary = ["alpha", "Beta", "GAMMA", "délta", "東京", "京都", "epsilon", "10%", "a_b", "été"];
        var random = new Random(7);
        var model = new List<(Chat Chat, List<string> Messages)>();
        for (var round = 0; round < 6; round++)
        {
            for (var i = 0; i < 12; i++)
            {
                if (model.Count == 0 || random.Next(3) == 0) model.Insert(0, (await StoredAsync(Next() with { Queue = new($"q{random.Next(3)}") }), []));
                var (chat, messages) = model[random.Next(model.Count)];
                messages.Add(Words(1 + random.Next(4)));
                await SayAsync(chat, messages[^1]);
            }

            for (var i = 0; i < 8; i++)
            {
                var queue = random.Next(4);
                var query = new ActivityQuery { Text = Words(1 + random.Next(2)), Limit = 1 + random.Next(5), Queues = queue < 3 ? [new($"q{queue}")] : [] };
                var asked = ActivityWords.Asked(query.Text);
                var expected = model.Where(m => query.Includes(m.Chat)).Select(m => (m.Chat.Id, Matches: Matches(m.Messages, asked))).Where(m => m.Matches.Length > 0);

                var found = await FindAsync(query);

                Assert.Equal(expected.Select(e => $"{e.Id}: {string.Join(' ', e.Matches)}"), found.Select(f => $"{f.Chat.Id}: {string.Join(' ', f.Matches)}"));
            }
        }

        string Words(int count) => string.Join(' ', random.GetItems(vocabulary, count));

        static ImmutableArray<long> Matches(List<string> messages, IEnumerable<string> asked)
            => [.. messages.Index().Where(m => asked.All(ActivityWords.Of(m.Item).Contains)).Select(m => (long)m.Index + 1)];
    }
}

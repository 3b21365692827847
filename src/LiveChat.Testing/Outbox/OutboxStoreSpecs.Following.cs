using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Testing.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Outbox;

public abstract partial class OutboxStoreSpecs
{
    private const string Kind = "spec-follower";

    /// <summary>Even a chat nobody wrote in has begun.</summary>
    [Spec]
    public virtual async Task What_follows_a_chat_is_behind_from_its_beginning()
    {
        var chat = await FollowedAsync();

        var leased = Assert.Single(await LeaseFollowersAsync());

        Shape.Equal(Follower(chat) with { Attempts = 1, LeaseUntil = leased.LeaseUntil }, leased);
        Assert.Equal((-1L, 0), (leased.Through, leased.Failures));
        Assert.True(leased.LeaseUntil > SpecChat.LongAgo);
        Assert.Empty(await LeaseFollowersAsync());
    }

    /// <summary>It is no work that is done once.</summary>
    [Spec]
    public virtual async Task What_follows_a_chat_is_not_among_what_is_done_once()
    {
        await FollowedAsync();

        Assert.Null(await Outbox.NextDueAsync(default));
        Assert.Empty(await Outbox.LeaseAsync(10, Hour, default));
    }

    /// <summary>A message is stored, and nothing else: what follows its chat is behind by that alone.</summary>
    [Spec]
    public virtual async Task A_message_puts_what_follows_its_chat_behind()
    {
        var (chat, other) = (await FollowedAsync(), await FollowedAsync());
        foreach (var item in await LeaseFollowersAsync()) Assert.True(await Outbox.CompleteAsync(item with { Through = 0 }, default));
        Assert.Empty(await LeaseFollowersAsync());

        await AppendAsync(chat, "one");

        Assert.Empty(await Outbox.LeaseFollowersAsync("other", null, 10, Hour, default));
        Assert.Empty(await Outbox.LeaseFollowersAsync(Kind, [$"{other.Id}"], 10, Hour, default));
        var leased = Assert.Single(await Outbox.LeaseFollowersAsync(Kind, [$"{other.Id}", $"{chat.Id}", $"{chat.Id}", "unknown"], 10, Hour, default));
        Assert.Equal(($"{chat.Id}", 0L, 2), (leased.Reference, leased.Through, leased.Attempts));
    }

    /// <summary>Whoever was told something a moment ago can wait.</summary>
    [Spec]
    public virtual async Task What_has_waited_longest_comes_first()
    {
        var chats = new[] { await FollowedAsync(), await FollowedAsync(), await FollowedAsync() }.OrderBy(c => $"{c.Id}", StringComparer.Ordinal).ToArray();
        foreach (var item in (await LeaseFollowersAsync()).Reverse()) Assert.True(await Outbox.CompleteAsync(item with { Through = 0 }, default));
        foreach (var chat in chats) await AppendAsync(chat, "one");

        Assert.Equal(chats.Reverse().Select(c => $"{c.Id}"), (await LeaseFollowersAsync()).Select(i => i.Reference));
    }

    /// <summary>What comes while a worker is at it is left to the next.</summary>
    [Spec]
    public virtual async Task A_message_that_is_stored_while_a_worker_finishes_is_not_missed()
    {
        var chat = await FollowedAsync();
        await AppendAsync(chat, "one");
        var leased = Assert.Single(await LeaseFollowersAsync());

        await AppendAsync(chat, "two");
        Assert.Empty(await LeaseFollowersAsync());
        Assert.True(await Outbox.CompleteAsync(leased with { Through = 1 }, default));

        Assert.Equal(1, Assert.Single(await LeaseFollowersAsync()).Through);
    }

    /// <summary>Writers and workers at once, to the end of each chat: everything is handed out, in order, once.</summary>
    [Spec]
    public virtual async Task Of_what_writers_and_workers_do_at_once_nothing_is_missed_and_nothing_is_done_twice()
    {
        var chats = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => FollowedAsync()));
        var told = chats.ToDictionary(c => $"{c.Id}", _ => new List<long>());
        var writing = AtOnce(chats.Length, async i =>
        {
            for (var n = 0; n < 25; n++) await AppendAsync(chats[i], $"{n}");
            await CommittedAsync((await CurrentAsync(chats[i])).Then(SpecChat.Ended()) with { Outbox = [Follower(chats[i])] });
            return true;
        });

        await AtOnce(4, async _ =>
        {
            while (true)
            {
                var isWritten = writing.IsCompleted;
                var leased = await Outbox.LeaseFollowersAsync(Kind, null, 2, Hour, default);
                foreach (var item in leased) await TellAsync(item, told[item.Reference]);
                if (isWritten && leased.Count == 0) return true;
                await Task.Yield();
            }
        });

        await writing;
        Assert.All(told.Values, sequences => Assert.Equal(Enumerable.Range(0, 27).Select(n => (long)n), sequences));
        Assert.Empty(await LeaseFollowersAsync());
    }

    /// <summary>The one moment at which something could be forgotten: a chat was followed to its end, and is taken up again.</summary>
    [Spec]
    public virtual async Task A_chat_that_is_resumed_while_a_worker_comes_to_its_end_is_followed_on()
    {
        for (var round = 0; round < 25; round++)
        {
            var chat = await CommittedAsync((await FollowedAsync()).Then(SpecChat.Ended()) with { Outbox = [] });
            var leased = Assert.Single(await LeaseFollowersAsync());

            await AtOnce(2, async i =>
            {
                if (i == 0) Assert.True(await Outbox.CompleteAsync(leased with { Through = 1 }, default));
                else await CommittedAsync(chat.Then(chat.Resumed()) with { Outbox = [Follower(chat)] });
                return true;
            });

            var next = Assert.Single(await LeaseFollowersAsync());
            Assert.Equal(($"{chat.Id}", 1L), (next.Reference, next.Through));
            Assert.True(await Outbox.CompleteAsync(next with { Through = 2 }, default));
        }
    }

    /// <summary>A chat that is over is not looked at again, until its life moves.</summary>
    [Spec]
    public virtual async Task A_chat_that_was_followed_to_its_end_is_followed_on_from_there_when_it_is_resumed()
    {
        var chat = await CommittedAsync((await FollowedAsync()).Then(SpecChat.Ended()));
        Assert.True(await Outbox.CompleteAsync(Assert.Single(await LeaseFollowersAsync()) with { Through = 1 }, default));
        Assert.Empty(await LeaseFollowersAsync());

        await CommittedAsync(chat.Then(chat.Resumed()) with { Outbox = [Follower(chat)] });

        var leased = Assert.Single(await LeaseFollowersAsync());
        Assert.Equal((1L, 2), (leased.Through, leased.Attempts));
    }

    /// <summary>Every change of a chat's life adds what follows it.</summary>
    [Spec]
    public virtual async Task Adding_what_follows_a_chat_once_more_leaves_it_where_it_is()
    {
        var chat = await FollowedAsync();
        var leased = Assert.Single(await LeaseFollowersAsync());

        var ended = await CommittedAsync(chat.Then(SpecChat.Ended()) with { Outbox = [Follower(chat)] });
        Assert.Empty(await LeaseFollowersAsync());
        Assert.True(await Outbox.RetryAsync(leased with { Through = 0, Failures = 1 }, SpecChat.FarAway, "http_500", default));
        await CommittedAsync(ended.Then(ended.Resumed()) with { Outbox = [Follower(chat)] });

        Assert.Empty(await LeaseFollowersAsync());
    }

    /// <summary>Order is kept within a chat, so its next entries wait too; others do not.</summary>
    [Spec]
    public virtual async Task A_failure_holds_up_its_own_chat_and_kind_only()
    {
        var (stuck, good) = (await FollowedAsync("a", "b"), await FollowedAsync("a", "b"));
        foreach (var item in await Outbox.LeaseFollowersAsync("a", [$"{stuck.Id}"], 10, Hour, default))
            Assert.True(await Outbox.RetryAsync(item with { Through = 0, Failures = 3 }, SpecChat.FarAway, "http_500", default));

        await AppendAsync(stuck, "waits");
        await AppendAsync(good, "does not");

        Assert.Equal([$"{good.Id}"], (await Outbox.LeaseFollowersAsync("a", null, 10, Hour, default)).Select(i => i.Reference));
        Assert.Equal(new[] { $"{stuck.Id}", $"{good.Id}" }.Order(), (await Outbox.LeaseFollowersAsync("b", null, 10, Hour, default)).Select(i => i.Reference).Order());
    }

    /// <summary>What was reached before it failed is not done again, and how often it failed is not forgotten.</summary>
    [Spec]
    public virtual async Task A_failed_one_goes_on_from_where_it_got_to()
    {
        var chat = await FollowedAsync();
        await AppendAsync(chat, "one");
        var failed = Assert.Single(await LeaseFollowersAsync()) with { Through = 0, Failures = 1 };
        Assert.True(await Outbox.RetryAsync(failed, SpecChat.LongAgo, "http_500", default));

        var again = Assert.Single(await LeaseFollowersAsync());
        Assert.Equal((0L, 1, 2, "http_500"), (again.Through, again.Failures, again.Attempts, again.LastError));

        Assert.True(await Outbox.CompleteAsync(again with { Through = 1 }, default));
        await AppendAsync(chat, "two");
        var next = Assert.Single(await LeaseFollowersAsync());
        Assert.Equal((1L, 0), (next.Through, next.Failures));
    }

    /// <summary>Given up is seen, holds its chat's place, and goes on from there.</summary>
    [Spec]
    public virtual async Task A_given_up_one_is_listed_and_goes_on_from_where_it_was_when_it_is_requeued()
    {
        var chat = await FollowedAsync();
        var dead = Assert.Single(await LeaseFollowersAsync()) with { Through = 0, Failures = 20 };
        Assert.True(await Outbox.DeadAsync(dead, "http_410", default));

        chat = await CommittedAsync(chat.Then(SpecChat.Ended()) with { Outbox = [Follower(chat)] });
        Assert.Empty(await LeaseFollowersAsync());
        Shape.Equal(new[] { dead with { Status = OutboxStatus.Dead, LastError = "http_410", LeaseUntil = null } }, await Outbox.DeadLettersAsync(null, 10, default));

        Assert.True(await Outbox.RequeueAsync(dead.Key, default));
        Assert.Empty(await Outbox.LeaseAsync(10, Hour, default));
        var again = Assert.Single(await LeaseFollowersAsync());
        Assert.Equal((0L, 0, 2), (again.Through, again.Failures, again.Attempts));
    }

    /// <summary>P08, for what follows chats: who lost its lease does not put back what a newer one told.</summary>
    [Spec]
    public virtual async Task A_follower_that_lost_its_lease_changes_nothing()
    {
        var chat = await FollowedAsync();
        await AppendAsync(chat, "one");
        var lost = Assert.Single(await Outbox.LeaseFollowersAsync(Kind, null, 1, TimeSpan.Zero, default));
        var newer = Assert.Single(await LeaseFollowersAsync());
        Assert.Equal(2, newer.Attempts);

        await IsNotHeardAsync(lost with { Through = 0 });
        Assert.True(await Outbox.CompleteAsync(newer with { Through = 1 }, default));
        await IsNotHeardAsync(lost with { Through = 0 });

        Assert.Empty(await LeaseFollowersAsync());
        Assert.Empty(await Outbox.DeadLettersAsync(null, 10, default));
    }

    /// <summary>Many nodes, one teller at a time for each chat: that keeps the order.</summary>
    [Spec]
    public virtual async Task Workers_that_lease_followers_at_once_never_get_the_same_one()
    {
        for (var i = 0; i < 20; i++) await FollowedAsync();

        var leased = await AtOnce(8, async _ =>
        {
            var mine = new List<OutboxItem>();
            while (await Outbox.LeaseFollowersAsync(Kind, null, 3, Hour, default) is { Count: > 0 } some) mine.AddRange(some);
            return mine;
        });

        Assert.True(leased.Sum(l => l.Count) <= 20);
        var all = leased.SelectMany(l => l).Concat(await Outbox.LeaseFollowersAsync(Kind, null, 100, Hour, default)).Select(i => i.Reference).ToList();
        Assert.Equal((20, 20), (all.Count, all.Distinct().Count()));
    }

    /// <summary>A chat that has always more to tell does not keep the others waiting.</summary>
    [Spec]
    public virtual async Task Those_that_waited_longest_come_first()
    {
        var (talkative, quiet) = (await FollowedAsync(), await FollowedAsync());
        foreach (var item in await LeaseFollowersAsync()) Assert.True(await Outbox.RetryAsync(item with { Through = 0 }, SpecChat.LongAgo, "stopped", default));
        await AppendAsync(talkative, "one");
        Assert.True(await Outbox.CompleteAsync(Assert.Single(await LeaseFollowersAsync()) with { Through = 1 }, default));

        await AppendAsync(talkative, "two");
        await AppendAsync(quiet, "one");

        Assert.Equal($"{quiet.Id}", Assert.Single(await Outbox.LeaseFollowersAsync(Kind, null, 1, Hour, default)).Reference);
        Assert.Equal($"{talkative.Id}", Assert.Single(await Outbox.LeaseFollowersAsync(Kind, null, 1, Hour, default)).Reference);
    }

    /// <summary>The commit that could not be meant.</summary>
    [Spec]
    public virtual async Task Following_another_chat_than_the_commits_own_is_refused()
        => await Assert.ThrowsAsync<ArgumentException>(() => Chats.CommitAsync(SpecChat.New().Created() with { Outbox = [Follower(SpecChat.New())] }, default));

    private static OutboxItem Follower(Chat chat, string kind = Kind) => Item($"{chat.Id}") with { Kind = kind, Status = OutboxStatus.Following, Through = -1 };

    private Task<IReadOnlyList<OutboxItem>> LeaseFollowersAsync() => Outbox.LeaseFollowersAsync(Kind, null, 100, Hour, default);

    private Task<Chat> FollowedAsync(params string[] kinds)
    {
        var chat = SpecChat.New();
        return CommittedAsync(chat.Created() with { Outbox = [.. (kinds is [] ? [Kind] : kinds).Select(k => Follower(chat, k))] });
    }

    private async Task<Chat> CurrentAsync(Chat chat) => (await Chats.FindAsync(chat.Id, default))!;

    private async Task AppendAsync(Chat chat, string text) => Assert.IsType<AppendResult.Appended>(await Chats.AppendAsync(chat.Append(text), default));

    /// <summary>Tells what is there, as a worker does. Nobody else tells the same chat meanwhile.</summary>
    private async Task TellAsync(OutboxItem item, List<long> told)
    {
        Assert.True(ChatId.TryParse(item.Reference, out var id));
        var last = (await Chats.FindAsync(id, default))!.LastSequence;
        for (var n = item.Through!.Value + 1; n <= last; n++) told.Add(n);
        Assert.True(await Outbox.CompleteAsync(item with { Through = last }, default));
    }
}

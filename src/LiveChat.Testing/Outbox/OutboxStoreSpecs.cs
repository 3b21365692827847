using LiveChat.Chats;
using LiveChat.Outbox;
using LiveChat.Testing.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Outbox;

/// <summary>What every <see cref="IOutboxStore"/> and the commits that fill it must do. No spec needs a certain time: stores may use their own clock.</summary>
public abstract partial class OutboxStoreSpecs : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private OutboxStores? _stores;

    /// <summary>The outbox under test.</summary>
    protected IOutboxStore Outbox => Stores.Outbox;

    /// <summary>The chat store whose commits fill it.</summary>
    protected IChatStore Chats => Stores.Chats;

    private OutboxStores Stores => _stores ?? throw new InvalidOperationException("The specs are not set up.");

    /// <summary>Makes the stores: empty, isolated, ready. Called once per spec.</summary>
    protected abstract Task<OutboxStores> CreateStoresAsync();

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => _stores = await CreateStoresAsync();

    /// <summary>Gives back what the stores hold. The default does nothing.</summary>
    public virtual Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The item and the change it belongs to are one.</summary>
    [Spec]
    public virtual async Task A_commit_brings_its_items_along()
    {
        await CommittedAsync(SpecChat.New().Created() with { Outbox = [Item("one"), Item("two")] });

        var leased = await Outbox.LeaseAsync(10, Hour, default);

        Assert.Equal(["one", "two"], leased.Select(i => i.Reference));
        Shape.Equal(Item("one") with { Attempts = 1, LeaseUntil = leased[0].LeaseUntil }, leased[0]);
        Assert.True(leased[0].LeaseUntil > SpecChat.LongAgo);
    }

    /// <summary>Nothing is written means nothing.</summary>
    [Spec]
    public virtual async Task A_refused_commit_adds_and_cancels_nothing()
    {
        var chat = await CommittedAsync(SpecChat.New().Created() with { Outbox = [Item("kept")] });
        var old = chat;
        await CommittedAsync(chat.Then(SpecChat.Ended()));

        Assert.IsType<CommitResult.Conflict>(await Chats.CommitAsync(old.Then(SpecChat.Ended()) with { Outbox = [Item("lost")], Cancel = [Key("kept")] }, default));

        Assert.Equal(["kept"], (await Outbox.LeaseAsync(10, Hour, default)).Select(i => i.Reference));
    }

    /// <summary>One item per kind and reference.</summary>
    [Spec]
    public virtual async Task Adding_an_item_that_exists_does_nothing()
    {
        await AddAsync(Item("once"));
        await AddAsync(Item("once") with { DueAt = SpecChat.FarAway });
        await AddAsync(Item("once") with { Kind = "other" });

        var leased = await Outbox.LeaseAsync(10, Hour, default);
        Assert.Equal(["other", "spec"], leased.Select(i => i.Kind).Order());

        foreach (var item in leased) Assert.True(await Outbox.CompleteAsync(item, default));
        await AddAsync(Item("once"));
        Assert.Null(await Outbox.NextDueAsync(default));
    }

    /// <summary>One item per kind and reference, also within one commit.</summary>
    [Spec]
    public virtual async Task The_same_item_twice_in_one_commit_is_the_first_one()
    {
        await AddAsync(Item("twice"), Item("other"), Item("twice") with { DueAt = SpecChat.FarAway });

        Assert.Equal(["other", "twice"], (await Outbox.LeaseAsync(10, Hour, default)).Select(i => i.Reference));
        Assert.True(await Outbox.NextDueAsync(default) < SpecChat.FarAway);
    }

    /// <summary>Rule 13: a resume takes back what nobody works on.</summary>
    [Spec]
    public virtual async Task A_cancelled_item_is_not_done()
    {
        await AddAsync(Item("cancelled"), Item("kept"));

        await CancelAsync("cancelled");

        Assert.Equal(["kept"], (await Outbox.LeaseAsync(10, Hour, default)).Select(i => i.Reference));
    }

    /// <summary>Rule 13: what somebody works on may be out already.</summary>
    [Spec]
    public virtual async Task A_leased_item_is_not_cancelled()
    {
        await AddAsync(Item("leased"));
        var leased = Assert.Single(await Outbox.LeaseAsync(10, Hour, default));

        await CancelAsync("leased");
        Assert.True(await Outbox.RetryAsync(leased, SpecChat.LongAgo, "smtp_down", default));

        var again = Assert.Single(await Outbox.LeaseAsync(10, Hour, default));
        Assert.Equal((2, "smtp_down"), (again.Attempts, again.LastError));
    }

    /// <summary>A cancelled item was never done, so asking for it again counts.</summary>
    [Spec]
    public virtual async Task An_item_added_again_after_it_was_cancelled_is_to_be_done_as_the_newest_says()
    {
        await AddAsync(Item("again") with { DueAt = SpecChat.FarAway });
        await CancelAsync("again");
        Assert.Null(await Outbox.NextDueAsync(default));

        await AddAsync(Item("again"));

        Assert.Equal("again", Assert.Single(await Outbox.LeaseAsync(10, Hour, default)).Reference);
    }

    /// <summary>What is done, given up or cancelled while a worker was away stays so.</summary>
    [Spec]
    public virtual async Task A_worker_that_comes_late_does_not_bring_an_item_back()
    {
        await AddAsync(Item("late"));
        var leased = Assert.Single(await Outbox.LeaseAsync(1, TimeSpan.Zero, default));
        await CancelAsync("late");

        await IsNotHeardAsync(leased);

        Assert.Empty(await Outbox.LeaseAsync(1, Hour, default));
        Assert.False(await Outbox.RequeueAsync(Key("late"), default));
    }

    /// <summary>Many workers, one item each.</summary>
    [Spec]
    public virtual async Task Workers_that_lease_at_once_never_get_the_same_item()
    {
        await AddAsync([.. Enumerable.Range(0, 60).Select(i => Item($"{i}"))]);

        var leased = await AtOnce(12, async _ =>
        {
            var mine = new List<OutboxItem>();
            while (await Outbox.LeaseAsync(3, Hour, default) is { Count: > 0 } some) mine.AddRange(some);
            return mine;
        });

        Assert.Equal(60, leased.Sum(l => l.Count));
        Assert.Equal(60, leased.SelectMany(l => l).Select(i => i.Reference).Distinct().Count());
    }

    /// <summary>Due ones, oldest first, as many as asked for.</summary>
    [Spec]
    public virtual async Task Items_are_leased_when_they_are_due_the_oldest_first()
    {
        await AddAsync(
            Item("second") with { DueAt = SpecChat.LongAgo.AddSeconds(2) }, Item("not yet") with { DueAt = SpecChat.FarAway },
            Item("first") with { DueAt = SpecChat.LongAgo.AddSeconds(1) }, Item("third") with { DueAt = SpecChat.LongAgo.AddSeconds(3) });
        Assert.Equal(SpecChat.LongAgo.AddSeconds(1), await Outbox.NextDueAsync(default));

        var leased = await Outbox.LeaseAsync(2, Hour, default);
        Assert.Equal(["first", "second"], leased.Select(i => i.Reference));
        Assert.Equal(["third"], (await Outbox.LeaseAsync(2, TimeSpan.FromDays(200_000), default)).Select(i => i.Reference));

        // The leased ones come back after an hour, if their worker died.
        var next = await Outbox.NextDueAsync(default);
        Assert.True(next > SpecChat.LongAgo.AddSeconds(3) && next < SpecChat.FarAway);
        foreach (var item in leased) Assert.True(await Outbox.CompleteAsync(item, default));
        Assert.Equal(SpecChat.FarAway, await Outbox.NextDueAsync(default));
    }

    /// <summary>A worker that died loses its items.</summary>
    [Spec]
    public virtual async Task An_item_whose_lease_is_over_is_leased_again()
    {
        await AddAsync(Item("lost"));

        Assert.Equal(1, Assert.Single(await Outbox.LeaseAsync(1, TimeSpan.Zero, default)).Attempts);
        Assert.Equal(2, Assert.Single(await Outbox.LeaseAsync(1, Hour, default)).Attempts);
        Assert.Empty(await Outbox.LeaseAsync(1, Hour, default));
    }

    /// <summary>Given up is not gone.</summary>
    [Spec]
    public virtual async Task A_given_up_item_can_be_requeued_by_hand()
    {
        await DieAsync("dead", "mailbox_unknown");
        Assert.Null(await Outbox.NextDueAsync(default));
        Assert.False(await Outbox.RequeueAsync(Key("unknown"), default));

        Assert.True(await Outbox.RequeueAsync(Key("dead"), default));

        Assert.False(await Outbox.RequeueAsync(Key("dead"), default));
        Assert.Equal("mailbox_unknown", Assert.Single(await Outbox.LeaseAsync(1, Hour, default)).LastError);
    }

    private static OutboxItem Item(string reference) => new() { Kind = "spec", Reference = reference, DueAt = SpecChat.LongAgo };

    private static OutboxKey Key(string reference) => new("spec", reference);

    /// <summary>A worker whose lease is not the item's any more changes nothing, whatever it says.</summary>
    private async Task IsNotHeardAsync(OutboxItem lost)
    {
        Assert.False(await Outbox.RetryAsync(lost, SpecChat.LongAgo, "late", default));
        Assert.False(await Outbox.DeadAsync(lost, "late", default));
        Assert.False(await Outbox.CompleteAsync(lost, default));
    }

    private async Task<OutboxItem> DieAsync(string reference, string code)
    {
        await AddAsync(Item(reference));
        var leased = Assert.Single(await Outbox.LeaseAsync(1, Hour, default));
        Assert.True(await Outbox.DeadAsync(leased, code, default));
        return leased with { Status = OutboxStatus.Dead, LastError = code, LeaseUntil = null };
    }

    private Task<Chat> AddAsync(params OutboxItem[] items) => CommittedAsync(SpecChat.New().Created() with { Outbox = [.. items] });

    private Task<Chat> CancelAsync(string reference) => CommittedAsync(SpecChat.New().Created() with { Cancel = [Key(reference)] });

    private async Task<Chat> CommittedAsync(ChatCommit commit) => Assert.IsType<CommitResult.Committed>(await Chats.CommitAsync(commit, default)).Chat;
}

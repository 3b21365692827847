using LiveChat.Testing.Chats;
using static LiveChat.Testing.Together;

namespace LiveChat.Testing.Outbox;

public abstract partial class OutboxStoreSpecs
{
    /// <summary>P08: who lost its lease is not heard, and what the newer one is doing goes on.</summary>
    [Spec]
    public virtual async Task A_worker_that_lost_its_lease_changes_nothing()
    {
        await AddAsync(Item("shared"));
        var lost = Assert.Single(await Outbox.LeaseAsync(1, TimeSpan.Zero, default));
        var newer = Assert.Single(await Outbox.LeaseAsync(1, Hour, default));

        await IsNotHeardAsync(lost);

        Assert.Empty(await Outbox.LeaseAsync(1, Hour, default));
        Assert.Empty(await Outbox.DeadLettersAsync(null, 10, default));
        Assert.True(await Outbox.RetryAsync(newer, SpecChat.LongAgo, "smtp_down", default));
        var third = Assert.Single(await Outbox.LeaseAsync(1, Hour, default));
        Assert.Equal((3, "smtp_down"), (third.Attempts, third.LastError));
    }

    /// <summary>What a newer worker has done stays done.</summary>
    [Spec]
    public virtual async Task A_worker_that_lost_its_lease_does_not_undo_what_a_newer_one_did()
    {
        await AddAsync(Item("done"));
        var lost = Assert.Single(await Outbox.LeaseAsync(1, TimeSpan.Zero, default));
        Assert.True(await Outbox.CompleteAsync(Assert.Single(await Outbox.LeaseAsync(1, Hour, default)), default));

        await IsNotHeardAsync(lost);

        Assert.Null(await Outbox.NextDueAsync(default));
        Assert.False(await Outbox.RequeueAsync(Key("done"), default));
    }

    /// <summary>A slow worker whose item nobody else took has done the work.</summary>
    [Spec]
    public virtual async Task A_lease_that_is_over_counts_until_somebody_else_has_the_item()
    {
        await AddAsync(Item("slow"));
        var leased = Assert.Single(await Outbox.LeaseAsync(1, TimeSpan.Zero, default));

        Assert.True(await Outbox.CompleteAsync(leased, default));

        Assert.Null(await Outbox.NextDueAsync(default));
    }

    /// <summary>What became of an item is said once.</summary>
    [Spec]
    public virtual async Task A_lease_ends_with_the_first_word_about_it()
    {
        await AddAsync(Item("once"));
        var leased = Assert.Single(await Outbox.LeaseAsync(1, Hour, default));
        Assert.True(await Outbox.RetryAsync(leased, SpecChat.FarAway, "smtp_down", default));

        await IsNotHeardAsync(leased);

        Assert.Equal(SpecChat.FarAway, await Outbox.NextDueAsync(default));
    }

    /// <summary>An item nobody has ever leased is nobody's.</summary>
    [Spec]
    public virtual async Task What_was_never_leased_or_never_there_cannot_be_marked()
    {
        await AddAsync(Item("waiting"));

        await IsNotHeardAsync(Item("waiting"));
        await IsNotHeardAsync(Item("unknown") with { Attempts = 1 });

        Assert.Equal(1, Assert.Single(await Outbox.LeaseAsync(10, Hour, default)).Attempts);
    }

    /// <summary>Numbers of leases are never used twice, so a very late worker cannot be taken for a new one.</summary>
    [Spec]
    public virtual async Task The_number_of_leases_goes_on_when_an_item_is_cancelled_and_added_again()
    {
        await AddAsync(Item("again"));
        var lost = Assert.Single(await Outbox.LeaseAsync(1, TimeSpan.Zero, default));
        await CancelAsync("again");
        await AddAsync(Item("again"));
        await IsNotHeardAsync(lost);

        var newer = Assert.Single(await Outbox.LeaseAsync(1, Hour, default));

        Assert.Equal(2, newer.Attempts);
        await IsNotHeardAsync(lost);
        Assert.True(await Outbox.CompleteAsync(newer, default));
    }

    /// <summary>The same after somebody requeued it by hand.</summary>
    [Spec]
    public virtual async Task The_number_of_leases_goes_on_when_an_item_is_requeued()
    {
        var dead = await DieAsync("again", "mailbox_unknown");
        Assert.True(await Outbox.RequeueAsync(Key("again"), default));
        await IsNotHeardAsync(dead);

        Assert.Equal(2, Assert.Single(await Outbox.LeaseAsync(1, Hour, default)).Attempts);
        await IsNotHeardAsync(dead);
    }

    /// <summary>An item may be taken up without failing, so the number of its leases does not say how often it failed.</summary>
    [Spec]
    public virtual async Task How_often_an_item_failed_is_kept_until_somebody_requeues_it()
    {
        await AddAsync(Item("failing"));
        var first = Assert.Single(await Outbox.LeaseAsync(1, Hour, default));
        Assert.Equal(0, first.Failures);
        Assert.True(await Outbox.RetryAsync(first with { Failures = 1 }, SpecChat.LongAgo, "smtp_unreachable", default));
        var second = Assert.Single(await Outbox.LeaseAsync(1, Hour, default));
        Assert.True(await Outbox.RetryAsync(second, SpecChat.LongAgo, "settings_unknown", default));

        var third = Assert.Single(await Outbox.LeaseAsync(1, Hour, default));
        Assert.Equal((1, 3), (third.Failures, third.Attempts));

        Assert.True(await Outbox.DeadAsync(third with { Failures = 2 }, "mailbox_unknown", default));
        Assert.Equal(2, Assert.Single(await Outbox.DeadLettersAsync(null, 10, default)).Failures);
        Assert.True(await Outbox.RequeueAsync(Key("failing"), default));
        Assert.Equal(0, Assert.Single(await Outbox.LeaseAsync(1, Hour, default)).Failures);
    }

    /// <summary>Two workers that both believe an item to be theirs.</summary>
    [Spec]
    public virtual async Task Of_many_words_about_one_lease_at_once_exactly_one_is_heard()
    {
        for (var round = 0; round < 10; round++)
        {
            await AddAsync(Item($"{round}"));
            var leased = Assert.Single(await Outbox.LeaseAsync(1, Hour, default));

            var heard = await AtOnce(9, i => (i % 3) switch
            {
                0 => Outbox.CompleteAsync(leased, default),
                1 => Outbox.RetryAsync(leased, SpecChat.FarAway, $"{i}", default),
                _ => Outbox.DeadAsync(leased, $"{i}", default),
            });

            Assert.Single(heard, true);
        }
    }
}

using LiveChat.Testing.Chats;

namespace LiveChat.Testing.Outbox;

public abstract partial class OutboxStoreSpecs
{
    /// <summary>Who does not wait any more before the call is told so, and nothing is written.</summary>
    [Spec]
    public virtual async Task A_call_that_is_cancelled_before_it_begins_does_nothing()
    {
        var dead = await DieAsync("dead", "mailbox_unknown");
        await AddAsync(Item("leased"));
        var leased = Assert.Single(await Outbox.LeaseAsync(1, Hour, default));
        await AddAsync(Item("waiting"));
        await FollowedAsync();
        var gone = new CancellationToken(canceled: true);

        Func<Task>[] calls =
        [
            () => Outbox.LeaseAsync(10, Hour, gone),
            () => Outbox.LeaseFollowersAsync(Kind, null, 10, Hour, gone),
            () => Outbox.NextDueAsync(gone),
            () => Outbox.CompleteAsync(leased, gone),
            () => Outbox.RetryAsync(leased, SpecChat.LongAgo, "lost", gone),
            () => Outbox.DeadAsync(leased, "lost", gone),
            () => Outbox.DeadLettersAsync(null, 10, gone),
            () => Outbox.RequeueAsync(dead.Key, gone),
        ];
        foreach (var call in calls) await Assert.ThrowsAnyAsync<OperationCanceledException>(call);

        // Whatever might still run would come before this one.
        var next = Assert.Single(await Outbox.LeaseAsync(10, Hour, default));
        Assert.Equal(("waiting", 1), (next.Reference, next.Attempts));
        Assert.Equal(1, Assert.Single(await LeaseFollowersAsync()).Attempts);
        Shape.Equal(new[] { dead }, await Outbox.DeadLettersAsync(null, 10, default));
        Assert.True(await Outbox.CompleteAsync(leased, default));
    }
}

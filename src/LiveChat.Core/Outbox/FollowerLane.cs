using LiveChat.Signals;

namespace LiveChat.Outbox;

/// <summary>What follows chats: looks at those it has hints of, and with every poll at all of them.</summary>
internal sealed class FollowerLane(OutboxFollower follower, IOutboxStore store, OutboxOptions options, TimeProvider clock) : IOutboxLane
{
    private long _looked = clock.GetTimestamp();

    public int Concurrency => follower.Concurrency;

    public WakeUpSignal Signal => follower.Hints;

    public async Task<(IReadOnlyList<OutboxItem> Leased, bool HasMore)> LeaseAsync(int free, CancellationToken cancellationToken)
    {
        var hints = follower.Hints;
        if (clock.GetElapsedTime(_looked) >= options.PollInterval) hints.BeUnsure();
        var references = hints.Take();
        if (references is { Count: 0 }) return ([], false);

        try
        {
            if (references is null) _looked = clock.GetTimestamp();
            var leased = await store.LeaseFollowersAsync(follower.Kind, references, free, options.LeaseDuration, cancellationToken).ConfigureAwait(false);
            if (leased.Count < free) return (leased, references is not null);

            // There were perhaps not slots enough for all of them.
            if (references is null) hints.BeUnsure();
            else hints.PutBack(references.Except(leased.Select(i => i.Reference), StringComparer.Ordinal));
            return (leased, true);
        }
        catch
        {
            hints.BeUnsure();
            throw;
        }
    }

    public Task<TimeSpan> UntilNextAsync(CancellationToken cancellationToken)
    {
        var untilPoll = options.PollInterval - clock.GetElapsedTime(_looked);
        return Task.FromResult(follower.Hints.UntilHeard is { } untilHeard && untilHeard < untilPoll ? untilHeard : untilPoll);
    }

    /// <summary>There may be more: whoever looked for it meanwhile found it taken.</summary>
    public void End(OutboxItem item) => follower.Hints.Add(item.Reference);
}

using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Queues;

namespace LiveChat.Routing;

internal sealed class RoutingJournal(
    IJournal journal, IChatStore chats, IRoutingStore store, QueueCatalog queues, PolicyCatalog policies, HeldPlaces places, StoreClock clock) : IRoutingJournal
{
    /// <summary>How many records are read at once. Between two decisions are the endings of offers, which are small.</summary>
    private const int Page = 100;

    public async Task<IReadOnlyList<RoutingDecision>> ReadAsync(ChatId chat, long after, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        var explained = new List<RoutingDecision>();
        while (true)
        {
            var records = await journal.RoutingAsync(chat, after, Page, cancellationToken).ConfigureAwait(false);
            foreach (var record in records)
            {
                var offer = record.Event as OfferMade;
                if ((offer?.Explanation ?? (record.Event as NobodyToAsk)?.Explanation) is not { } kept) continue;

                explained.Add(new(record.Position, offer, RoutingExplanation.Read(kept)));
                if (explained.Count == limit) return explained;
            }

            if (records.Count < Page) return explained;

            after = records[^1].Position;
        }
    }

    public async Task<RoutingExplanation?> ExplainWaitingAsync(ChatId chat, CancellationToken cancellationToken = default)
    {
        if (await chats.FindAsync(chat, cancellationToken).ConfigureAwait(false) is not { Status: ChatStatus.Waiting } waiting) return null;

        var (queue, now) = (queues.Of(waiting.Queue), clock.Now);
        var policy = policies.Of(queue);
        var candidates = await store.AgentsAsync(waiting.Queue, cancellationToken).ConfigureAwait(false);
        var held = await places.ForOthersThanAsync(queue, now, cancellationToken).ConfigureAwait(false);
        var ranking = new Roster(new(queue, policy, [waiting], candidates, now) { Held = held }).RankAll(waiting);
        return new RoutingAction.Ring(waiting, waiting.Queue, policy, ranking, now, now).Explain();
    }
}

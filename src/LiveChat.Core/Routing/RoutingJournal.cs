using LiveChat.Chats;

namespace LiveChat.Routing;

internal sealed class RoutingJournal(IJournal journal) : IRoutingJournal
{
    /// <summary>How many records are read at once. Between two offers are their endings, which are small.</summary>
    private const int Page = 100;

    public async Task<IReadOnlyList<ExplainedOffer>> ReadAsync(ChatId chat, long after, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        var explained = new List<ExplainedOffer>();
        while (true)
        {
            var records = await journal.RoutingAsync(chat, after, Page, cancellationToken).ConfigureAwait(false);
            foreach (var record in records)
            {
                if (record.Event is not OfferMade { Explanation: { } kept } offer) continue;

                explained.Add(new(record.Position, offer, RoutingExplanation.Read(kept)));
                if (explained.Count == limit) return explained;
            }

            if (records.Count < Page) return explained;

            after = records[^1].Position;
        }
    }
}

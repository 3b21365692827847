using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LiveChat.Routing;

/// <summary>Ends rings nobody answered in time, and remembers it of those at whom it rang. Any node may do it.</summary>
internal sealed class MissedRings(ChatUpdater chats, AgentUpdater agents, ILogger<MissedRings> logger)
{
    /// <summary>Ends the transfers that are due. They ring in no queue, so no queue's turn is waited for.</summary>
    public async Task EndTransfersAsync(DueChats due, CancellationToken cancellationToken)
    {
        foreach (var chat in due.Chats.Where(c => c.IsActive))
        {
            if (chat.Offer is not { } offer || offer.Until > due.Now) continue;

            try
            {
                await EndAsync(chat.Id, offer, due.Now, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One that cannot be ended must not keep the others ringing.
                Log.ChatNotRouted(logger, chat.Id, e);
            }
        }
    }

    /// <summary>Ends one ring, unless it was answered meanwhile.</summary>
    public async Task EndAsync(ChatId chat, Offer offer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ended = await chats.UpdateAsync(chat, c => c.Miss(offer.Id, now), cancellationToken).ConfigureAwait(false);
        foreach (var agent in ended.Events.SelectMany(Missing))
        {
            await agents.UpdateAsync(agent, a => a.MissRing(), cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<AgentId> Missing(ChatEvent e) => e switch
    {
        OfferMissed x => x.Agents,
        TransferEnded x => [x.To],
        _ => [],
    };
}

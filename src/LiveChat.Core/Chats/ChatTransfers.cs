using LiveChat.Agents;
using LiveChat.Clocks;
using LiveChat.Queues;

namespace LiveChat.Chats;

/// <summary>Passes chats on, from an agent to another or to a queue.</summary>
internal sealed class ChatTransfers(IAgentStore agents, ChatUpdater updater, QueueCatalog queues, StoreClock clock)
{
    private const int MaxAttempts = 5;

    public async Task<ChatOutcome> ToAgentAsync(Participant.OfAgent from, ChatId chat, AgentId to, TransferNote? note, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await agents.FindAsync(to, cancellationToken).ConfigureAwait(false) is not { } known) return ChatOutcome.Refused(ChatRefusal.AgentNotFound);

            var outcome = await updater.UpdateAsync(
                chat,
                c =>
                {
                    var now = clock.Now;
                    return c.TransferToAgent(from, known, note, OfferId.New(now), now + queues.Of(c.Queue).OfferTimeout, now);
                },
                cancellationToken,
                [new(known.Id, known.Fence, known.Capacity)]).ConfigureAwait(false);

            // Changed means that the agent's availability or lease moved since it was read: look again.
            if (!outcome.AgentsChanged) return outcome;
            if (attempt == MaxAttempts) throw new ConcurrencyConflictException(chat);
        }
    }

    public async Task<ChatOutcome> ToQueueAsync(Participant.OfAgent from, ChatId chat, QueueId to, TransferNote? note, CancellationToken cancellationToken)
    {
        if (queues.Find(to) is not { } queue) return ChatOutcome.Refused(ChatRefusal.QueueNotFound);
        if (!queue.AcceptsTransfers) return ChatOutcome.Refused(ChatRefusal.TransferNotAccepted);

        var now = clock.Now;
        if (queue.OpeningHours is { } hours && !hours.IsOpen(now)) return ChatOutcome.Closed(hours, now);
        return await updater.UpdateAsync(chat, c => c.TransferToQueue(from, queue, note, clock.Now), cancellationToken).ConfigureAwait(false);
    }
}

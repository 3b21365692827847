using LiveChat.Agents;
using LiveChat.Clocks;
using LiveChat.Queues;

namespace LiveChat.Chats;

/// <summary>Passes chats on, from an agent to another or to a queue.</summary>
internal sealed class ChatTransfers(IChatStore store, AgentChatUpdater agentUpdater, ChatUpdater updater, QueueCatalog queues, ChatDoor door, StoreClock clock)
{
    public async Task<ChatOutcome> ToAgentAsync(Participant from, ChatId chat, AgentId to, TransferNote? note, CancellationToken cancellationToken)
    {
        var (outcome, _) = await agentUpdater.UpdateAsync(to, chat, ChatRefusal.AgentNotFound, Decide, cancellationToken).ConfigureAwait(false);
        return outcome;

        ChatDecision Decide(Agent agent, Chat c)
        {
            var now = clock.Now;
            return SupervisionAudit.Along(c, from, c.TransferToAgent(from, agent, door.Pass(c.Queue, note), OfferId.New(now), now + queues.Of(c.Queue).OfferTimeout, now));
        }
    }

    public async Task<ChatOutcome> ToQueueAsync(Participant from, ChatId chat, QueueId to, TransferNote? note, CancellationToken cancellationToken)
    {
        if (queues.Find(to) is not { } queue) return ChatOutcome.Refused(ChatRefusal.QueueNotFound);
        if (!queue.AcceptsTransfers) return ChatOutcome.Refused(ChatRefusal.TransferNotAccepted);

        var now = clock.Now;
        if (queue.OpeningHours is { } hours && !hours.IsOpen(now)) return ChatOutcome.Closed(hours, now);
        return await updater.UpdateAsync(
            chat, c => SupervisionAudit.Along(c, from, c.TransferToQueue(from, queue, door.Pass(c.Queue, note), clock.Now)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the transfers that ring at an agent at whom nothing is to ring any more.</summary>
    public async Task WithdrawAsync(AgentId agent, CancellationToken cancellationToken)
    {
        foreach (var chat in await store.HeadsAsync(new ChatQuery.ClaimedBy([agent]), cancellationToken).ConfigureAwait(false))
        {
            if (chat.IsActive && chat.RingsAt(agent))
                await updater.UpdateAsync(chat.Id, c => c.IsActive ? c.Withdraw([agent], clock.Now) : ChatDecision.Nothing, cancellationToken).ConfigureAwait(false);
        }
    }
}

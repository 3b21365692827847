using LiveChat.Agents;
using LiveChat.Clocks;
using LiveChat.Contacts;
using LiveChat.Queues;

namespace LiveChat.Chats;

internal sealed class ChatService(
    IChatStore store,
    IAgentStore agents,
    IContactStore contacts,
    ChatUpdater updater,
    AgentChatUpdater agentUpdater,
    MessagePoster poster,
    ChatStarter starter,
    ChatTransfers transfers,
    QueueCatalog queues,
    IResumePolicy resumePolicy,
    GuardedChatNotifier notifier,
    StoreClock clock) : IChatService
{
    private const int MaxAttempts = 5;

    public Task<ChatOutcome> StartAsync(ChatStart start, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(start);
        return starter.StartAsync(start, cancellationToken);
    }

    public Task<ChatOutcome> PostAsync(ChatPost post, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(post);
        return poster.PostAsync(post, cancellationToken);
    }

    public Task<ChatOutcome> TransferToAgentAsync(Participant from, ChatId chat, AgentId agent, TransferNote? note = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        return transfers.ToAgentAsync(from, chat, agent, note, cancellationToken);
    }

    public Task<ChatOutcome> TransferToQueueAsync(Participant from, ChatId chat, QueueId queue, TransferNote? note = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        return transfers.ToQueueAsync(from, chat, queue, note, cancellationToken);
    }

    public Task<ChatOutcome> CancelTransferAsync(Participant from, ChatId chat, OfferId offer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        return updater.UpdateAsync(chat, c => SupervisionAudit.Along(c, from, c.CancelTransfer(from, offer, clock.Now)), cancellationToken);
    }

    public async Task<ChatOutcome> AcceptAsync(Participant.OfAgent agent, ChatId chat, OfferId offer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);

        var (outcome, known) = await agentUpdater.UpdateAsync(
            agent.Id, chat, ChatRefusal.NotFound, Accept, cancellationToken).ConfigureAwait(false);
        if (outcome.Ok && known?.MissedRings > 0) await ForgetMissedRingsAsync(known.Id).ConfigureAwait(false);
        return outcome;

        // What rings at somebody who has signed out is about to be taken back.
        ChatDecision Accept(Agent a, Chat c) => a.Availability is Availability.Offline && !c.IsWith(a.Id) ? ChatRefusal.OfferWithdrawn : c.Accept(agent, offer, IdleTimeout(c), clock.Now);
    }

    public Task<ChatOutcome> DeclineAsync(Participant.OfAgent agent, ChatId chat, OfferId offer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return updater.UpdateAsync(chat, c => c.Decline(agent, offer, clock.Now), cancellationToken);
    }

    public Task<ChatOutcome> EndAsync(Participant who, ChatId chat, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        return updater.UpdateAsync(chat, c => SupervisionAudit.Along(c, who, c.End(who, clock.Now)), cancellationToken);
    }

    public async Task<ChatOutcome> ResumeAsync(Participant.Customer customer, ChatId chat, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(customer);

        var isBlocked = (await contacts.FindAsync(customer.Contact, cancellationToken).ConfigureAwait(false))?.Block is not null;
        OpeningHours? closed = null;
        DateTimeOffset at = default;
        var outcome = await updater.UpdateAsync(
            chat,
            c =>
            {
                var (now, queue) = (clock.Now, queues.Of(c.Queue));
                var decision = c.Resume(customer, c.ResumableUntil(resumePolicy), now + queue.RingTimeout, now);
                if (!decision.Events.IsEmpty && isBlocked) return ChatRefusal.VisitorBlocked;
                if (decision.Events.IsEmpty || queue.OpeningHours is not { } hours || hours.IsOpen(now)) return decision;

                (closed, at) = (hours, now);
                return ChatRefusal.QueueClosed;
            },
            cancellationToken).ConfigureAwait(false);
        return outcome.Refusal is ChatRefusal.QueueClosed ? outcome with { OpensAt = closed?.NextOpening(at) } : outcome;
    }

    public async Task<ChatOutcome> MarkSeenAsync(Participant who, ChatId chat, long delivered, long read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(who);

        if (await store.FindAsync(chat, cancellationToken).ConfigureAwait(false) is not { } current) return ChatOutcome.Refused(ChatRefusal.NotFound);

        read = Math.Min(read, delivered);
        SeenMarks? marks = current.ActorOf(who) switch
        {
            ChatActor.Customer => new(delivered, read, 0, 0),
            ChatActor.ItsAgent => new(0, 0, delivered, read),
            _ => null,
        };
        if (marks is not { } m) return ChatOutcome.Refused(ChatRefusal.NotFound);

        var risen = await store.MarkSeenAsync(chat, m, cancellationToken).ConfigureAwait(false);

        // Before is the chat after, but for the marks: what else changed in between is told by whoever changed it.
        if (risen is not null) await updater.TellAsync(new() { Before = risen with { Seen = current.Seen }, After = risen }).ConfigureAwait(false);
        return new() { Chat = risen ?? current };
    }

    public ValueTask TypeAsync(Participant who, Chat chat, bool isTyping)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(chat);
        return chat.ActorOf(who) switch
        {
            ChatActor.Customer => notifier.TellTypingAsync(chat, byCustomer: true, isTyping),
            ChatActor.ItsAgent => notifier.TellTypingAsync(chat, byCustomer: false, isTyping),
            _ => ValueTask.CompletedTask,
        };
    }

    /// <summary>An answered ring ends a row of missed ones. Whoever changes the agent at the same time is tried again against, not lost to.</summary>
    private async Task ForgetMissedRingsAsync(AgentId id)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (await agents.FindAsync(id, CancellationToken.None).ConfigureAwait(false) is not { MissedRings: > 0 } agent) return;
            if (await agents.SaveAsync(agent.AnswerRing(), agent.Fence, CancellationToken.None).ConfigureAwait(false)) return;
        }
    }

    private TimeSpan IdleTimeout(Chat chat) => queues.Of(chat.Queue).CustomerIdleTimeout;
}

using System.Collections.Immutable;
using System.Diagnostics;
using LiveChat.Agents;

namespace LiveChat.Chats;

public sealed partial record Chat
{
    /// <summary>The chat after an event; the only way its state changes.</summary>
    /// <param name="e">What happened.</param>
    public Chat Evolve(ChatEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);

        var next = e switch
        {
            // The hot path: one copy for all that a message changes.
            MessagePosted x => AfterMessage(x, x.Sequence > 0 ? x.Sequence : LastSequence),
            FormSubmitted or MessageLeft => this,
            ChatUnattended => this with { Fence = Fence + 1 },
            MessageAnswered x => this with { Fence = Fence + 1, Message = Message! with { AnsweredAt = x.At, AnsweredBy = x.Name } },
            ChatRated x => this with { Fence = Fence + 1, Rating = x.Rating.Score },
            ChatRedacted x => AfterRedaction(x),
            AttachmentsSwitched x => this with { Fence = Fence + 1, AttachmentsEnabled = x.Enabled },

            // Of two nodes that sent the same transcript, one says so.
            TranscriptSent => this with { Fence = Fence + 1 },
            AgentJoined x => this with
            {
                Status = ChatStatus.Active,
                Fence = Fence + 1,
                Assignment = Assignment + 1,
                Agent = x.Agent,
                AgentName = x.Name,
                LastAgent = x.Agent,
                LastAgentAt = x.At,
                Offer = null,
                Claims = [new(x.Agent, ClaimKind.Active)],
                Passes = [],
                RingUntil = null,
                IdleUntil = x.IdleUntil,
            },
            AgentLost x => Queued(QueuedBy.LostAgent, x.RingUntil, x.At) with { QueuedAt = StartedAt },
            ChatEnded x => this with
            {
                Status = LifeCycle.StatusAfter(x.By),
                Fence = Fence + 1,
                Offer = null,
                Claims = [],
                Passes = [],
                RingUntil = null,
                IdleUntil = null,
                EndedAt = x.At,
                EndedBy = x.By,
            },
            ChatResumed x => Queued(QueuedBy.Resume, x.RingUntil, x.At) with { QueuedAt = x.At, InQueueSince = null, Segment = x.Segment, EndedAt = null, EndedBy = null, Rating = null, AttachmentsEnabled = false },

            // Ahead of newer ones, and not at once at the agent who passed it on.
            ChatTransferred x => Queued(QueuedBy.Transfer, x.RingUntil, x.At) with
            {
                Queue = x.Queue,
                QueuedAt = StartedAt,
                Passes = Passed([x.Agent], x.At, declined: true),
            },
            TransferOffered x => this with
            {
                Fence = Fence + 1,
                Offer = x.Offer,
                Claims = [.. Claims, new(x.Offer.Transfer!.To, ClaimKind.Ringing)],
            },
            TransferEnded => this with { Fence = Fence + 1, Offer = null, Claims = [.. Claims.Where(c => c.Kind is ClaimKind.Active)] },
            OfferMade x => this with
            {
                Status = ChatStatus.Ringing,
                Fence = Fence + 1,
                Offer = x.Offer,
                Claims = [.. x.Agents.Select(a => new Claim(a, ClaimKind.Ringing))],
            },
            NobodyToAsk => this with { Fence = Fence + 1 },
            OfferDeclined x => WithoutOffer([x.Agent]) with { Passes = Passed([x.Agent], x.At, declined: true) },
            OfferMissed x => WithoutOffer(x.Agents) with { Passes = Passed(x.Agents, x.At, declined: false) },
            OfferWithdrawn x => WithoutOffer(x.Agents),
            RingExtended x => this with { RingUntil = x.RingUntil, Fence = Fence + 1 },
            ChatOverflowed x => this with
            {
                Status = ChatStatus.Waiting,
                Fence = Fence + 1,
                Queue = x.Queue,
                InQueueSince = x.At,
                Overflows = Overflows + 1,
                Offer = null,
                Claims = [],
                RingUntil = x.RingUntil,
            },
            IdlePostponed x => this with { IdleUntil = x.IdleUntil, Fence = Fence + 1 },
            _ => throw new UnreachableException($"Unhandled {e.GetType().Name}."),
        };

        return e is ChatEntry { Sequence: > 0 } entry && entry.Sequence != next.LastSequence ? next with { LastSequence = entry.Sequence } : next;
    }

    /// <summary>This chat with what messages have changed on the stored one in the meantime; a store writes the result of it when it commits a change of a chat's life.</summary>
    /// <param name="stored">The chat as it is stored; its fence is the expected one.</param>
    public Chat Over(Chat stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return this with
        {
            LastSequence = stored.LastSequence,
            Seen = stored.Seen,
            WaitingSince = stored.WaitingSince,
            CustomerWroteAt = stored.CustomerWroteAt,
            AgentWroteAt = stored.AgentWroteAt,
        };
    }

    private Chat AfterMessage(MessagePosted message, long last) => message.Author switch
    {
        Participant.Customer => this with { WaitingSince = WaitingSince ?? message.At, CustomerWroteAt = message.At, LastSequence = last },
        Participant.OfAgent => this with { WaitingSince = null, AgentWroteAt = message.At, LastSequence = last },
        _ => this with { LastSequence = last },
    };

    private Chat Queued(QueuedBy by, DateTimeOffset ringUntil, DateTimeOffset at) => this with
    {
        Status = ChatStatus.Waiting,
        InQueueSince = at,
        QueuedBy = by,
        Overflows = 0,
        Fence = Fence + 1,
        Assignment = Assignment + 1,
        Agent = null,
        AgentName = null,
        Offer = null,
        Claims = [],
        RingUntil = ringUntil,

        // A lower bound: when it comes, the customer's own time-out is looked up.
        IdleUntil = ringUntil,
    };

    private Chat WithoutOffer(ImmutableArray<AgentId> agents)
    {
        ImmutableArray<Claim> left = [.. Claims.Where(c => c.Kind is not ClaimKind.Ringing || !agents.Contains(c.Agent))];
        return left.Any(c => c.Kind is ClaimKind.Ringing)
            ? this with { Claims = left, Fence = Fence + 1 }
            : this with { Claims = left, Offer = null, Status = ChatStatus.Waiting, Fence = Fence + 1 };
    }

    private ImmutableArray<RingPass> Passed(ImmutableArray<AgentId> agents, DateTimeOffset at, bool declined) =>
    [
        .. Passes.Where(p => !agents.Contains(p.Agent)),
        .. agents.Select(a => new RingPass(a, Passes.FirstOrDefault(p => p.Agent == a).Count + 1, at, declined)),
    ];
}

using System.Collections.Immutable;
using LiveChat.Agents;
using LiveChat.Queues;

namespace LiveChat.Chats;

/// <summary>Something about a chat's offers and time-outs: moves the fence, has no place in the log. A closed hierarchy.</summary>
public abstract record OfferEvent : ChatEvent
{
    private protected OfferEvent() { }
}

/// <summary>The chat rings at agents.</summary>
public sealed record OfferMade : OfferEvent
{
    /// <summary>The offer.</summary>
    public required Offer Offer { get; init; }

    /// <summary>At whom it rings; at least one.</summary>
    public required ImmutableArray<AgentId> Agents { get; init; }

    /// <summary>How that was decided; <see langword="null"/> when it is not known. Stores keep it with the offer, word for word.</summary>
    public OfferExplanation? Explanation { get; init; }
}

/// <summary>The router decided and nobody could be asked; the chat waits on. Written for the first of a row of decisions that left people out by the same rules.</summary>
public sealed record NobodyToAsk : OfferEvent
{
    /// <summary>How that was decided. Stores keep it word for word.</summary>
    public required OfferExplanation Explanation { get; init; }
}

/// <summary>An agent refused the ring.</summary>
public sealed record OfferDeclined : OfferEvent
{
    /// <summary>Who.</summary>
    public required AgentId Agent { get; init; }
}

/// <summary>Nobody answered the ring in time.</summary>
public sealed record OfferMissed : OfferEvent
{
    /// <summary>At whom it rang.</summary>
    public required ImmutableArray<AgentId> Agents { get; init; }
}

/// <summary>An agent cannot be asked any more, for no fault of the agent's: the desk closed, or nothing rings there now.</summary>
public sealed record OfferWithdrawn : OfferEvent
{
    /// <summary>From whom the offer is taken back.</summary>
    public required ImmutableArray<AgentId> Agents { get; init; }
}

/// <summary>The overall ring time is over and the chat keeps waiting.</summary>
public sealed record RingExtended : OfferEvent
{
    /// <summary>Until when the chat rings from here on.</summary>
    public required DateTimeOffset RingUntil { get; init; }
}

/// <summary>Nobody answered for too long, and the chat went into another queue with its place.</summary>
public sealed record ChatOverflowed : OfferEvent
{
    /// <summary>The queue it is in now.</summary>
    public required QueueId Queue { get; init; }

    /// <summary>Until when the chat rings from here on.</summary>
    public required DateTimeOffset RingUntil { get; init; }
}

/// <summary>The customer is there or has written: the idle time-out begins anew.</summary>
public sealed record IdlePostponed : OfferEvent
{
    /// <summary>When to look again.</summary>
    public required DateTimeOffset IdleUntil { get; init; }
}

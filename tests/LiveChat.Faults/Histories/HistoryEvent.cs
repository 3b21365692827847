using LiveChat.Faults.People;

namespace LiveChat.Faults.Histories;

/// <summary>Something somebody did, was answered or was told, as they saw it themselves.</summary>
/// <param name="Who">An agent by display name, a customer by name.</param>
/// <param name="Chat">The chat it was about.</param>
internal abstract record HistoryEvent(string Who, string Chat)
{
    /// <summary>Gets when it was seen, since the history began. Its place in the history is the order.</summary>
    public TimeSpan At { get; init; }
}

internal sealed record SendInvoked(string Who, string Chat, Guid Message, string Text) : HistoryEvent(Who, Chat);

internal sealed record SendAcknowledged(string Who, string Chat, Guid Message, string Text, long Sequence) : HistoryEvent(Who, Chat);

internal sealed record SendRefused(string Who, string Chat, Guid Message, string Code) : HistoryEvent(Who, Chat);

/// <summary>The answer did not come: it may have happened.</summary>
internal sealed record SendUnanswered(string Who, string Chat, Guid Message) : HistoryEvent(Who, Chat);

/// <summary>Somebody has an entry, after all that comes before it: what a person sees.</summary>
internal sealed record Delivered(string Who, string Chat, StoredEntry Entry) : HistoryEvent(Who, Chat);

/// <summary>What was written up to an entry was on the wire to somebody, whether they made something of it or not.</summary>
internal sealed record Pushed(string Who, string Chat, long Last) : HistoryEvent(Who, Chat);

/// <summary>A customer was told that a chat has begun, and waits.</summary>
internal sealed record Started(string Who, string Chat) : HistoryEvent(Who, Chat);

internal sealed record Rang(string Who, string Chat, string Offer) : HistoryEvent(Who, Chat);

internal sealed record AcceptInvoked(string Who, string Chat, string Offer) : HistoryEvent(Who, Chat);

internal sealed record Accepted(string Who, string Chat, string Offer) : HistoryEvent(Who, Chat);

internal sealed record AcceptRefused(string Who, string Chat, string Offer, string Code) : HistoryEvent(Who, Chat)
{
    /// <summary>It was asked for before and got no answer: then it may have been taken, and lost again.</summary>
    public bool MayHaveTaken { get; init; }
}

/// <summary>An agent was told that another one is asked to take a chat, whatever came of it.</summary>
internal sealed record PassedOn(string Who, string Chat, string To) : HistoryEvent(Who, Chat);

internal sealed record EndInvoked(string Who, string Chat) : HistoryEvent(Who, Chat);

internal sealed record EndAcknowledged(string Who, string Chat) : HistoryEvent(Who, Chat);

internal sealed record EndRefused(string Who, string Chat, string Code) : HistoryEvent(Who, Chat);

/// <summary>Somebody begins to write down that an agent may have fewer chats at once from now on. What the agent has stays.</summary>
internal sealed record Lowering(string Who, int Capacity) : HistoryEvent(Who, string.Empty);

/// <summary>A server that is about to stop asked somebody to go to another one.</summary>
internal sealed record AskedToGo(string Who) : HistoryEvent(Who, string.Empty);

/// <summary>The server said what an agent has and what rings there, in one answer.</summary>
internal sealed record Held(string Who, int Chats, int Rings, int Capacity) : HistoryEvent(Who, string.Empty);

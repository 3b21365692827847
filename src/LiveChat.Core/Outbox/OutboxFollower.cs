namespace LiveChat.Outbox;

/// <summary>Something that follows the logs of all chats: each chat has an item of its kind, and work on them has slots of its own, so that a slow one delays nobody else.</summary>
internal sealed class OutboxFollower(string kind, int concurrency, TimeProvider clock)
{
    public string Kind => kind;

    /// <summary>How many chats one node works on at once.</summary>
    public int Concurrency => concurrency;

    /// <summary>Chats of which this node knows that there is more.</summary>
    public OutboxHints Hints { get; } = new(clock);
}

namespace LiveChat.Chats;

/// <summary>Something that changes a chat. Entries are the ones with a place in its log; offers are not.</summary>
public abstract record ChatEvent
{
    private protected ChatEvent() { }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Names the kind only, never what was written.</summary>
    public sealed override string ToString() => GetType().Name;
}

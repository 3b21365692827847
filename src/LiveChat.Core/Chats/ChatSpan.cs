namespace LiveChat.Chats;

/// <summary>A part of a chat's log that somebody wants to read.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="After">Entries after this sequence; 0 for the first. A negative number counts from the end: −100 reads the last 100.</param>
/// <param name="Limit">At most so many entries; at least 1.</param>
/// <exception cref="ArgumentOutOfRangeException">The limit is lower than 1.</exception>
public sealed record ChatSpan(ChatId Chat, long After, int Limit)
{
    /// <summary>At most so many entries; at least 1.</summary>
    public int Limit { get; } = Limit >= 1 ? Limit : throw new ArgumentOutOfRangeException(nameof(Limit), Limit, "A page has room for one entry at least.");
}

namespace LiveChat.Chats;

/// <summary>The customer rated the chat, after it ended.</summary>
public sealed record ChatRated : ChatEntry
{
    /// <summary>How.</summary>
    public required ChatRating Rating { get; init; }
}

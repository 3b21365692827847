namespace LiveChat.Chats;

/// <summary>Where a chat stands in something ordered by time.</summary>
internal readonly record struct ChatPlace(DateTimeOffset At, ChatId Chat) : IComparable<ChatPlace>
{
    public int CompareTo(ChatPlace other)
        => At.CompareTo(other.At) is var byTime and not 0 ? byTime : Chat.Value.CompareTo(other.Chat.Value);
}

namespace LiveChat.Chats;

/// <summary>A chat and some of its entries, from one moment.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Entries">Entries in order of their sequence.</param>
/// <param name="Through">The reader knows everything up to this sequence.</param>
public sealed record ChatPage(Chat Chat, IReadOnlyList<ChatEntry> Entries, long Through)
{
    /// <summary>Names the chat by id only.</summary>
    public override string ToString() => $"Page of {Chat}";
}

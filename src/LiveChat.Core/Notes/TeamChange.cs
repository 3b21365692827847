using LiveChat.Chats;

namespace LiveChat.Notes;

/// <summary>Something was added to a chat's team log, and is committed.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Entries">What was added, in order.</param>
/// <param name="Tags">The chat's tags after it.</param>
public sealed record TeamChange(Chat Chat, IReadOnlyList<TeamEntry> Entries, IReadOnlyList<string> Tags)
{
    /// <summary>Names the chat by id only.</summary>
    public override string ToString() => $"Team log of {Chat}";
}

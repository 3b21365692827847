namespace LiveChat.EntityFrameworkCore.Notes;

/// <summary>A tag that is on a chat.</summary>
internal sealed class ChatTagRow
{
    public required Guid Chat { get; init; }
    public required string Tag { get; init; }
}

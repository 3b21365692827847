namespace LiveChat.AspNetCore.Contract;

/// <summary>Tells the other side that somebody is typing. Ephemeral; repeat it every 3 seconds while it lasts.</summary>
internal sealed record SetTyping : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>Whether somebody is typing now.</summary>
    public required bool Typing { get; init; }
}

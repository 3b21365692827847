namespace LiveChat.AspNetCore.Contract;

/// <summary>Tells how far the caller's client has received and shown the chat.</summary>
internal sealed record MarkSeen : WireRecord
{
    /// <summary>The chat.</summary>
    public required string ChatId { get; init; }

    /// <summary>The highest sequence received.</summary>
    public required long Delivered { get; init; }

    /// <summary>The highest sequence that was visible on the screen; never above <see cref="Delivered"/>.</summary>
    public required long Read { get; init; }
}

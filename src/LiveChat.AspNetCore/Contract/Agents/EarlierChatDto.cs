namespace LiveChat.AspNetCore.Contract;

/// <summary>Another chat of the same customer. <c>ReadEntries</c> reads it, which nobody notices.</summary>
internal sealed record EarlierChatDto : WireRecord
{
    /// <summary>The chat's id.</summary>
    public required string Id { get; init; }

    /// <summary>The queue's display name.</summary>
    public required string Queue { get; init; }

    /// <summary>When it was started, in milliseconds since 1970-01-01 UTC.</summary>
    public required long StartedAt { get; init; }

    /// <summary>When it ended, in milliseconds since 1970-01-01 UTC.</summary>
    public long? EndedAt { get; init; }

    /// <summary>The display name of the agent who was in it last; absent when nobody was.</summary>
    public string? Agent { get; init; }

    /// <summary>Whether it is a message the customer left because nobody was there.</summary>
    public bool? IsMessage { get; init; }

    /// <summary>The score the customer gave it, 1 to 5.</summary>
    public int? Rating { get; init; }
}

/// <summary>Other chats of a customer that the agent may see: the agent's own, and those of the agent's queues.</summary>
/// <param name="Chats">The newest first.</param>
/// <param name="Next">Where the next page begins; absent when this is the last.</param>
internal sealed record EarlierChatsDto(IReadOnlyList<EarlierChatDto> Chats, string? Next = null) : WireRecord;

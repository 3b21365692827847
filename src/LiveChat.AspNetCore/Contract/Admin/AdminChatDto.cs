namespace LiveChat.AspNetCore.Contract;

/// <summary>A chat in progress as the admin console lists it; without anything that was written in it.</summary>
internal sealed record AdminChatDto : WireRecord
{
    /// <summary>The chat's id, 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Where the chat is in its life; never <see cref="ChatStatusDto.Ended"/>.</summary>
    public required ChatStatusDto Status { get; init; }

    /// <summary>The customer's name, or a neutral word when none was given.</summary>
    public required string Customer { get; init; }

    /// <summary>The queue's display name.</summary>
    public required string Queue { get; init; }

    /// <summary>The display name of the agent in the chat, or of the one it rings at when it is exactly one.</summary>
    public string? Agent { get; init; }

    /// <summary>When the chat was started, in milliseconds since 1970-01-01 UTC.</summary>
    public required long StartedAt { get; init; }

    /// <summary>Since when the customer waits: for an agent, or in an active chat for an answer. Absent when nobody waits. In milliseconds since 1970-01-01 UTC.</summary>
    public long? WaitingSince { get; init; }
}

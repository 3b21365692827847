namespace LiveChat.AspNetCore.Contract;

/// <summary>A chat as its agent sees it.</summary>
internal sealed record AgentChatDto : WireRecord
{
    /// <summary>The chat's id, 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Where the chat is in its life.</summary>
    public required ChatStatusDto Status { get; init; }

    /// <summary>Grows with every change of the chat's life; a header with a lower fence is older.</summary>
    public required long Fence { get; init; }

    /// <summary>The sequence of the last entry.</summary>
    public required long LastSequence { get; init; }

    /// <summary>How often the chat was started or resumed.</summary>
    public required int Segment { get; init; }

    /// <summary>The queue's display name.</summary>
    public required string Queue { get; init; }

    /// <summary>The customer.</summary>
    public required ContactDto Contact { get; init; }

    /// <summary>The id of the agent in the chat, while active.</summary>
    public string? AgentId { get; init; }

    /// <summary>The display name of the agent in the chat, while active.</summary>
    public string? AgentName { get; init; }

    /// <summary>The other agent who was asked to take the chat, while it rings there.</summary>
    public TransferDto? Transfer { get; init; }

    /// <summary>The answers of the form before the chat.</summary>
    public required IReadOnlyList<FormFieldDto> Form { get; init; }

    /// <summary>The page the customer came from.</summary>
    public string? PageUrl { get; init; }

    /// <summary>The customer's language, a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>The customer's browser and system, in words, as far as the browser tells them.</summary>
    public string? Browser { get; init; }

    /// <summary>When the chat was started, in milliseconds since 1970-01-01 UTC.</summary>
    public required long StartedAt { get; init; }

    /// <summary>Since when the customer waits for an answer: the first message after the agent's last one; absent when the agent spoke last.</summary>
    public long? WaitingSince { get; init; }

    /// <summary>The beginning of the last message, at most 140 characters.</summary>
    public string? Preview { get; init; }

    /// <summary>The display name of the administrator who put it into another queue; only in what the agent is told whose chat it was.</summary>
    public string? MovedBy { get; init; }

    /// <summary>Who ended it, when ended.</summary>
    public EndedByDto? EndedBy { get; init; }

    /// <summary>What files can be sent in it; absent while none can.</summary>
    public AttachmentLimitsDto? Attachments { get; init; }

    /// <summary>How far each side has received and read.</summary>
    public required SeenDto Seen { get; init; }
}

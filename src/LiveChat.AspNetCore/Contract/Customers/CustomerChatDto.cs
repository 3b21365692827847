namespace LiveChat.AspNetCore.Contract;

/// <summary>A chat as its customer sees it.</summary>
internal sealed record CustomerChatDto : WireRecord
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

    /// <summary>The display name of the agent in the chat, while <see cref="ChatStatusDto.Active"/>.</summary>
    public string? Agent { get; init; }

    /// <summary>The place in the queue, from 1, while waiting or ringing.</summary>
    public int? Position { get; init; }

    /// <summary>How long it may take from there; absent when too little is known.</summary>
    public WaitDto? Wait { get; init; }

    /// <summary>Who ended it, when <see cref="ChatStatusDto.Ended"/>.</summary>
    public EndedByDto? EndedBy { get; init; }

    /// <summary>Whether <c>ResumeChat</c> is possible now.</summary>
    public required bool CanResume { get; init; }

    /// <summary>Until when it can be resumed, in milliseconds since 1970-01-01 UTC.</summary>
    public long? ResumeUntil { get; init; }

    /// <summary>Whether it is a message the customer left, which was over from the start; absent for a chat.</summary>
    public bool? IsMessage { get; init; }

    /// <summary>Whether to offer to leave a message, because nobody answered in time; otherwise absent.</summary>
    public bool? LeaveMessage { get; init; }

    /// <summary>Whether to ask how the chat was (<c>RateChat</c>); otherwise absent.</summary>
    public bool? CanRate { get; init; }

    /// <summary>What files can be sent in it; absent while none can.</summary>
    public AttachmentLimitsDto? Attachments { get; init; }

    /// <summary>How far each side has received and read.</summary>
    public required SeenDto Seen { get; init; }
}

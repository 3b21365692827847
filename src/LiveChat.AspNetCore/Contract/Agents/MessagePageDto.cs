namespace LiveChat.AspNetCore.Contract;

/// <summary>Some of the messages customers left.</summary>
internal sealed record MessagePageDto : WireRecord
{
    /// <summary>The messages, the newest first.</summary>
    public required IReadOnlyList<LeftMessageDto> Messages { get; init; }

    /// <summary>Where the next page begins; absent when this is the last.</summary>
    public string? Next { get; init; }

    /// <summary>How many of all of the agent's queues are not answered yet.</summary>
    public required int Open { get; init; }
}

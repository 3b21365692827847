namespace LiveChat.AspNetCore.Contract;

/// <summary>To whom a chat could be passed on, as it is now.</summary>
internal sealed record TransferTargetsDto : WireRecord
{
    /// <summary>Other agents, those who can take a chat first, then by name; at most 50.</summary>
    public required IReadOnlyList<TransferAgentDto> Agents { get; init; }

    /// <summary>Whether there are more agents than are listed.</summary>
    public required bool More { get; init; }

    /// <summary>The queues that accept transfers.</summary>
    public required IReadOnlyList<TransferQueueDto> Queues { get; init; }
}

/// <summary>Another agent.</summary>
/// <param name="Id">The agent's id.</param>
/// <param name="Name">The display name.</param>
/// <param name="Availability">Whether chats ring there; offline also when no desk is open.</param>
/// <param name="Chats">How many chats the agent has, ringing ones included.</param>
/// <param name="Capacity">How many are allowed at once.</param>
/// <param name="Languages">The languages the agent speaks, BCP 47 tags, the best first.</param>
internal sealed record TransferAgentDto(string Id, string Name, AvailabilityDto Availability, int Chats, int Capacity, IReadOnlyList<string> Languages) : WireRecord;

/// <summary>A queue that accepts transfers.</summary>
/// <param name="Id">The queue's id.</param>
/// <param name="Name">The display name.</param>
/// <param name="Waiting">How many chats wait or ring there.</param>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="Online">How many agents who work for it are available, the one who asks left out.</param>
internal sealed record TransferQueueDto(string Id, string Name, int Waiting, bool IsOpen, int Online) : WireRecord;

namespace LiveChat.AspNetCore.Contract;

/// <summary>The signed-in agent.</summary>
internal sealed record AgentDto : WireRecord
{
    /// <summary>The agent's id, given by the host.</summary>
    public required string Id { get; init; }

    /// <summary>The display name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether chats ring.</summary>
    public required AvailabilityDto Availability { get; init; }

    /// <summary>How many chats at once, ringing ones included.</summary>
    public required int Capacity { get; init; }

    /// <summary>Why the server set the availability itself; absent when the agent chose it. <c>missed_rings</c>: two in a row; <c>idle</c>: nobody did anything at any desk for long. More may come.</summary>
    public string? Notice { get; init; }
}

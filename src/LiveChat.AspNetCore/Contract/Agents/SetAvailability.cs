namespace LiveChat.AspNetCore.Contract;

/// <summary>The agent chooses whether chats ring.</summary>
internal sealed record SetAvailability : WireRecord
{
    /// <summary>The choice.</summary>
    public required AvailabilityDto Availability { get; init; }
}

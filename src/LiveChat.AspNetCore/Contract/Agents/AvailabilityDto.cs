namespace LiveChat.AspNetCore.Contract;

/// <summary>Whether chats ring at an agent.</summary>
internal enum AvailabilityDto
{
    /// <summary>New chats ring.</summary>
    Available,

    /// <summary>Keeps the chats, no new ones ring.</summary>
    Away,

    /// <summary>Nothing rings.</summary>
    Offline,
}

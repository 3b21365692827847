namespace LiveChat.Agents;

/// <summary>Whether chats ring at an agent, as the agent chose.</summary>
public enum Availability
{
    /// <summary>Nothing rings; shown as offline.</summary>
    Offline,

    /// <summary>Keeps the chats, no new ones ring.</summary>
    Away,

    /// <summary>New chats ring.</summary>
    Available,
}

namespace LiveChat.AspNetCore.DependencyInjection;

/// <summary>Which chats that are over agents find in the activity log and may read. Their own ones they see in any case, and administrators see everything.</summary>
public enum AgentLogScope
{
    /// <summary>Their own only.</summary>
    Own,

    /// <summary>Those of the queues they work for, too.</summary>
    Team,

    /// <summary>Those of all queues.</summary>
    All,
}

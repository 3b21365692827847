using LiveChat.Agents;
using LiveChat.Chats;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>The names of SignalR's groups. Each holds connections of one person only, so that a slow one keeps nobody else waiting.</summary>
internal static class GroupNames
{
    /// <summary>The pages of a chat's customer.</summary>
    public static string Customer(ChatId chat) => $"chat/{chat}/c";

    /// <summary>The desks of the agent a chat is with. Every hand-over makes a new group, so that a former agent gets nothing even if leaving the group comes late.</summary>
    public static string Content(Chat chat) => $"chat/{chat.Id}/{chat.Assignment}";

    /// <summary>The desks of an agent.</summary>
    public static string Agent(AgentId agent) => $"agent/{agent}";
}

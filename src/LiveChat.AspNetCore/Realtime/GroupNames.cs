using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.Chats;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>The names of SignalR's groups. Each holds connections of one person only, so that a slow one keeps nobody else waiting.</summary>
internal static class GroupNames
{
    /// <summary>The pages of a chat's customer.</summary>
    public static string Customer(ChatId chat) => $"chat/{chat}/c";

    /// <summary>The desks of the agent a chat is with. Every hand-over makes a new group, so that a former agent gets nothing even if leaving the group comes late.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="personal">What those desks read of personal data. A desk is in the one group or in the other.</param>
    public static string Content(Chat chat, PersonalData personal) => $"chat/{chat.Id}/{chat.Assignment}{Ending(personal)}";

    /// <summary>The desks of an agent.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="personal">What those desks read of personal data. A desk is in the one group or in the other.</param>
    public static string Agent(AgentId agent, PersonalData personal) => $"agent/{agent}{Ending(personal)}";

    private static string Ending(PersonalData personal) => personal is PersonalData.Shown ? "" : "/masked";
}

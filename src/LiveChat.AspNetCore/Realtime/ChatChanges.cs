using LiveChat.Chats;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>What kind of change it is.</summary>
internal static class ChatChanges
{
    /// <summary>Whether messages are all that changed the chat: whoever knows it knows its header then, too, because the rest of it changes with the fence only.</summary>
    public static bool IsWrittenOnly(this ChatChange change) => change.Before?.Fence == change.After.Fence;
}

using LiveChat.Chats;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>What kind of change it is.</summary>
internal static class ChatChanges
{
    /// <summary>Whether messages are all that is new: whoever knows the chat knows its header then, too. What was seen and the place in the queue are told by events of their own.</summary>
    public static bool BringsMessagesOnly(this ChatChange change)
        => change.Before?.Fence == change.After.Fence && change.Events.All(e => e is MessagePosted);
}

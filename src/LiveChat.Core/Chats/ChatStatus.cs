namespace LiveChat.Chats;

/// <summary>Where a chat is in its life. The life-cycle table says how it moves.</summary>
public enum ChatStatus
{
    /// <summary>In the queue, not offered to anyone.</summary>
    Waiting,

    /// <summary>In the queue, offered to one or more agents.</summary>
    Ringing,

    /// <summary>An agent is in the chat.</summary>
    Active,

    /// <summary>Over; the customer may resume it while the window is open.</summary>
    Ended,

    /// <summary>Over for good.</summary>
    Sealed,
}

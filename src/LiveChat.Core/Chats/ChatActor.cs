namespace LiveChat.Chats;

/// <summary>Who asks, seen from the chat; one dimension of the life-cycle table.</summary>
internal enum ChatActor
{
    /// <summary>The chat's customer.</summary>
    Customer,

    /// <summary>The agent who is in the chat, or who was when it ended.</summary>
    ItsAgent,

    /// <summary>An agent it rings at.</summary>
    RingingAgent,

    /// <summary>Any other agent.</summary>
    OtherAgent,

    /// <summary>An administrator or supervisor.</summary>
    Admin,

    /// <summary>The host's own code.</summary>
    System,

    /// <summary>LiveChat itself: the router and the clock.</summary>
    LiveChat,

    /// <summary>Anybody else, e.g. another customer.</summary>
    Stranger,
}

namespace LiveChat.AspNetCore.Contract;

/// <summary>What the server sends to a customer's page.</summary>
internal interface ICustomerClient
{
    /// <summary>New entries in the chat, with its header unless they are messages only.</summary>
    Task Entries(CustomerEntriesEvent change);

    /// <summary>The chat changed without an entry (it rings, it waits again).</summary>
    Task ChatChanged(CustomerChatDto chat);

    /// <summary>The place in the queue changed.</summary>
    Task Position(PositionEvent position);

    /// <summary>The agent is typing, or stopped.</summary>
    Task Typing(TypingEvent typing);

    /// <summary>Messages were received or read.</summary>
    Task Seen(SeenEvent seen);

    /// <summary>Whether somebody would answer a chat that is started now has changed. Comes during a chat, too.</summary>
    Task Offline(OfflineEvent offline);

    /// <summary>The server is about to stop. Make a new connection at a random moment within the time, then leave this one.</summary>
    Task Draining(DrainingEvent draining);
}

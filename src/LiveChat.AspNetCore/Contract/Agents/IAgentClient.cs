namespace LiveChat.AspNetCore.Contract;

/// <summary>What the server sends to an agent's desk.</summary>
internal interface IAgentClient
{
    /// <summary>A chat rings here.</summary>
    Task Ring(RingDto ring);

    /// <summary>A ring is over.</summary>
    Task RingEnded(RingEndedEvent ring);

    /// <summary>New entries in one of the agent's chats, with its header unless they are messages only.</summary>
    Task Entries(AgentEntriesEvent change);

    /// <summary>A chat of the agent changed without an entry, or is not the agent's any more.</summary>
    Task ChatChanged(AgentChatDto chat);

    /// <summary>The customer is typing, or stopped.</summary>
    Task Typing(TypingEvent typing);

    /// <summary>Messages were received or read.</summary>
    Task Seen(SeenEvent seen);

    /// <summary>The agent's own availability, name or capacity changed, here or elsewhere.</summary>
    Task AgentChanged(AgentDto agent);

    /// <summary>Numbers of the agent's queues changed.</summary>
    Task Queues(QueuesEvent queues);

    /// <summary>A message was left in one of the agent's queues, or marked as answered.</summary>
    Task Messages(MessagesEvent messages);

    /// <summary>The team noted something about a chat of the agent, or tagged it: this agent or somebody else, here or elsewhere.</summary>
    Task Notes(NotesEvent notes);

    /// <summary>Something happened in a chat that is looked at with <c>WatchChat</c>, whoever it is with.</summary>
    Task Watched(AgentEntriesEvent change);

    /// <summary>Something was redacted in a chat the agent may read: also in one that is over, or with another agent.</summary>
    Task Redacted(RedactedEvent chat);

    /// <summary>Macros the agent uses changed, here or elsewhere.</summary>
    Task MacrosChanged(MacrosChangedEvent macros);

    /// <summary>The server is about to stop. Make a new connection at a random moment within the time, then leave this one.</summary>
    Task Draining(DrainingEvent draining);
}

namespace LiveChat.Chats;

/// <summary>For what an agent's capacity is used.</summary>
public enum ClaimKind
{
    /// <summary>The chat rings at the agent.</summary>
    Ringing,

    /// <summary>The agent is in the chat.</summary>
    Active,
}

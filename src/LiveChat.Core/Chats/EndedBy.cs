namespace LiveChat.Chats;

/// <summary>Who or what ended a chat.</summary>
public enum EndedBy
{
    /// <summary>The customer left. Resumable.</summary>
    Customer,

    /// <summary>The customer was away and silent for too long. Resumable.</summary>
    CustomerIdle,

    /// <summary>Nobody answered within the queue's ring time. Resumable.</summary>
    NoAnswer,

    /// <summary>An agent. Final.</summary>
    Agent,

    /// <summary>An administrator or supervisor. Final.</summary>
    Admin,

    /// <summary>The host's own code. Final.</summary>
    System,
}

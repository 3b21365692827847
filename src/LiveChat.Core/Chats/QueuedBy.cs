namespace LiveChat.Chats;

/// <summary>How a chat came into the queue. Going on to another queue because nobody answered does not change it.</summary>
public enum QueuedBy
{
    /// <summary>The customer started it.</summary>
    Start,

    /// <summary>The customer resumed it.</summary>
    Resume,

    /// <summary>An agent put it there.</summary>
    Transfer,

    /// <summary>Its agent gave no sign of life for too long, or signed out.</summary>
    LostAgent,
}

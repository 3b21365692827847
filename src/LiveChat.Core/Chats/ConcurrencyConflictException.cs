namespace LiveChat.Chats;

/// <summary>A chat or an agent changed under a command again and again until it gave up. The same command may be sent again.</summary>
public sealed class ConcurrencyConflictException : Exception
{
    /// <summary>Makes an exception without a chat.</summary>
    public ConcurrencyConflictException()
    {
    }

    /// <summary>Makes an exception with a message of its own.</summary>
    /// <param name="message">The message.</param>
    public ConcurrencyConflictException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public ConcurrencyConflictException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal ConcurrencyConflictException(ChatId chat)
        : base($"Chat {chat} changed too often to finish the command. Nothing was written; send it again.")
    {
    }
}

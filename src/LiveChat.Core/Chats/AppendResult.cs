namespace LiveChat.Chats;

/// <summary>What became of an append. A closed hierarchy.</summary>
public abstract record AppendResult
{
    private AppendResult() { }

    /// <summary>The message is stored.</summary>
    /// <param name="Message">With its sequence.</param>
    public sealed record Appended(MessagePosted Message) : AppendResult;

    /// <summary>The same message was stored before; nothing was written. The answer is the first one, whatever the chat's state is now.</summary>
    /// <param name="Message">The stored message.</param>
    public sealed record Duplicate(MessagePosted Message) : AppendResult;

    /// <summary>The author used the message id before for another text; nothing was written.</summary>
    public sealed record IdReused : AppendResult;

    /// <summary>The stored fence is not the expected one; nothing was written.</summary>
    /// <param name="Current">The chat as it is now; <see langword="null"/> when there is none.</param>
    public sealed record Conflict(Chat? Current) : AppendResult;
}

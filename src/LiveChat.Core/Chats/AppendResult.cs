namespace LiveChat.Chats;

/// <summary>What became of an append. A closed hierarchy.</summary>
public abstract record AppendResult
{
    private AppendResult() { }

    /// <summary>What becomes of a message whose author has used its id before.</summary>
    /// <param name="first">The message that is stored.</param>
    /// <param name="sent">The message that came now.</param>
    public static AppendResult Again(MessagePosted first, MessagePosted sent)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(sent);
        return first.IsRewritten || (first.Text == sent.Text && first.Attachments.Select(a => a.Id).SequenceEqual(sent.Attachments.Select(a => a.Id))) ? new Duplicate(first) : new IdReused();
    }

    /// <summary>The message is stored.</summary>
    /// <param name="Message">With its sequence.</param>
    public sealed record Appended(MessagePosted Message) : AppendResult;

    /// <summary>The same message was stored before; nothing was written. The answer is the first one, whatever the chat's state is now.</summary>
    /// <param name="Message">The stored message.</param>
    public sealed record Duplicate(MessagePosted Message) : AppendResult;

    /// <summary>The author used the message id before for another text, or other files; nothing was written. What the text of a rewritten message was is not known any more, so its id is never reused.</summary>
    public sealed record IdReused : AppendResult;

    /// <summary>The stored fence is not the expected one; nothing was written.</summary>
    /// <param name="Current">The chat as it is now; <see langword="null"/> when there is none.</param>
    public sealed record Conflict(Chat? Current) : AppendResult;
}

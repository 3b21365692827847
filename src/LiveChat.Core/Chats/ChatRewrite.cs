namespace LiveChat.Chats;

/// <summary>What takes the place of something that is stored. A closed hierarchy.</summary>
public abstract record ChatRewrite
{
    private ChatRewrite() { }

    /// <summary>Replaces the text of a message, which keeps its sequence, author, time and id.</summary>
    /// <param name="Sequence">The message's sequence.</param>
    /// <param name="Replacement">What is to be read there from now on.</param>
    public sealed record OfMessage(long Sequence, MessageText Replacement) : ChatRewrite;

    /// <summary>Replaces an answer of the form before the chat, in the chat and wherever its log has the form.</summary>
    /// <param name="Field">The field's key.</param>
    /// <param name="Replacement">What is to be read there from now on.</param>
    public sealed record OfAnswer(string Field, string Replacement) : ChatRewrite;

    /// <summary>Tells the kind only.</summary>
    public sealed override string ToString() => GetType().Name;
}

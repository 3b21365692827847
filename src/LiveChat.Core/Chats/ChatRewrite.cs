namespace LiveChat.Chats;

/// <summary>What takes the place of something that is stored. A closed hierarchy.</summary>
public abstract record ChatRewrite
{
    private ChatRewrite() { }

    /// <summary>The entry it is in; <see langword="null"/> for every entry that holds the form, and the chat itself.</summary>
    public virtual long? At => null;

    /// <summary>Replaces the text of a message, which keeps its sequence, author, time and id.</summary>
    /// <param name="Sequence">The message's sequence.</param>
    /// <param name="Replacement">What is to be read there from now on.</param>
    public sealed record OfMessage(long Sequence, MessageText Replacement) : ChatRewrite
    {
        /// <inheritdoc/>
        public override long? At => Sequence;
    }

    /// <summary>Takes the name of a file out of a message, and says that its bytes are gone; what kind and how large it was stays.</summary>
    /// <param name="Sequence">The message's sequence.</param>
    /// <param name="Attachment">The file.</param>
    public sealed record OfAttachment(long Sequence, AttachmentId Attachment) : ChatRewrite
    {
        /// <inheritdoc/>
        public override long? At => Sequence;
    }

    /// <summary>Takes out of an entry what somebody wrote with it: the note of a transfer, the comment of a rating, the address of a transcript. Not for messages and forms.</summary>
    /// <param name="Sequence">The entry's sequence.</param>
    public sealed record OfWords(long Sequence) : ChatRewrite
    {
        /// <inheritdoc/>
        public override long? At => Sequence;
    }

    /// <summary>Replaces an answer of the form before the chat, in the chat and wherever its log has the form.</summary>
    /// <param name="Field">The field's key.</param>
    /// <param name="Replacement">What is to be read there from now on.</param>
    public sealed record OfAnswer(string Field, string Replacement) : ChatRewrite;

    /// <summary>Tells the kind only.</summary>
    public sealed override string ToString() => GetType().Name;
}

using LiveChat.Chats;

namespace LiveChat.Attachments;

/// <summary>What became of an upload. A closed hierarchy.</summary>
public abstract record UploadVerdict
{
    private UploadVerdict() { }

    /// <summary>Complete, checked, and not known to be bad: it may be sent.</summary>
    /// <param name="File">What is kept.</param>
    public sealed record Ready(StoredFile File) : UploadVerdict;

    /// <summary>Complete and checked, but nobody has said yet that it is clean: it is not served.</summary>
    /// <param name="File">What is kept.</param>
    public sealed record Held(StoredFile File) : UploadVerdict;

    /// <summary>It goes with a message. Written before the message is, so that no message has a file that is cleared up.</summary>
    /// <param name="File">What is kept.</param>
    /// <param name="Message">The message, by the id its author's client made.</param>
    public sealed record Sent(StoredFile File, MessageId Message) : UploadVerdict
    {
        /// <summary>Whether the message has been seen in its chat: then nobody looks for it again. The default is <see langword="false"/>.</summary>
        public bool IsPosted { get; init; }
    }

    /// <summary>Never to be served; its bytes are to be deleted.</summary>
    /// <param name="Code">Why, as a short code such as <c>type_not_allowed</c>, <c>infected</c> or <c>abandoned</c>.</param>
    public sealed record Refused(string Code) : UploadVerdict;
}

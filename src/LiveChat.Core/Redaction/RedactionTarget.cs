using LiveChat.Chats;

namespace LiveChat.Redaction;

/// <summary>What of a chat is to go for good. A closed hierarchy.</summary>
public abstract record RedactionTarget
{
    private RedactionTarget() { }

    /// <summary>Whether a redaction took it, or a part of it.</summary>
    internal bool IsIn(ChatRedacted what) => what.IsWhole || this switch
    {
        OfEntry x => what.Sequences.Contains(x.Sequence),
        OfSpan x => what.Sequences.Contains(x.Sequence),
        OfAttachment x => what.Attachments.Contains(x.Attachment),
        OfAnswer x => what.Fields.Contains(x.Field),
        _ => false,
    };

    /// <summary>All that was written in the chat: every message, the form, notes, files, and what is known of the customer in it. What stays is when it was, where it went and who served it.</summary>
    public sealed record Whole : RedactionTarget;

    /// <summary>The text of a message, or what somebody wrote with another entry: the note of a transfer, the comment of a rating. Its files are targets of their own.</summary>
    /// <param name="Sequence">The entry's sequence.</param>
    public sealed record OfEntry(long Sequence) : RedactionTarget;

    /// <summary>A part of a message's text. What would cut a character in two is taken larger.</summary>
    /// <param name="Sequence">The message's sequence.</param>
    /// <param name="Start">Where it begins, in UTF-16 units.</param>
    /// <param name="Length">How long it is, in UTF-16 units; at least 1.</param>
    public sealed record OfSpan(long Sequence, int Start, int Length) : RedactionTarget;

    /// <summary>A file of a message.</summary>
    /// <param name="Sequence">The message's sequence.</param>
    /// <param name="Attachment">The file.</param>
    public sealed record OfAttachment(long Sequence, AttachmentId Attachment) : RedactionTarget;

    /// <summary>An answer of the form before the chat. Of a name, an address or a telephone number the contact's goes too, when it is the same.</summary>
    /// <param name="Field">The field's key.</param>
    public sealed record OfAnswer(string Field) : RedactionTarget;
}

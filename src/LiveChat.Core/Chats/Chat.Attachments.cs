using System.Collections.Immutable;

namespace LiveChat.Chats;

public sealed partial record Chat
{
    /// <summary>Somebody of the company lets files be sent, or does not any more. Repeating it is harmless.</summary>
    internal ChatDecision SwitchAttachments(Participant who, bool enabled, DateTimeOffset now)
    {
        if (Ask(ChatCommand.SwitchAttachments, who).Refusal is { } refusal) return refusal;
        return AttachmentsEnabled == enabled ? ChatDecision.Nothing : new AttachmentsSwitched { By = who, Enabled = enabled, At = now };
    }

    /// <summary>Why somebody cannot send a file in it now; <see langword="null"/> when it can be. The host's own code needs no leave of an agent.</summary>
    internal ChatRefusal? RefuseAttachment(Participant author)
        => Ask(ChatCommand.Post, author).Refusal is { } refusal ? refusal
            : AttachmentsEnabled || author is Participant.OfSystem ? null : ChatRefusal.AttachmentsOff;

    /// <summary>Somebody posts a message with files.</summary>
    internal ChatDecision Post(Participant author, MessageId message, MessageText text, ImmutableArray<ChatAttachment> attachments, DateTimeOffset now)
    {
        if (attachments.IsEmpty) return Post(author, message, text, now);
        if (RefuseAttachment(author) is { } refusal) return refusal;
        return new MessagePosted { MessageId = message, Author = author, Text = text, Attachments = attachments, At = now };
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using LiveChat.Chats;
using LiveChat.Notes;

namespace LiveChat.Events;

/// <summary>
/// The names of all events. A contract: names are added, never renamed. There is one for every entry of a chat's log that its customer may see; rings, offers and seen marks are
/// no entries, so there is none for them. What a customer may not see, such as notes between agents, has a name of its own that has to be asked for in
/// <see cref="EventHandlerOptions.Events"/>: it never comes as <see cref="MessageCreated"/>, and never because a handler asked for everything.
/// </summary>
public static class ChatEventNames
{
    /// <summary>A customer started a chat; it waits for an agent. Sequence 0, the first event of every chat.</summary>
    public const string Started = "chat.started";

    /// <summary>The customer filled in the form before the chat. Only where the widget shows the answers in the chat.</summary>
    public const string FormSubmitted = "form.submitted";

    /// <summary>Somebody wrote a message: the customer, an agent, an administrator, the host's own code, or the widget by itself.</summary>
    public const string MessageCreated = "message.created";

    /// <summary>An agent took the chat.</summary>
    public const string Assigned = "chat.assigned";

    /// <summary>The agent gave no sign of life for too long; the chat waits for another one.</summary>
    public const string Requeued = "chat.requeued";

    /// <summary>The agent put the chat into a queue, the same or another; it waits for another agent.</summary>
    public const string Transferred = "chat.transferred";

    /// <summary>The chat ended. Unless somebody of the company ended it, the customer may resume it.</summary>
    public const string Ended = "chat.ended";

    /// <summary>The customer resumed the chat; it waits for an agent again.</summary>
    public const string Resumed = "chat.resumed";

    /// <summary>The transcript was handed over to the mail system.</summary>
    public const string TranscriptSent = "transcript.sent";

    /// <summary>The customer rated the chat, after it ended.</summary>
    public const string Rated = "chat.rated";

    /// <summary>Somebody of the company let files be sent in the chat, or did not let them any more.</summary>
    public const string AttachmentsSwitched = "attachments.switched";

    /// <summary>Something written in the chat is gone for good. Whoever keeps copies of what was told of the chat takes it out of them.</summary>
    public const string Redacted = "chat.redacted";

    /// <summary>A customer left a message because nobody was there. Such a chat has no <c>chat.started</c>.</summary>
    public const string MessageLeft = "message.left";

    /// <summary>Somebody of the company said that a left message was answered. Customers do not see it: it has to be asked for.</summary>
    public const string MessageAnswered = "message.answered";

    /// <summary>
    /// The chat waits, and nobody who works for its queue has a desk open: agents who are away have, those who are offline have not. Once for each time the chat comes to wait, by starting, being
    /// resumed, passed on or given back. It is in nobody's view of the chat: it has to be asked for, and is written down only where it is.
    /// </summary>
    public const string Unattended = "chat.unattended";

    /// <summary>Somebody of the company wrote a note. Customers do not see it: it has to be asked for.</summary>
    public const string NoteAdded = "note.added";

    /// <summary>Somebody of the company put a tag on the chat. Customers do not see it: it has to be asked for.</summary>
    public const string TagAdded = "tag.added";

    /// <summary>Somebody of the company took a tag off the chat. Customers do not see it: it has to be asked for.</summary>
    public const string TagRemoved = "tag.removed";

    /// <summary>Somebody of the company blocked the customer. It has to be asked for.</summary>
    public const string VisitorBlocked = "visitor.blocked";

    /// <summary>Somebody of the company let the customer in again. It has to be asked for.</summary>
    public const string VisitorUnblocked = "visitor.unblocked";

    /// <summary>All names, in the order in which a chat may meet them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Started, FormSubmitted, MessageCreated, Assigned, Requeued, Transferred, Ended, Resumed, TranscriptSent, Rated, AttachmentsSwitched, Redacted, MessageLeft, MessageAnswered,
        Unattended, NoteAdded, TagAdded, TagRemoved, VisitorBlocked, VisitorUnblocked,
    ];

    /// <summary>What only those hear who ask for it by name.</summary>
    internal static ImmutableArray<string> OfTheTeam { get; } = [MessageAnswered, Unattended, NoteAdded, TagAdded, TagRemoved, VisitorBlocked, VisitorUnblocked];

    internal static string Of(TeamEntryKind kind) => kind switch
    {
        TeamEntryKind.Note => NoteAdded,
        TeamEntryKind.TagAdded => TagAdded,
        TeamEntryKind.TagRemoved => TagRemoved,
        TeamEntryKind.VisitorBlocked => VisitorBlocked,
        TeamEntryKind.VisitorUnblocked => VisitorUnblocked,
    };

    /// <summary>Nothing for what customers do not see.</summary>
    internal static string? Of(ChatEntry entry) => entry switch
    {
        Chats.FormSubmitted => FormSubmitted,
        MessagePosted => MessageCreated,
        AgentJoined => Assigned,
        AgentLost => Requeued,
        ChatTransferred => Transferred,
        TransferOffered or TransferEnded => null,
        ChatEnded => Ended,
        ChatResumed => Resumed,
        Chats.TranscriptSent => TranscriptSent,
        ChatRated => Rated,
        Chats.AttachmentsSwitched => AttachmentsSwitched,
        ChatRedacted => Redacted,
        Chats.MessageLeft => MessageLeft,
        Chats.MessageAnswered => MessageAnswered,
        ChatUnattended => Unattended,
        _ => throw new UnreachableException($"{entry.GetType().Name} has no name."),
    };
}

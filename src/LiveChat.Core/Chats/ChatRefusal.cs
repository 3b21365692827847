using LiveChat.Contacts;

namespace LiveChat.Chats;

/// <summary>Why a command was refused. A value, not an exception: a well-behaved user can cause every one of them.</summary>
public enum ChatRefusal
{
    /// <summary>There is no such chat, or it is not the caller's.</summary>
    NotFound,

    /// <summary>The agent is not in the chat.</summary>
    NotInChat,

    /// <summary>This kind of caller never gives this command.</summary>
    NotAllowed,

    /// <summary>The chat is over.</summary>
    Ended,

    /// <summary>The chat is over for good.</summary>
    Sealed,

    /// <summary>The chat ended too long ago to be resumed.</summary>
    ResumeExpired,

    /// <summary>There is nothing to resume, the chat is open.</summary>
    NotEnded,

    /// <summary>The customer has another open chat.</summary>
    OpenChatExists,

    /// <summary>Another agent took the chat.</summary>
    AlreadyTaken,

    /// <summary>The ring is over.</summary>
    OfferWithdrawn,

    /// <summary>The customer left while it rang.</summary>
    CustomerLeft,

    /// <summary>The agent has as many chats as the capacity allows.</summary>
    AgentAtCapacity,

    /// <summary>Nothing visible in the message.</summary>
    EmptyMessage,

    /// <summary>The message is longer than <see cref="MessageText.MaxLength"/>.</summary>
    MessageTooLong,

    /// <summary>The text is not well-formed Unicode.</summary>
    InvalidUnicode,

    /// <summary>The message id was used before for another text.</summary>
    MessageIdReused,

    /// <summary>The widget is not known.</summary>
    WidgetNotFound,

    /// <summary>Answers do not fit the form.</summary>
    FormInvalid,

    /// <summary>The queue is closed; see <see cref="ChatOutcome.OpensAt"/>.</summary>
    QueueClosed,

    /// <summary>There is no other agent with this id.</summary>
    AgentNotFound,

    /// <summary>Nothing rings at the agent now: not Available, or no desk is open.</summary>
    AgentUnavailable,

    /// <summary>This host knows no such queue.</summary>
    QueueNotFound,

    /// <summary>The queue takes no transfers; see <see cref="Queues.QueueSettings.AcceptsTransfers"/>.</summary>
    TransferNotAccepted,

    /// <summary>The chat rings at another agent already, who was asked to take it.</summary>
    TransferPending,

    /// <summary>The note is longer than <see cref="TransferNote.MaxLength"/>.</summary>
    NoteTooLong,

    /// <summary>As many chats wait in the queue as may; see <see cref="Queues.QueueSettings.MaxWaiting"/>.</summary>
    QueueFull,

    /// <summary>The widget takes no messages; see <see cref="Widgets.WidgetSettings.OfflineForm"/>.</summary>
    MessagesOff,

    /// <summary>The score is none from <see cref="ChatRating.Worst"/> to <see cref="ChatRating.Best"/>.</summary>
    RatingInvalid,

    /// <summary>The comment is longer than <see cref="ChatRating.MaxCommentLength"/>.</summary>
    CommentTooLong,

    /// <summary>The widget asks for no rating, or no agent was in the chat to be rated.</summary>
    RatingOff,

    /// <summary>The host does not vouch for the customer, and the widget asks for that; see <see cref="Widgets.WidgetSettings.IdentityRequired"/>.</summary>
    IdentityRequired,

    /// <summary>The company has blocked the customer; see <see cref="Contact.Block"/>.</summary>
    VisitorBlocked,

    /// <summary>There is nothing to be seen in the tag, it is too long, or not well-formed Unicode.</summary>
    TagInvalid,

    /// <summary>The chat has as many tags as it may.</summary>
    TooManyTags,

    /// <summary>No file can be sent in the chat: its agent has not switched that on; see <see cref="Chat.AttachmentsEnabled"/>.</summary>
    AttachmentsOff,

    /// <summary>The message was stored before, and what it said is gone for good.</summary>
    Redacted,
}

namespace LiveChat.AspNetCore.Security;

/// <summary>What a hub method or an endpoint does. Each declares exactly one with <see cref="DoesAttribute"/>; what declares none keeps the host from starting.</summary>
internal enum ChatAction
{
    /// <summary>Loads a page, a script or an asset that holds nothing of anybody.</summary>
    LoadPublicPage,

    /// <summary>Loads the desk's page.</summary>
    OpenDesk,

    /// <summary>Loads the admin console's page.</summary>
    OpenAdmin,

    /// <summary>Asks for a ticket, or makes a connection.</summary>
    Connect,

    /// <summary>Reads what the caller's own page shows when it opens.</summary>
    GetState,

    /// <summary>Starts a chat of the caller.</summary>
    Start,

    /// <summary>The customer leaves a message.</summary>
    LeaveMessage,

    /// <summary>Reads a chat's log.</summary>
    Read,

    /// <summary>Posts a message.</summary>
    Post,

    /// <summary>Shows that somebody is typing.</summary>
    Type,

    /// <summary>Notes what was received and read.</summary>
    MarkSeen,

    /// <summary>The customer leaves a chat.</summary>
    Leave,

    /// <summary>The customer resumes a chat.</summary>
    Resume,

    /// <summary>The customer rates a chat that is over.</summary>
    Rate,

    /// <summary>An agent takes a ringing chat.</summary>
    Accept,

    /// <summary>An agent refuses a ring.</summary>
    Decline,

    /// <summary>An agent passes a chat on, takes that back, or looks to whom it could go.</summary>
    Transfer,

    /// <summary>An agent ends a chat.</summary>
    End,

    /// <summary>Somebody begins an upload, asks about it, or gives it up.</summary>
    Attach,

    /// <summary>The bytes of an upload come.</summary>
    Upload,

    /// <summary>Somebody looks at a file that was sent.</summary>
    OpenFile,

    /// <summary>An agent lets files be sent in a chat.</summary>
    SwitchAttachments,

    /// <summary>An agent reads the messages left in the agent's queues.</summary>
    ReadMessages,

    /// <summary>An agent marks a left message as answered.</summary>
    MarkAnswered,

    /// <summary>Somebody of the team notes something about a chat, or tags it.</summary>
    Note,

    /// <summary>An agent reads the tags that are known.</summary>
    ReadTags,

    /// <summary>An agent keeps a customer out.</summary>
    Block,

    /// <summary>An agent looks who is kept out, or lets somebody in again.</summary>
    Unblock,

    /// <summary>Somebody who may takes something out of a chat for good.</summary>
    Redact,

    /// <summary>An administrator who may redact erases a customer.</summary>
    Erase,

    /// <summary>An agent reads macros.</summary>
    ReadMacros,

    /// <summary>An agent makes, changes or removes macros.</summary>
    EditMacros,

    /// <summary>An agent inserted a macro.</summary>
    UseMacro,

    /// <summary>An agent chooses whether chats ring.</summary>
    SetAvailability,

    /// <summary>An open desk gives a sign of life.</summary>
    GiveSignOfLife,

    /// <summary>Somebody at a desk searches the activity log, or takes what was found along as a file.</summary>
    SearchLog,

    /// <summary>An administrator looks on at a chat.</summary>
    Watch,

    /// <summary>An administrator looks at everything in progress, or at what happened.</summary>
    Oversee,

    /// <summary>An administrator reads what code and the console set.</summary>
    ReadSettings,

    /// <summary>An administrator sets or removes something.</summary>
    ChangeSettings,

    /// <summary>An administrator reads the audit log, or checks it.</summary>
    Audit,
}

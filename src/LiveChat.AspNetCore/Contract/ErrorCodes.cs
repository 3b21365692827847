namespace LiveChat.AspNetCore.Contract;

/// <summary>All error codes of the wire, in one place. Source of docs/errors.md and of the TypeScript list.</summary>
internal static class ErrorCodes
{
    public static readonly ErrorCode ChatNotFound = new("chat_not_found", 404, "There is no such chat, or it is not yours.");

    public static readonly ErrorCode ChatEnded = new("chat_ended", 409, "The chat is over.");

    public static readonly ErrorCode ChatEndedByAgent = new("chat_ended_by_agent", 409, "An agent ended the chat; it cannot be resumed. Start a new one.");

    public static readonly ErrorCode ResumeExpired = new("resume_expired", 409, "The chat ended too long ago to be resumed. Start a new one.");

    public static readonly ErrorCode ChatNotEnded = new("chat_not_ended", 409, "The chat is open already; there is nothing to resume.");

    public static readonly ErrorCode OpenChatExists = new("open_chat_exists", 409, "The customer has another open chat; its id is in chatId.");

    public static readonly ErrorCode AlreadyTaken = new("already_taken", 409, "Another agent took the chat; the name is in by.");

    public static readonly ErrorCode OfferWithdrawn = new("offer_withdrawn", 409, "The ring is over.");

    public static readonly ErrorCode CustomerLeft = new("customer_left", 409, "The customer left before the ring was answered.");

    public static readonly ErrorCode AgentAtCapacity = new("agent_at_capacity", 409, "The agent has as many chats as the capacity allows.");

    public static readonly ErrorCode NotInChat = new("not_in_chat", 403, "The agent is not in the chat.");

    public static readonly ErrorCode MessageEmpty = new("message_empty", 400, "The message has no visible character.");

    public static readonly ErrorCode MessageTooLong = new("message_too_long", 400, "The message is longer than 4,000 UTF-16 units.");

    public static readonly ErrorCode InvalidUnicode = new("invalid_unicode", 400, "The text holds half of a surrogate pair.");

    public static readonly ErrorCode IdReused = new("id_reused", 409, "The message id was used before for another text.");

    public static readonly ErrorCode BadArgument = new("bad_argument", 400, "The argument is missing, has a wrong type, or is out of range.");

    public static readonly ErrorCode FormInvalid = new("form_invalid", 400, "Some answers do not fit the form; what is wrong with each is in fields.");

    public static readonly ErrorCode NameTooLong = new("name_too_long", 400, "In fields: the name is longer than 100 UTF-16 units.");

    public static readonly ErrorCode Required = new("required", 400, "In fields: an answer is needed.");

    public static readonly ErrorCode TooLong = new("too_long", 400, "In fields: the answer is longer than the field allows.");

    public static readonly ErrorCode EmailInvalid = new("email_invalid", 400, "In fields: this is not an e-mail address.");

    public static readonly ErrorCode PhoneInvalid = new("phone_invalid", 400, "In fields: this is not a phone number.");

    public static readonly ErrorCode NumberInvalid = new("number_invalid", 400, "In fields: this is not a number, or it is out of range.");

    public static readonly ErrorCode DateInvalid = new("date_invalid", 400, "In fields: this is not a date like 2030-12-31.");

    public static readonly ErrorCode OptionUnknown = new("option_unknown", 400, "In fields: this is not one of the options.");

    public static readonly ErrorCode PatternMismatch = new("pattern_mismatch", 400, "In fields: the answer does not have the form that is asked for.");

    public static readonly ErrorCode FieldUnknown = new("field_unknown", 400, "In fields: the form has no such field.");

    public static readonly ErrorCode WidgetNotFound = new("widget_not_found", 404, "There is no widget with this site key.");

    public static readonly ErrorCode QueueClosed = new("queue_closed", 409, "The queue is closed; opensAt says when it opens next.");

    public static readonly ErrorCode QueueFull = new("queue_full", 409, "As many chats wait in the queue as may.");

    public static readonly ErrorCode MessagesOff = new("messages_off", 409, "The widget takes no messages.");

    public static readonly ErrorCode IdentityRequired = new("identity_required", 403, "The widget is for customers only whom the host vouches for; connect again with a token.");

    public static readonly ErrorCode VisitorBlocked = new("visitor_blocked", 403, "The company takes no chats and no messages from this customer.");

    public static readonly ErrorCode TagInvalid = new("tag_invalid", 400, "The tag has nothing to be seen in it, more than 40 UTF-16 units, or half of a surrogate pair.");

    public static readonly ErrorCode TooManyTags = new("too_many_tags", 409, "The chat has 20 tags, which is as many as it may.");

    public static readonly ErrorCode AgentNotFound = new("agent_not_found", 404, "There is no other agent with this id.");

    public static readonly ErrorCode AgentUnavailable = new("agent_unavailable", 409, "Nothing rings at the agent now: not Available, or no desk is open.");

    public static readonly ErrorCode QueueNotFound = new("queue_not_found", 404, "There is no queue with this id.");

    public static readonly ErrorCode TransferNotAccepted = new("transfer_not_accepted", 409, "The queue takes no transfers.");

    public static readonly ErrorCode TransferPending = new("transfer_pending", 409, "Another agent was asked to take the chat already; wait for the answer or take the question back.");

    public static readonly ErrorCode RatingInvalid = new("rating_invalid", 400, "The score is not a whole number from 1 to 5.");

    public static readonly ErrorCode CommentTooLong = new("comment_too_long", 400, "The comment is longer than 1,000 UTF-16 units.");

    public static readonly ErrorCode RatingOff = new("rating_off", 409, "Nobody asks for a rating of this chat, or no agent was in it.");

    public static readonly ErrorCode NoteTooLong = new("note_too_long", 400, "The note is longer than 1,000 UTF-16 units.");

    public static readonly ErrorCode MacroNotFound = new("macro_not_found", 404, "There is no such macro any more.");

    public static readonly ErrorCode TeamNotFound = new("team_not_found", 404, "There is no such team, or it is not yours.");

    public static readonly ErrorCode MacroChanged = new("macro_changed", 409, "Somebody else changed the macro meanwhile; the name is in by. Read it again.");

    public static readonly ErrorCode MacroNameInvalid = new("macro_name_invalid", 400, "The shortcut is not 1 to 32 of a-z, 0-9, - and _.");

    public static readonly ErrorCode MacroTitleInvalid = new("macro_title_invalid", 400, "The title is empty, longer than 100 UTF-16 units, or more than one line.");

    public static readonly ErrorCode MacroEmpty = new("macro_empty", 400, "The macro's body has no visible character.");

    public static readonly ErrorCode MacroTooLong = new("macro_too_long", 400, "The macro's body is longer than 4,000 UTF-16 units.");

    public static readonly ErrorCode MacrosFull = new("macros_full", 409, "There are as many macros as may be, 500, or as much text in them.");

    public static readonly ErrorCode MacroImportInvalid = new("macro_import_invalid", 400, "Some lines of the file are no macros, so nothing was imported; what is wrong with each is in lines.");

    public static readonly ErrorCode CsvHeaderInvalid = new("csv_header_invalid", 400, "In lines: the first line does not name the columns shortcut, title and body, and no others.");

    public static readonly ErrorCode CsvLineInvalid = new("csv_line_invalid", 400, "In lines: wrong quotes, or more or fewer cells than columns.");

    public static readonly ErrorCode ImportTooLarge = new("import_too_large", 413, "The file is larger than 4 MB.");

    public static readonly ErrorCode OriginNotAllowed = new("origin_not_allowed", 403, "The request comes from a page of another origin than LiveChat's own.");

    public static readonly ErrorCode TicketInvalid = new("ticket_invalid", 401, "The ticket was used, has expired or never existed. Ask for a new one.");

    public static readonly ErrorCode IdentityTokenInvalid = new("identity_token_invalid", 401, "The token was not signed for this widget, or is no token the host may make; why stands in the host's log.");

    public static readonly ErrorCode IdentityTokenExpired = new("identity_token_expired", 401, "The token has expired. Ask the host for a new one.");

    public static readonly ErrorCode IdentityTokenUsed = new("identity_token_used", 409, "Another visitor brought the token before. Ask the host for a new one.");

    public static readonly ErrorCode NotSignedIn = new("not_signed_in", 401, "Nobody is signed in, or the sign-in is over.");

    public static readonly ErrorCode NotAllowed = new("not_allowed", 403, "The signed-in user may not do this.");

    public static readonly ErrorCode RateLimited = new("rate_limited", 429, "Too many calls. Wait retryAfterMs, then send the same again.", Retry: true);

    public static readonly ErrorCode TryAgain = new("try_again", 503, "The call did not go through, through no fault of the caller. Send the same again.", Retry: true);

    public static readonly ErrorCode Internal = new("internal", 500, "Something failed on the server; it is logged there.", Retry: true);

    /// <summary>What any hub method may answer.</summary>
    public static IReadOnlyList<ErrorCode> OfEveryCall { get; } = [BadArgument, RateLimited, TryAgain, Internal];

    /// <summary>Every code, in the order of the docs.</summary>
    public static IReadOnlyList<ErrorCode> All { get; } =
    [
        ChatNotFound,
        ChatEnded,
        ChatEndedByAgent,
        ResumeExpired,
        ChatNotEnded,
        OpenChatExists,
        AlreadyTaken,
        OfferWithdrawn,
        CustomerLeft,
        AgentAtCapacity,
        NotInChat,
        MessageEmpty,
        MessageTooLong,
        InvalidUnicode,
        IdReused,
        BadArgument,
        FormInvalid,
        NameTooLong,
        Required,
        TooLong,
        EmailInvalid,
        PhoneInvalid,
        NumberInvalid,
        DateInvalid,
        OptionUnknown,
        PatternMismatch,
        FieldUnknown,
        WidgetNotFound,
        QueueClosed,
        QueueFull,
        MessagesOff,
        IdentityRequired,
        VisitorBlocked,
        TagInvalid,
        TooManyTags,
        AgentNotFound,
        AgentUnavailable,
        QueueNotFound,
        TransferNotAccepted,
        TransferPending,
        RatingInvalid,
        CommentTooLong,
        RatingOff,
        NoteTooLong,
        MacroNotFound,
        TeamNotFound,
        MacroChanged,
        MacroNameInvalid,
        MacroTitleInvalid,
        MacroEmpty,
        MacroTooLong,
        MacrosFull,
        MacroImportInvalid,
        CsvHeaderInvalid,
        CsvLineInvalid,
        ImportTooLarge,
        OriginNotAllowed,
        TicketInvalid,
        IdentityTokenInvalid,
        IdentityTokenExpired,
        IdentityTokenUsed,
        NotSignedIn,
        NotAllowed,
        RateLimited,
        TryAgain,
        Internal,
    ];
}

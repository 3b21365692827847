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

    public static readonly ErrorCode AttachmentsDisabled = new("attachments_disabled", 409, "No file can be sent in this chat: its agent has not switched that on, or has switched it off.");

    public static readonly ErrorCode UploadNotFound = new("upload_not_found", 404, "There is no such upload, it is not yours, or it was never sent.");

    public static readonly ErrorCode UploadNotReady = new("upload_not_ready", 409, "The file has not come whole, or is not known to be clean yet.");

    public static readonly ErrorCode UploadBusy = new("upload_busy", 409, "Another request writes to the same upload now. Wait retryAfterMs, then send the same again.", Retry: true);

    public static readonly ErrorCode PartInvalid = new("part_invalid", 400, "The part has a wrong number or length, or other bytes than the same part had before.");

    public static readonly ErrorCode PartOutOfOrder = new("part_out_of_order", 409, "Parts come one after the other; the number of the one that is wanted is in next.");

    public static readonly ErrorCode UploadTicketInvalid = new("upload_ticket_invalid", 401, "The ticket has expired or never existed. Begin the upload again with the same id to get a new one.");

    public static readonly ErrorCode FileEmpty = new("empty", 400, "The file has no bytes.");

    public static readonly ErrorCode FileTooLarge = new("too_large", 413, "The file has more bytes than one may have.");

    public static readonly ErrorCode NameInvalid = new("name_invalid", 400, "The name of the file has no visible character.");

    public static readonly ErrorCode ExtensionNotAllowed = new("extension_not_allowed", 415, "The name of the file does not end as those of the allowed types do.");

    public static readonly ErrorCode TypeNotAllowed = new("type_not_allowed", 415, "The content of the file is none of the allowed types.");

    public static readonly ErrorCode FileCorrupt = new("corrupt", 422, "The file begins as a picture and goes on as none.");

    public static readonly ErrorCode FileTruncated = new("truncated", 422, "The file ends before the picture does.");

    public static readonly ErrorCode TooManyPixels = new("too_many_pixels", 422, "The picture is larger than 16,384 pixels a side or 67,108,864 in all.");

    public static readonly ErrorCode TooManyFrames = new("too_many_frames", 422, "The picture has more than 2,000 frames.");

    public static readonly ErrorCode TooManyUploads = new("too_many_uploads", 409, "As many uploads of the chat are under way as may be. Wait for one to end.", Retry: true);

    public static readonly ErrorCode TooManyFiles = new("too_many_files", 409, "The chat, or the message, has as many files as it may.");

    public static readonly ErrorCode QuotaExceeded = new("quota_exceeded", 409, "The files of the chat, or of the visitor, would be too large together.");

    public static readonly ErrorCode Infected = new("infected", 422, "The file is harmful.");

    public static readonly ErrorCode ScanUnavailable = new("scan_unavailable", 422, "Nobody could say in time that the file is clean.");

    public static readonly ErrorCode Aborted = new("aborted", 409, "Whoever began the upload gave it up.");

    public static readonly ErrorCode Abandoned = new("abandoned", 410, "The upload was not gone on with for too long. Begin a new one.");

    public static readonly ErrorCode FileTimeout = new("timeout", 408, "The bytes came too slowly.");

    public static readonly ErrorCode StorageUnavailable = new("storage_unavailable", 503, "The files cannot be kept or read now, through no fault of the caller. Send the same again.", Retry: true);

    public static readonly ErrorCode AttachmentRefused = new("attachment_refused", 409, "A rule of the host refused the file; its code is in reason.");

    public static readonly ErrorCode Redacted = new("redacted", 410, "It was stored before, and what it said is gone for good. Nothing is stored again.");

    public static readonly ErrorCode ReasonMissing = new("reason_missing", 400, "There is nothing to be seen in the reason.");

    public static readonly ErrorCode ReasonInvalid = new("reason_invalid", 400, "The reason is longer than 200 UTF-16 units, or not well-formed Unicode without U+0000.");

    public static readonly ErrorCode TargetNotFound = new("target_not_found", 404, "Nothing is named, more than 500 things, or the chat has no such entry, file, answer or part of a text. Nothing was changed.");

    public static readonly ErrorCode SettingsNotFound = new("settings_not_found", 404, "There are no such settings.");

    public static readonly ErrorCode SettingsChanged = new("settings_changed", 412, "Somebody else set, changed or removed it meanwhile; how it is now is in current, absent when it is gone.");

    public static readonly ErrorCode SettingsInvalid = new("settings_invalid", 422, "Something is wrong with the settings, so nothing was changed; what is wrong with each field is in problems.");

    public static readonly ErrorCode SettingsInUse = new("settings_in_use", 409, "It cannot be removed while something needs it; what that is stands in usedBy.");

    public static readonly ErrorCode DefinedInCode = new("defined_in_code", 409, "The host's code says what it is, so the console cannot.");

    public static readonly ErrorCode VersionMissing = new("version_missing", 428, "The request does not say what it changes: send If-Match with the ETag that was read, or If-None-Match: * for something new.");
    public static readonly ErrorCode TimeZoneUnknown = new("time_zone_unknown", 400, "The server knows no time zone with this IANA name.");

    public static readonly ErrorCode ReportRangeInvalid = new("report_range_invalid", 400, "The days are no dates like 2030-12-31, the last is before the first, or there are more than 92 of them.");

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
        AttachmentsDisabled,
        UploadNotFound,
        UploadNotReady,
        UploadBusy,
        PartInvalid,
        PartOutOfOrder,
        UploadTicketInvalid,
        FileEmpty,
        FileTooLarge,
        NameInvalid,
        ExtensionNotAllowed,
        TypeNotAllowed,
        FileCorrupt,
        FileTruncated,
        TooManyPixels,
        TooManyFrames,
        TooManyUploads,
        TooManyFiles,
        QuotaExceeded,
        Infected,
        ScanUnavailable,
        Aborted,
        Abandoned,
        FileTimeout,
        StorageUnavailable,
        AttachmentRefused,
        Redacted,
        ReasonMissing,
        ReasonInvalid,
        TargetNotFound,
        SettingsNotFound,
        SettingsChanged,
        SettingsInvalid,
        SettingsInUse,
        DefinedInCode,
        VersionMissing,
        TimeZoneUnknown,
        ReportRangeInvalid,
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

using LiveChat.Chats;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Contract;

/// <summary>Writes refusals as errors of the wire.</summary>
internal static class ReplyErrors
{
    /// <summary>How long callers are asked to wait while the store is not available.</summary>
    public static readonly TimeSpan RestAfterOutage = TimeSpan.FromSeconds(1);

    public static ReplyError Reply(this ErrorCode error) => new() { Code = error.Code, Message = error.Meaning };

    public static ReplyError RateLimited(TimeSpan retryAfter) => ErrorCodes.RateLimited.Reply() with { RetryAfterMs = Milliseconds(retryAfter) };

    public static ReplyError TryAgain() => ErrorCodes.TryAgain.Reply() with { RetryAfterMs = 200 };

    /// <summary>Longer than after a lost race: a store that is down does not come back the sooner for being asked.</summary>
    public static ReplyError StoreUnavailable() => ErrorCodes.TryAgain.Reply() with { RetryAfterMs = Milliseconds(RestAfterOutage) };

    /// <summary>Writes why a command was refused.</summary>
    /// <param name="outcome">The refused outcome.</param>
    /// <param name="resuming">Whether the command was to resume: then it matters who ended the chat.</param>
    public static ReplyError Of(ChatOutcome outcome, bool resuming = false)
    {
        var refusal = outcome.Refusal ?? throw new ArgumentException("The outcome is no refusal.", nameof(outcome));
        var error = Of(refusal, resuming).Reply();
        return refusal switch
        {
            ChatRefusal.AlreadyTaken => error with { By = outcome.Chat?.AgentName },
            ChatRefusal.OpenChatExists => error with { ChatId = outcome.OpenChat?.ToString() },
            ChatRefusal.FormInvalid => error with { Fields = outcome.Problems.ToDictionary(p => p.Key, p => Of(p.Value).Code, StringComparer.Ordinal) },
            ChatRefusal.QueueClosed => error with { OpensAt = Times.Of(outcome.OpensAt) },
            _ => error,
        };
    }

    public static int Milliseconds(TimeSpan time) => (int)Math.Ceiling(time.TotalMilliseconds);

    private static ErrorCode Of(ChatRefusal refusal, bool resuming) => refusal switch
    {
        ChatRefusal.NotFound => ErrorCodes.ChatNotFound,
        ChatRefusal.NotInChat => ErrorCodes.NotInChat,
        ChatRefusal.NotAllowed => ErrorCodes.NotAllowed,
        ChatRefusal.Ended => ErrorCodes.ChatEnded,
        ChatRefusal.Sealed => resuming ? ErrorCodes.ChatEndedByAgent : ErrorCodes.ChatEnded,
        ChatRefusal.ResumeExpired => ErrorCodes.ResumeExpired,
        ChatRefusal.NotEnded => ErrorCodes.ChatNotEnded,
        ChatRefusal.OpenChatExists => ErrorCodes.OpenChatExists,
        ChatRefusal.AlreadyTaken => ErrorCodes.AlreadyTaken,
        ChatRefusal.OfferWithdrawn => ErrorCodes.OfferWithdrawn,
        ChatRefusal.CustomerLeft => ErrorCodes.CustomerLeft,
        ChatRefusal.AgentAtCapacity => ErrorCodes.AgentAtCapacity,
        ChatRefusal.EmptyMessage => ErrorCodes.MessageEmpty,
        ChatRefusal.MessageTooLong => ErrorCodes.MessageTooLong,
        ChatRefusal.InvalidUnicode => ErrorCodes.InvalidUnicode,
        ChatRefusal.MessageIdReused => ErrorCodes.IdReused,
        ChatRefusal.WidgetNotFound => ErrorCodes.WidgetNotFound,
        ChatRefusal.FormInvalid => ErrorCodes.FormInvalid,
        ChatRefusal.QueueClosed => ErrorCodes.QueueClosed,
        ChatRefusal.QueueFull => ErrorCodes.QueueFull,
        ChatRefusal.MessagesOff => ErrorCodes.MessagesOff,
        ChatRefusal.IdentityRequired => ErrorCodes.IdentityRequired,
        ChatRefusal.VisitorBlocked => ErrorCodes.VisitorBlocked,
        ChatRefusal.TagInvalid => ErrorCodes.TagInvalid,
        ChatRefusal.TooManyTags => ErrorCodes.TooManyTags,
        ChatRefusal.AttachmentsOff => ErrorCodes.AttachmentsDisabled,
        ChatRefusal.AgentNotFound => ErrorCodes.AgentNotFound,
        ChatRefusal.AgentUnavailable => ErrorCodes.AgentUnavailable,
        ChatRefusal.QueueNotFound => ErrorCodes.QueueNotFound,
        ChatRefusal.TransferNotAccepted => ErrorCodes.TransferNotAccepted,
        ChatRefusal.TransferPending => ErrorCodes.TransferPending,
        ChatRefusal.RatingInvalid => ErrorCodes.RatingInvalid,
        ChatRefusal.CommentTooLong => ErrorCodes.CommentTooLong,
        ChatRefusal.RatingOff => ErrorCodes.RatingOff,
        ChatRefusal.NoteTooLong => ErrorCodes.NoteTooLong,
        ChatRefusal.Redacted => ErrorCodes.Redacted,
    };

    private static ErrorCode Of(FormProblem problem) => problem switch
    {
        FormProblem.Required => ErrorCodes.Required,
        FormProblem.TooLong => ErrorCodes.TooLong,
        FormProblem.NameTooLong => ErrorCodes.NameTooLong,
        FormProblem.EmailInvalid => ErrorCodes.EmailInvalid,
        FormProblem.PhoneInvalid => ErrorCodes.PhoneInvalid,
        FormProblem.NumberInvalid => ErrorCodes.NumberInvalid,
        FormProblem.DateInvalid => ErrorCodes.DateInvalid,
        FormProblem.OptionUnknown => ErrorCodes.OptionUnknown,
        FormProblem.PatternMismatch => ErrorCodes.PatternMismatch,
        FormProblem.FieldUnknown => ErrorCodes.FieldUnknown,
        FormProblem.InvalidUnicode => ErrorCodes.InvalidUnicode,
    };
}

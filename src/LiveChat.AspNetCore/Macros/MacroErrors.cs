using LiveChat.AspNetCore.Contract;
using LiveChat.Macros;

namespace LiveChat.AspNetCore.Macros;

/// <summary>The codes of what can go wrong with macros.</summary>
internal static class MacroErrors
{
    public static ErrorCode Of(MacroRefusal refusal) => refusal switch
    {
        MacroRefusal.OwnerNotFound => ErrorCodes.TeamNotFound,
        MacroRefusal.NotFound => ErrorCodes.MacroNotFound,
        MacroRefusal.NotAllowed => ErrorCodes.NotAllowed,
        MacroRefusal.Changed => ErrorCodes.MacroChanged,
        MacroRefusal.ShortcutInvalid => ErrorCodes.MacroNameInvalid,
        MacroRefusal.TitleInvalid => ErrorCodes.MacroTitleInvalid,
        MacroRefusal.Empty => ErrorCodes.MacroEmpty,
        MacroRefusal.TooLong => ErrorCodes.MacroTooLong,
        MacroRefusal.InvalidUnicode => ErrorCodes.InvalidUnicode,
        MacroRefusal.Full => ErrorCodes.MacrosFull,
        MacroRefusal.DefinedInCode => ErrorCodes.DefinedInCode,
        MacroRefusal.Busy => ErrorCodes.TryAgain,
    };

    public static ReplyError Of(MacroOutcome outcome) => outcome.Refusal switch
    {
        MacroRefusal.Busy => ReplyErrors.TryAgain(),
        MacroRefusal.Changed => ErrorCodes.MacroChanged.Reply() with { By = outcome.Macro?.ChangedBy },
        { } refusal => Of(refusal).Reply(),
        null => throw new ArgumentException("The outcome is no refusal.", nameof(outcome)),
    };
}

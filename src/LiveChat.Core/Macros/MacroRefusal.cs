namespace LiveChat.Macros;

/// <summary>Why something could not be done with a macro.</summary>
public enum MacroRefusal
{
    /// <summary>There is no such team, or it is not theirs who asked.</summary>
    OwnerNotFound,

    /// <summary>There is no such macro.</summary>
    NotFound,

    /// <summary>Who asked may use the team's macros, not change them.</summary>
    NotAllowed,

    /// <summary>Somebody else changed it meanwhile: read again.</summary>
    Changed,

    /// <summary>The shortcut is not 1 to 32 of a-z, 0-9, <c>-</c> and <c>_</c>.</summary>
    ShortcutInvalid,

    /// <summary>The title is empty, longer than 100 UTF-16 units, or more than one line.</summary>
    TitleInvalid,

    /// <summary>The body has no visible character.</summary>
    Empty,

    /// <summary>The body is longer than 4,000 UTF-16 units.</summary>
    TooLong,

    /// <summary>A text holds half of a surrogate pair.</summary>
    InvalidUnicode,

    /// <summary>The owner has as many macros, or as much text in them, as may be.</summary>
    Full,

    /// <summary>Too many changes at once; the same may be tried again.</summary>
    Busy,

    /// <summary>The host's code defines it, so nobody else can change or remove it.</summary>
    DefinedInCode,
}

namespace LiveChat.Widgets;

/// <summary>What is wrong with one answer of the form before the chat.</summary>
public enum FormProblem
{
    /// <summary>An answer is needed.</summary>
    Required,

    /// <summary>The answer is longer than the field allows.</summary>
    TooLong,

    /// <summary>The name is longer than its field allows, 100 UTF-16 units if it does not say.</summary>
    NameTooLong,

    /// <summary>This is not one e-mail address.</summary>
    EmailInvalid,

    /// <summary>This is not a phone number.</summary>
    PhoneInvalid,

    /// <summary>This is not a number, or it is out of range.</summary>
    NumberInvalid,

    /// <summary>This is not a day like 2030-12-31.</summary>
    DateInvalid,

    /// <summary>This is not one of the options.</summary>
    OptionUnknown,

    /// <summary>The answer does not have the form that is asked for.</summary>
    PatternMismatch,

    /// <summary>The form has no such field.</summary>
    FieldUnknown,

    /// <summary>The answer holds half of a surrogate pair.</summary>
    InvalidUnicode,
}

namespace LiveChat.AspNetCore.Contract;

/// <summary>What kind of thing is wrong with a field of settings.</summary>
internal enum SettingsProblemKindDto
{
    /// <summary>It cannot be read, or does not fit the other fields.</summary>
    Invalid,

    /// <summary>It is missing.</summary>
    Required,

    /// <summary>It has too many characters, or there are too many of them.</summary>
    TooLong,

    /// <summary>The number or time is too small or too large.</summary>
    OutOfRange,

    /// <summary>It names something that does not exist.</summary>
    Unknown,

    /// <summary>It is there twice.</summary>
    Duplicate,

    /// <summary>It cannot be changed any more, e.g. because answers are kept under it.</summary>
    Locked,
}

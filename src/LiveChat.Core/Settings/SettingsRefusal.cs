namespace LiveChat.Settings;

/// <summary>Why settings were not changed.</summary>
public enum SettingsRefusal
{
    /// <summary>There are none of this name.</summary>
    NotFound,

    /// <summary>Somebody else set, changed or removed them meanwhile.</summary>
    Changed,

    /// <summary>Something is wrong with them.</summary>
    Invalid,

    /// <summary>Something needs them, so they cannot be removed.</summary>
    InUse,

    /// <summary>Code says what they are.</summary>
    DefinedInCode,
}

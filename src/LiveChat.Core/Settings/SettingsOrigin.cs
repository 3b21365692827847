namespace LiveChat.Settings;

/// <summary>Where settings come from.</summary>
public enum SettingsOrigin
{
    /// <summary>The host's code or configuration; it wins over the console.</summary>
    Code,

    /// <summary>The console.</summary>
    Console,

    /// <summary>Nobody: it is there because there has to be one. The console may set it.</summary>
    BuiltIn,
}

namespace LiveChat.AspNetCore.Contract;

/// <summary>Where settings come from.</summary>
internal enum SettingsOriginDto
{
    /// <summary>The host's code or configuration. The console shows them and changes nothing.</summary>
    Code,

    /// <summary>The console.</summary>
    Console,

    /// <summary>Nobody: it is there because there has to be one. The console may set it, as something new; removing that brings this back.</summary>
    BuiltIn,
}

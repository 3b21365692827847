namespace LiveChat.AspNetCore.Contract;

/// <summary>Light or dark.</summary>
internal enum ColorSchemeDto
{
    /// <summary>As the reader's system is set.</summary>
    Auto,

    /// <summary>Always light.</summary>
    Light,

    /// <summary>Always dark.</summary>
    Dark,
}

namespace LiveChat.Widgets;

/// <summary>Light or dark.</summary>
public enum ColorScheme
{
    /// <summary>As the reader's system is set.</summary>
    Auto,

    /// <summary>Always light.</summary>
    Light,

    /// <summary>Always dark.</summary>
    Dark,
}

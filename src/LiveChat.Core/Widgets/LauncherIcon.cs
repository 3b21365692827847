namespace LiveChat.Widgets;

/// <summary>The picture on the launcher.</summary>
public enum LauncherIcon
{
    /// <summary>A speech bubble.</summary>
    Chat,

    /// <summary>A question mark in a speech bubble.</summary>
    Question,

    /// <summary>The company's own, <see cref="LookOptions.LogoUrl"/>.</summary>
    Logo,
}

namespace LiveChat.Widgets;

/// <summary>The shape of the launcher.</summary>
public enum LauncherShape
{
    /// <summary>Round, with the icon only.</summary>
    Circle,

    /// <summary>Icon and words.</summary>
    Pill,
}

namespace LiveChat.Widgets;

/// <summary>In which lower corner the launcher sits.</summary>
public enum LauncherPosition
{
    /// <summary>Lower right; lower left where lines run from right to left.</summary>
    BottomEnd,

    /// <summary>Lower left; lower right where lines run from right to left.</summary>
    BottomStart,
}

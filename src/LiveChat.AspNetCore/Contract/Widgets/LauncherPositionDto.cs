namespace LiveChat.AspNetCore.Contract;

/// <summary>In which lower corner the launcher sits.</summary>
internal enum LauncherPositionDto
{
    /// <summary>Lower right (lower left where lines run from right to left).</summary>
    BottomEnd,

    /// <summary>Lower left (lower right where lines run from right to left).</summary>
    BottomStart,
}

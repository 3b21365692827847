namespace LiveChat.AspNetCore.Contract;

/// <summary>The shape of the launcher.</summary>
internal enum LauncherShapeDto
{
    /// <summary>Round, with the icon only.</summary>
    Circle,

    /// <summary>Icon and words.</summary>
    Pill,
}

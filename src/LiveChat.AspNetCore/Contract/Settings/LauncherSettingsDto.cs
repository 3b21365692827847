namespace LiveChat.AspNetCore.Contract;

/// <summary>The button on the company's page that opens the panel.</summary>
internal sealed record LauncherSettingsDto : WireRecord
{
    /// <summary>The corner.</summary>
    public required LauncherPositionDto Position { get; init; }

    /// <summary>The distance from the side in pixels, 0 to 200.</summary>
    public required int OffsetX { get; init; }

    /// <summary>The distance from the bottom in pixels, 0 to 200.</summary>
    public required int OffsetY { get; init; }

    /// <summary>The stacking order; at least 0.</summary>
    public required int ZIndex { get; init; }

    /// <summary>The shape; absent for a pill where there is a label, otherwise a circle.</summary>
    public LauncherShapeDto? Shape { get; init; }

    /// <summary>The picture on the button.</summary>
    public required LauncherIconDto Icon { get; init; }

    /// <summary>A word next to the icon, at most 30 characters; absent for none.</summary>
    public string? Label { get; init; }

    /// <summary>A sentence shown beside the button, at most 120 characters; absent for none.</summary>
    public string? Teaser { get; init; }

    /// <summary>How long the page has been there before the teaser is shown, in seconds; 0 to 300.</summary>
    public required int TeaserAfter { get; init; }

    /// <summary>The paths of the pages it is shown on, e.g. <c>/products/*</c>; none means all. At most 50.</summary>
    public required IReadOnlyList<string> ShowOn { get; init; }

    /// <summary>The paths of the pages it is hidden on; at most 50.</summary>
    public required IReadOnlyList<string> HideOn { get; init; }

    /// <summary>Whether it is hidden where nobody would answer.</summary>
    public required bool HideWhenOffline { get; init; }
}

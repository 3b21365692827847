using System.Collections.Immutable;

namespace LiveChat.Widgets;

/// <summary>The button that opens the panel.</summary>
/// <param name="Position">The corner.</param>
/// <param name="OffsetX">Pixels from the side.</param>
/// <param name="OffsetY">Pixels from the bottom.</param>
/// <param name="ZIndex">The stacking order.</param>
/// <param name="Label">A word next to the icon; <see langword="null"/> for none.</param>
/// <param name="Teaser">A sentence beside the button; <see langword="null"/> for none.</param>
public sealed record WidgetLauncher(LauncherPosition Position, int OffsetX, int OffsetY, int ZIndex, string? Label, string? Teaser)
{
    /// <summary>The shape.</summary>
    public LauncherShape Shape { get; init; } = Label is null ? LauncherShape.Circle : LauncherShape.Pill;

    /// <summary>The picture on it.</summary>
    public LauncherIcon Icon { get; init; }

    /// <summary>After how long on the page <see cref="Teaser"/> is shown.</summary>
    public TimeSpan TeaserAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The patterns of the paths it is shown on; empty for every page.</summary>
    public ImmutableArray<string> ShowOn { get; init; } = [];

    /// <summary>The patterns of the paths it is hidden on.</summary>
    public ImmutableArray<string> HideOn { get; init; } = [];

    /// <summary>Whether it is hidden where nobody would answer.</summary>
    public bool HideWhenOffline { get; init; }
}

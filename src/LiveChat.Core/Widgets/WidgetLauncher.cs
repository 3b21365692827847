namespace LiveChat.Widgets;

/// <summary>The button that opens the panel.</summary>
/// <param name="Position">The corner.</param>
/// <param name="OffsetX">Pixels from the side.</param>
/// <param name="OffsetY">Pixels from the bottom.</param>
/// <param name="ZIndex">The stacking order.</param>
/// <param name="Label">A word next to the icon; <see langword="null"/> for none.</param>
/// <param name="Teaser">A sentence beside the button; <see langword="null"/> for none.</param>
public sealed record WidgetLauncher(LauncherPosition Position, int OffsetX, int OffsetY, int ZIndex, string? Label, string? Teaser);

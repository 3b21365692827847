namespace LiveChat.Widgets;

/// <summary>The look of a widget.</summary>
/// <param name="Accent">The company's colour, <c>#rrggbb</c>.</param>
/// <param name="Scheme">Light or dark.</param>
/// <param name="Radius">The radius of panel and bubbles in pixels.</param>
public sealed record WidgetLook(string Accent, ColorScheme Scheme, int Radius)
{
    /// <summary>The address of the logo, absolute or a path on LiveChat's own origin; <see langword="null"/> for none.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>What the panel is written in.</summary>
    public WidgetFont Font { get; init; }

    /// <summary>How much room it leaves between things.</summary>
    public WidgetDensity Density { get; init; }
}

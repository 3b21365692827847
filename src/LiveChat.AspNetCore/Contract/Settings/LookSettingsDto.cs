namespace LiveChat.AspNetCore.Contract;

/// <summary>The look of a widget.</summary>
/// <param name="Accent">The company's colour, <c>#rrggbb</c>.</param>
/// <param name="Scheme">Light or dark.</param>
/// <param name="Radius">The radius of panel and bubbles in pixels, 0 to 28.</param>
internal sealed record LookSettingsDto(string Accent, ColorSchemeDto Scheme, int Radius) : WireRecord
{
    /// <summary>The address of the logo: https, or a path on LiveChat's own origin; at most 500 characters. Absent for none.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>What the panel is written in.</summary>
    public required WidgetFontDto Font { get; init; }

    /// <summary>How much room it leaves between things.</summary>
    public required WidgetDensityDto Density { get; init; }
}

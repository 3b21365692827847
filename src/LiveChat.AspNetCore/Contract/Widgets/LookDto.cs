namespace LiveChat.AspNetCore.Contract;

/// <summary>The look of a widget.</summary>
/// <param name="Accent">The company's colour, <c>#rrggbb</c>.</param>
/// <param name="Scheme">Light or dark.</param>
/// <param name="Radius">The radius of panel and bubbles in pixels, 0 to 28.</param>
internal sealed record LookDto(string Accent, ColorSchemeDto Scheme, int Radius) : WireRecord;

namespace LiveChat.Detection;

/// <summary>A part of a text.</summary>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="End">The first UTF-16 unit behind it; larger than <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End);

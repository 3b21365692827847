namespace LiveChat.Detection;

/// <summary>A part of a text in which a detector found something.</summary>
/// <param name="Start">The first UTF-16 unit.</param>
/// <param name="End">The first UTF-16 unit behind it.</param>
/// <param name="Kind">The name of the detector.</param>
internal readonly record struct DetectedSpan(int Start, int End, string Kind);

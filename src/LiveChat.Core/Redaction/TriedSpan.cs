using LiveChat.Detection;

namespace LiveChat.Redaction;

/// <summary>Something a detector would find in a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it is over, in UTF-16 units.</param>
/// <param name="Detector">The name of the detector.</param>
/// <param name="Mode">What would become of it.</param>
public readonly record struct TriedSpan(int Start, int End, string Detector, DetectionMode Mode);

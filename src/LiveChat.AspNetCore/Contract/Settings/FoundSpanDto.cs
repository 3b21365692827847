namespace LiveChat.AspNetCore.Contract;

/// <summary>What a detector found.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">Where it is over, in UTF-16 units.</param>
/// <param name="Detector">The name of the detector.</param>
/// <param name="Mode">What would become of it; never <c>off</c>.</param>
internal sealed record FoundSpanDto(int Start, int End, string Detector, DetectionModeDto Mode) : WireRecord;

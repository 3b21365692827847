namespace LiveChat.AspNetCore.Contract;

/// <summary>A part of a message.</summary>
/// <param name="Sequence">The message's sequence.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
internal sealed record RedactedSpanDto(long Sequence, int Start, int Length) : WireRecord;

namespace LiveChat.AspNetCore.Contract;

/// <summary>A message that was found, or the form before the chat.</summary>
/// <param name="Sequence">Its sequence in the chat; 0 for the form.</param>
/// <param name="At">When, in milliseconds since 1970-01-01 UTC.</param>
/// <param name="Text">The part of it, or of the first answer that has one of the words, around the first word, with … where something is left out.</param>
/// <param name="Marks">Where in that text the words are, in order; they do not overlap.</param>
internal sealed record LogHitDto(long Sequence, long At, string Text, IReadOnlyList<LogMarkDto> Marks) : WireRecord;

/// <summary>A place in a text.</summary>
/// <param name="At">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
internal sealed record LogMarkDto(int At, int Length) : WireRecord;

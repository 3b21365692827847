namespace LiveChat.AspNetCore.Contract;

/// <summary>What would become of a text.</summary>
/// <param name="Found">What would be found, in order.</param>
/// <param name="Kept">The text as it would be kept.</param>
internal sealed record TriedRulesDto(IReadOnlyList<FoundSpanDto> Found, string Kept) : WireRecord;

namespace LiveChat.AspNetCore.Contract;

/// <summary>How many members of a queue one rule left out.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">How many.</param>
internal sealed record ExclusionCountDto(string Rule, int Count) : WireRecord;

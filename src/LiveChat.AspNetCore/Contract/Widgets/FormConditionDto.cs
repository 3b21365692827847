namespace LiveChat.AspNetCore.Contract;

/// <summary>Shows a field only when another one has a certain answer.</summary>
/// <param name="Key">The other field.</param>
/// <param name="Op"><c>eq</c>, <c>ne</c>, <c>in</c> or <c>filled</c>.</param>
/// <param name="Values">What it is compared with; one for eq and ne, any for in, none for filled.</param>
internal sealed record FormConditionDto(string Key, string Op, IReadOnlyList<string> Values) : WireRecord;

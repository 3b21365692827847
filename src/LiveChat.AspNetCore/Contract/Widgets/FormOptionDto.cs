namespace LiveChat.AspNetCore.Contract;

/// <summary>One option of a select, radio or checkboxes field.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is shown.</param>
internal sealed record FormOptionDto(string Value, string Label);

namespace LiveChat.AspNetCore.Contract;

/// <summary>One answered field of the form before the chat.</summary>
/// <param name="Key">The field's key.</param>
/// <param name="Label">The field's label when it was answered.</param>
/// <param name="Value">The answer as text; for a choice its label.</param>
internal sealed record FormFieldDto(string Key, string Label, string Value) : WireRecord;

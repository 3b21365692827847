namespace LiveChat.AspNetCore.Contract;

/// <summary>One answered field of the form before the chat.</summary>
/// <param name="Key">The field's key.</param>
/// <param name="Label">The field's label when it was answered.</param>
/// <param name="Value">The answer as text; for a choice its label. Empty when it is masked.</param>
internal sealed record FormFieldDto(string Key, string Label, string Value) : WireRecord
{
    /// <summary>Whether the answer is kept from the reader, who may not read personal data; absent when not.</summary>
    public bool? Masked { get; init; }
}

namespace LiveChat.Widgets;

/// <summary>One answered field of the form before the chat.</summary>
/// <param name="Key">The field's key.</param>
/// <param name="Label">The field's label when it was answered.</param>
/// <param name="Value">The answer as shown; for a choice its label.</param>
/// <param name="Role">What the answer is used for.</param>
public sealed record FormAnswer(string Key, string Label, string Value, FormFieldRole Role)
{
    /// <summary>Whether the field was <see cref="FormField.IsPersonal"/> when it was answered.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>Names the field, never the answer.</summary>
    public override string ToString() => $"{Key} [{Value.Length} characters]";
}

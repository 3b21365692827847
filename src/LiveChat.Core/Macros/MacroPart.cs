namespace LiveChat.Macros;

/// <summary>A piece of a rendered macro.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Text">What it says.</param>
/// <param name="Name">The variable's name; <see langword="null"/> for the macro's own text.</param>
public readonly record struct MacroPart(MacroPartKind Kind, string Text, string? Name = null)
{
    /// <summary>Says how much there is, never what.</summary>
    public override string ToString() => $"{Kind} [{Text?.Length ?? 0} characters]";
}

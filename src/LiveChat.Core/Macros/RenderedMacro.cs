using System.Collections.Immutable;

namespace LiveChat.Macros;

/// <summary>A macro with its variables filled in.</summary>
/// <param name="Parts">Its pieces, in order; neighbours of the macro's own text are one.</param>
public sealed record RenderedMacro(ImmutableArray<MacroPart> Parts)
{
    /// <summary>All pieces together.</summary>
    public string Text { get; } = string.Concat(Parts.Select(p => p.Text));

    /// <summary>The names of the variables that are empty and have nothing in their place, each once.</summary>
    public ImmutableArray<string> Missing { get; } = [.. Parts.Where(p => p.Kind is MacroPartKind.Missing).Select(p => p.Name!).Distinct(StringComparer.Ordinal)];

    /// <summary>Says how much there is, never what.</summary>
    public override string ToString() => $"[{Text.Length} characters]";
}

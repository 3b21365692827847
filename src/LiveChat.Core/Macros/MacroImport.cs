namespace LiveChat.Macros;

/// <summary>What became of an import: all of it, or nothing.</summary>
public sealed record MacroImport
{
    /// <summary>Why nothing was imported; <see langword="null"/> when it was.</summary>
    public MacroRefusal? Refusal { get; init; }

    /// <summary>What is wrong with single ones, by their place in what was to be imported; not empty means that nothing was imported.</summary>
    public IReadOnlyDictionary<int, MacroRefusal> Problems { get; init; } = new Dictionary<int, MacroRefusal>();

    /// <summary>How many are new.</summary>
    public int Added { get; init; }

    /// <summary>How many were there already with the same shortcut, title and body.</summary>
    public int Unchanged { get; init; }
}

namespace LiveChat.Macros;

/// <summary>What became of a change of a macro.</summary>
public sealed record MacroOutcome
{
    /// <summary>Why it was refused; <see langword="null"/> when it was not.</summary>
    public MacroRefusal? Refusal { get; init; }

    /// <summary>The macro as it is now; with <see cref="MacroRefusal.Changed"/> as somebody else left it. <see langword="null"/> when there is none.</summary>
    public Macro? Macro { get; init; }

    /// <summary>Whether it is as was asked, now or before.</summary>
    public bool Ok => Refusal is null;

    internal static MacroOutcome Refused(MacroRefusal refusal, Macro? macro = null) => new() { Refusal = refusal, Macro = macro };
}

namespace LiveChat.Macros;

/// <summary>A canned response. Immutable.</summary>
public sealed record Macro
{
    /// <summary>Its id, unique among those of its owner.</summary>
    public required MacroId Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required MacroOwner Owner { get; init; }

    /// <summary>What it says, and what it is found by.</summary>
    public required MacroText Text { get; init; }

    /// <summary>Grows with every change of it; of one owner no two changes have the same. A change expects the one its maker read.</summary>
    public required long Version { get; init; }

    /// <summary>When it was changed last; the beginning of 1970 for one of code.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The display name of who changed it last; empty for one of code.</summary>
    public required string ChangedBy { get; init; }

    /// <summary>How often it was inserted, as far as is known: what another node counted in its last minute is missing.</summary>
    public long Uses { get; init; }

    /// <summary>Whether the host's code defines it: then nobody changes or removes it.</summary>
    public bool InCode { get; init; }

    /// <summary>Names it by id only.</summary>
    public override string ToString() => $"Macro {Id}";
}

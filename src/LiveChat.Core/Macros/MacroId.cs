using System.Diagnostics.CodeAnalysis;

namespace LiveChat.Macros;

/// <summary>The id of a macro, made by whoever made the macro. Saving the same one again is harmless.</summary>
/// <param name="Value">The id.</param>
public readonly record struct MacroId(Guid Value)
{
    /// <summary>Makes a new id, ordered by time.</summary>
    /// <param name="now">The time now.</param>
    public static MacroId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>Reads an id as a client sends it.</summary>
    /// <param name="text">A UUID, with or without dashes; anything else, and the empty id, is refused.</param>
    /// <param name="id">The id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out MacroId id)
    {
        var valid = (Guid.TryParseExact(text, "D", out var value) || Guid.TryParseExact(text, "N", out value)) && value != Guid.Empty;
        id = new(value);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

namespace LiveChat.Macros;

/// <summary>Where a piece of a rendered macro comes from.</summary>
public enum MacroPartKind
{
    /// <summary>The macro itself.</summary>
    Text,

    /// <summary>A variable's value.</summary>
    Value,

    /// <summary>What the macro says in place of a variable that is empty.</summary>
    Fallback,

    /// <summary>A variable that is empty and has nothing in its place: it stays as it is written.</summary>
    Missing,
}

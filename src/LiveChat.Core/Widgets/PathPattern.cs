namespace LiveChat.Widgets;

/// <summary>Patterns of paths, where <c>*</c> is anything. Pure.</summary>
internal static class PathPattern
{
    private const int MaxLength = 200;

    public static bool IsValid(string? pattern)
        => pattern is ['/' or '*', ..] and { Length: <= MaxLength } && !pattern.AsSpan().ContainsAny('?', '#') && !pattern.Any(char.IsControl);
}

using System.Collections.Immutable;

namespace LiveChat.Routing;

/// <summary>What counts as a language of an agent. Pure.</summary>
internal static class AgentLanguages
{
    public const int Most = 20;
    public const int LongestTag = 35;

    /// <summary>Those that count, in order.</summary>
    public static ImmutableArray<string> Of(IEnumerable<string> languages) => [.. languages.Where(IsTag).Take(Most)];

    public static bool IsTag(string language) => language is { Length: > 0 and <= LongestTag } && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}

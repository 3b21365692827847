using System.Text.RegularExpressions;

namespace LiveChat.Widgets;

/// <summary>The patterns a form may ask answers to match: whole answers only, in time linear to their length.</summary>
internal static class FormPattern
{
    public const int MaxLength = 500;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    public static bool IsMatch(string pattern, string value) => Regex.IsMatch(value, Anchored(pattern), Options);

    /// <summary>Whether a text is such a pattern: well-formed, and without look-around and back-references.</summary>
    public static bool IsValid(string pattern)
    {
        try
        {
            // Once as it stands, so that a stray bracket cannot close the group that anchors it.
            _ = new Regex(pattern, Options);
            _ = new Regex(Anchored(pattern), Options);
            return pattern.Length <= MaxLength;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static string Anchored(string pattern) => $@"\A(?:{pattern})\z";
}

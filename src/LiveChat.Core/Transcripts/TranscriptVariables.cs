using System.Text.RegularExpressions;

namespace LiveChat.Transcripts;

/// <summary>What the host's own words may name in braces: the company and the day, and nothing that somebody wrote. Pure.</summary>
internal static partial class TranscriptVariables
{
    /// <summary>All there are, as a sentence names them.</summary>
    public const string Known = "{company} and {date}";

    private const string Company = "company";
    private const string Date = "date";

    public static string Fill(string text, string company, string date) => InBraces().Replace(text, v => v.Groups[1].Value switch
    {
        Company => company,
        Date => date,
        _ => v.Value,
    });

    /// <returns>The first that is none; <see langword="null"/> when all are.</returns>
    public static string? FirstUnknown(string text) => InBraces().Matches(text).FirstOrDefault(v => v.Groups[1].Value is not (Company or Date))?.Value;

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex InBraces();
}

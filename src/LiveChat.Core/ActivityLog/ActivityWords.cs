using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LiveChat.Widgets;

namespace LiveChat.ActivityLog;

/// <summary>
/// The words of a text, as every activity log sees them. A word is a run of letters, digits and their marks; everything else only separates, so that no character
/// has a meaning to a search. Upper and lower case, full and half width, letters with accents and without are the same. Characters without width are not there. Scripts
/// that are written without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) have no such runs: in them each character and each pair of neighbours is a word.
/// Of a word the first <see cref="MaxLength"/> characters count.
/// </summary>
public static class ActivityWords
{
    /// <summary>How much of a word counts, in Unicode characters.</summary>
    public const int MaxLength = 64;

    /// <summary>The words a text is found by, each once. They hold no white space, no punctuation, and of ASCII nothing but lower-case letters and digits.</summary>
    /// <param name="texts">The texts; <see langword="null"/> has no words.</param>
    public static IReadOnlyCollection<string> Of(params ReadOnlySpan<string?> texts)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts) AddRuns(text, words, isAsked: false);
        return words;
    }

    /// <summary>The answers of a chat's form it is found by, together: all but the customer's name and e-mail address, by which customers are found as they are now.</summary>
    /// <param name="form">The form.</param>
    public static ImmutableArray<string?> Answers(ImmutableArray<FormAnswer> form)
        => [.. form.Where(a => a.Role is not (FormFieldRole.ContactName or FormFieldRole.ContactEmail)).Select(a => a.Value)];

    /// <summary>The words somebody looks for with a text, each once: all of them must be among those of the text to be found. Of characters without spaces between them only the pairs are looked for.</summary>
    /// <param name="text">What was typed.</param>
    public static IReadOnlyCollection<string> Asked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new HashSet<string>(StringComparer.Ordinal);
        AddRuns(text, words, isAsked: true);
        return words;
    }

    private static void AddRuns(string? text, HashSet<string> words, bool isAsked)
    {
        if (text is null) return;

        if (Ascii.IsValid(text))
        {
            AddAsciiRuns(text, words);
            return;
        }

        var (run, isUnspaced) = (new List<Rune>(), false);
        foreach (var rune in Fold(text).EnumerateRunes())
        {
            var isSpace = rune.Value == ' ';
            if (run.Count > 0 && (isSpace || IsUnspaced(rune) != isUnspaced)) AddRun(run, isUnspaced, words, isAsked);
            if (isSpace) continue;

            isUnspaced = IsUnspaced(rune);
            run.Add(rune);
        }

        AddRun(run, isUnspaced, words, isAsked);
    }

    /// <summary>The same for most texts, in one pass.</summary>
    private static void AddAsciiRuns(ReadOnlySpan<char> text, HashSet<string> words)
    {
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> run = stackalloc char[MaxLength];
        var length = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
            {
                End(run[..length]);
                length = 0;
            }
            else if (length < MaxLength)
            {
                run[length++] = char.ToLowerInvariant(character);
            }
        }

        End(run[..length]);

        void End(ReadOnlySpan<char> word)
        {
            if (word.Length > 0) known.Add(word);
        }
    }

    private static void AddRun(List<Rune> run, bool isUnspaced, HashSet<string> words, bool isAsked)
    {
        if (!isUnspaced)
        {
            if (run.Count > 0) words.Add(string.Concat(run.Take(MaxLength)));
        }
        else
        {
            for (var i = 0; i < run.Count; i++)
            {
                if (!isAsked || run.Count == 1) words.Add($"{run[i]}");
                if (i > 0) words.Add($"{run[i - 1]}{run[i]}");
            }
        }

        run.Clear();
    }

    /// <summary>The text in its simplest form, with a space for everything that separates.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Normalizable(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Format || rune.Value is >= 0x0300 and <= 0x036F) continue;

            // Upper case first: some letters have two lower-case forms, as sigma has.
            if (IsPartOfWord(category)) folded.Append(Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).ToString());
            else folded.Append(' ');
        }

        // Together again what is one character in its script, as voiced kana and Korean syllables are.
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>A half of a surrogate pair and what is no character at all have no simplest form; they separate.</summary>
    private static string Normalizable(string text)
    {
        var result = new StringBuilder(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned) result.Append(' ');
            else result.Append(units[..rune.EncodeToUtf16(units)]);
        }

        return result.ToString();
    }

    private static bool IsPartOfWord(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsUnspaced(Rune rune) => rune.Value is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) // Thai and Lao, Burmese, Khmer
        or (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x312F) or (>= 0x31A0 and <= 0x31FF) // kana, bopomofo
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF); // Han
}

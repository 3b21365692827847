using System.Globalization;
using System.Text;
using LiveChat.ActivityLog;
using LiveChat.AspNetCore.Contract;

namespace LiveChat.AspNetCore.ActivityLog;

/// <summary>Finds words in a text again, to be shown. Pure.</summary>
internal static class WordMarks
{
    private const int Before = 60;
    private const int MaxLength = 200;

    /// <summary>The part of a message around the first of the words; null when it holds none of them any more.</summary>
    public static (string Text, IReadOnlyList<LogMarkDto> Marks)? Around(string text, IReadOnlyCollection<string> asked)
    {
        var marks = In(text, asked);
        if (marks.Count == 0) return null;

        var from = marks[0].At <= Before ? 0 : Whole(text, marks[0].At - Before);
        var end = text.Length - from <= MaxLength ? text.Length : Whole(text, from + MaxLength);
        var (head, tail) = (from > 0 ? "…" : "", end < text.Length ? "…" : "");
        return ($"{head}{text[from..end]}{tail}", [.. marks.Where(m => m.At < end).Select(m => new LogMarkDto(m.At - from + head.Length, Math.Min(m.Length, end - m.At)))]);
    }

    /// <summary>As much of a message as a row has room for.</summary>
    public static string BeginningOf(string text) => text.Length <= MaxLength ? text : $"{text[..Whole(text, MaxLength)]}…";

    /// <summary>Where the words are.</summary>
    public static IReadOnlyList<LogMarkDto> In(string text, IReadOnlyCollection<string> asked)
    {
        var marks = new List<LogMarkDto>();
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfRun(text, at);
            if (end == at)
            {
                at++;
                continue;
            }

            if (Holds(text[at..end], asked)) Mark(text, at, end, asked, marks);
            at = end;
        }

        return marks;
    }

    /// <summary>A run is one word, unless its script has no spaces: then the words in it are pairs of neighbours.</summary>
    private static void Mark(string text, int at, int end, IReadOnlyCollection<string> asked, List<LogMarkDto> marks)
    {
        if (ActivityWords.Of(text[at..end]).Count == 1)
        {
            marks.Add(new(at, end - at));
            return;
        }

        var known = marks.Count;
        for (var first = at; first < end;)
        {
            var second = Math.Min(first + LengthAt(text, first), end);
            var after = second < end ? second + LengthAt(text, second) : second;
            if (Holds(text[first..second], asked)) Add(first, second);
            if (Holds(text[first..after], asked)) Add(first, after);
            first = second;
        }

        // Where scripts meet in one run, the word may be longer than a pair.
        if (marks.Count == known) marks.Add(new(at, end - at));

        void Add(int from, int to)
        {
            if (marks.Count > known && marks[^1] is var last && from <= last.At + last.Length) marks[^1] = new(last.At, Math.Max(to, last.At + last.Length) - last.At);
            else marks.Add(new(from, to - from));
        }
    }

    private static bool Holds(string part, IReadOnlyCollection<string> asked) => ActivityWords.Of(part).Any(asked.Contains);

    private static int EndOfRun(string text, int at)
    {
        while (at < text.Length && Rune.TryGetRuneAt(text, at, out var rune) && IsPartOfWord(rune)) at += rune.Utf16SequenceLength;
        return at;
    }

    private static int LengthAt(string text, int at) => Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1;

    /// <summary>Characters without width do not end a word.</summary>
    private static bool IsPartOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.Format;

    /// <summary>Never half of a surrogate pair.</summary>
    private static int Whole(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}

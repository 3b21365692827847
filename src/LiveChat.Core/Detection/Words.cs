using System.Buffers;
using System.Collections.Frozen;

namespace LiveChat.Detection;

/// <summary>Words that say what a number near them is. Words of five letters and more may go on ("phones"), shorter ones are whole.</summary>
internal sealed class Words(params string[] words)
{
    private const int ShortestStem = 5;
    private const int LongestTouching = 20;

    /// <summary>From here on scripts do not put spaces between words.</summary>
    private const char FirstWithoutSpaces = '\u2E80';

    private readonly SearchValues<string> _search = SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
    private readonly FrozenDictionary<char, string[]> _longestFirst = words
        .GroupBy(w => char.ToLowerInvariant(w[0])).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray());

    /// <summary>Whether one of them is within some characters before an index, or behind another.</summary>
    public bool IsAround(string text, int start, int before, int end, int after)
        => LastBefore(text, start, before) >= 0 || First(text, end, Math.Min(text.Length, end + after), out _) >= 0;

    /// <summary>Where the last one begins that is within some characters before an index, or -1.</summary>
    public int LastBefore(string text, int index, int reach)
    {
        var last = -1;
        for (var from = Math.Max(0, index - reach); First(text, from, index, out var length) is var found and >= 0; from = found + length) last = found;
        return last;
    }

    /// <summary>Where the first one begins in a part of a text, or -1.</summary>
    public int First(string text, int from, int end, out int length)
    {
        while (from < end)
        {
            var found = text.AsSpan(from, end - from).IndexOfAny(_search);
            if (found < 0) break;

            length = LengthAt(text, from + found, end);
            if (length > 0) return from + found;
            from += found + 1;
        }

        length = 0;
        return -1;
    }

    /// <summary>How long the longest one is that stands alone at an index, or 0.</summary>
    public int LengthAt(string text, int index, int end)
    {
        if (index > 0 && char.IsLetter(text[index - 1]) && text[index - 1] < FirstWithoutSpaces) return 0;

        if (index == end || !_longestFirst.TryGetValue(char.ToLowerInvariant(text[index]), out var candidates)) return 0;

        var rest = text.AsSpan(index, end - index);
        foreach (var word in candidates)
        {
            if (!rest.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            if (word.Length >= ShortestStem || index + word.Length == text.Length || !IsSameWord(word[^1], text[index + word.Length])) return word.Length;
        }

        return 0;
    }

    /// <summary>Whether the letters right before an index are one of them.</summary>
    public bool IsRightBefore(string text, int index)
    {
        var start = index;
        while (start > 0 && index - start < LongestTouching && char.IsLetter(text[start - 1])) start--;
        return start < index && LengthAt(text, start, text.Length) == index - start;
    }

    private static bool IsSameWord(char last, char next) => char.IsLetter(last) && char.IsAscii(next) && char.IsLetter(next);
}

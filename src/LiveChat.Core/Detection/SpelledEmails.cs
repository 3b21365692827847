using System.Buffers;

namespace LiveChat.Detection;

/// <summary>E-mail addresses with words in place of the signs: <c>jane (at) example (dot) com</c>, <c>jane at example dot com</c>.</summary>
internal static class SpelledEmails
{
    private const int LongestName = 64;

    private static readonly string[] Ats = ["(at)", "[at]", "{at}", "<at>", " at "];
    private static readonly string[] Dots = ["(dot)", "[dot]", "{dot}", "<dot>", " dot ", "."];
    private static readonly SearchValues<string> AtWords = SearchValues.Create(Ats, StringComparison.OrdinalIgnoreCase);

    public static void AddTo(ref List<TextSpan>? found, string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var at = text.AsSpan(from).IndexOfAny(AtWords);
            if (at < 0) return;

            at += from;
            var (start, isBracketed) = (StartOfName(text, at, from), text[at] is not ' ');
            from = at + 1;
            if (start < 0 || EndOfDomain(text, at + 4, isBracketed) is not (> 0 and var end)) continue;

            (found ??= []).Add(new(start, end));
            from = end;
        }
    }

    private static int StartOfName(string text, int at, int from)
    {
        var end = at > from && text[at - 1] is ' ' ? at - 1 : at;
        var start = end;
        while (start > from && end - start < LongestName && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+')) start--;
        while (start < end && !char.IsAsciiLetterOrDigit(text[start])) start++;
        return start < end ? start : -1;
    }

    /// <summary>The end of the last label; there is a spelled dot, or a real one where the at sign is in brackets.</summary>
    private static int EndOfDomain(string text, int index, bool isBracketed)
    {
        if (index < text.Length && text[index] is ' ') index++;

        var (end, isSpelled) = (-1, false);
        for (var labels = 0; labels < 5; labels++)
        {
            var label = index;
            while (label < text.Length && label - index < LongestName && (char.IsAsciiLetterOrDigit(text[label]) || text[label] is '-')) label++;
            if (label - index < (labels == 0 ? 1 : 2) || labels > 0 && !char.IsAsciiLetter(text[index])) break;
            if (labels > 0) end = label;

            var next = label < text.Length && text[label] is ' ' && label + 1 < text.Length && text[label + 1] is '(' or '[' or '{' or '<' ? label + 1 : label;
            var dot = Array.Find(Dots, d => text.AsSpan(next).StartsWith(d, StringComparison.OrdinalIgnoreCase));
            if (dot is null) break;

            isSpelled |= dot.Length > 1;
            index = next + dot.Length;
            if (dot[0] is not ' ' && dot.Length > 1 && index < text.Length && text[index] is ' ') index++;
        }

        return isSpelled || isBracketed ? end : -1;
    }
}

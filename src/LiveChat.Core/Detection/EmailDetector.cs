using System.Buffers;

namespace LiveChat.Detection;

/// <summary>E-mail addresses: a name, an at sign, and a domain of two labels or more.</summary>
internal sealed class EmailDetector : IDetector
{
    private const int LongestName = 64;
    private const int LongestDomain = 253;
    private const int LongestLabel = 63;

    /// <summary>From here on scripts do not put spaces between words, so a word may touch an address.</summary>
    private const char FirstWithoutSpaces = '\u2E80';

    private static readonly SearchValues<char> AtSigns = SearchValues.Create("@\uFF20\uFE6B");

    /// <summary>Signs that names have inside; at their beginning they belong to what is around.</summary>
    private static readonly SearchValues<char> SignsInside = SearchValues.Create(".%+-_'!#$&^~");

    /// <summary>Signs with which a name may begin.</summary>
    private static readonly SearchValues<char> SignsInFront = SearchValues.Create("_%+");

    private static readonly string[] FileExtensions = ["png", "jpg", "jpeg", "gif", "svg", "webp", "pdf", "css", "js", "json", "html", "xml", "txt", "exe", "dll"];

    public string Name => Detectors.Email;

    public IReadOnlyList<TextSpan> Find(string text)
    {
        List<TextSpan>? found = null;
        var free = 0;
        for (var from = 0; from < text.Length;)
        {
            var at = text.AsSpan(from).IndexOfAny(AtSigns);
            if (at < 0) break;

            at += from;
            from = at + 1;
            var end = EndOfDomain(text, at + 1);
            if (end < 0 || StartOfName(text, at, free) is not (>= 0 and var start)) continue;

            // _jane@example.com_ is written in italics.
            if (text[start] is '_' && start + 1 < at && end < text.Length && text[end] is '_') start++;
            (found ??= []).Add(new(start, end));
            free = from = end;
        }

        SpelledEmails.AddTo(ref found, text);
        return found ?? [];
    }

    /// <summary>The first character of the name before an at sign, not before another index; or -1.</summary>
    private static int StartOfName(string text, int at, int free)
    {
        var (next, start, count) = (at - 1, -1, 0);
        while (next >= free && Glyphs.IsInvisible(text[next])) next--;
        if (next < free) return -1;
        if (text[next] is '"') return StartOfQuoted(text, next, free);

        var isWide = text[next] >= FirstWithoutSpaces && !char.IsAscii(Glyphs.Narrow(text[next]));
        for (; next >= free; next--)
        {
            var unit = Glyphs.Narrow(text[next]);
            if (Glyphs.IsInvisible(unit)) continue;
            if (!IsLetter(unit, isWide) && !SignsInside.Contains(unit)) break;
            if (count == 0 && unit is '.') return -1;
            if (++count > LongestName) return -1;
            if (IsLetter(unit, isWide) || SignsInFront.Contains(unit)) start = next;
        }

        // The name of a social network begins with an at sign itself: @jane@example.social.
        if (start < 0 || next >= 0 && start == next + 1 && AtSigns.Contains(text[next])) return -1;
        return WithoutQuery(text, start, at);
    }

    /// <summary>The name in quotes: "jane doe"@example.com.</summary>
    private static int StartOfQuoted(string text, int close, int free)
    {
        var from = Math.Max(free, close - LongestName);
        var open = text.AsSpan(from, close - from).LastIndexOf('"');
        return open < 0 || open + from == close - 1 ? -1 : open + from;
    }

    /// <summary>What is before an ampersand behind a question mark belongs to a link: ?a=1&amp;b.</summary>
    private static int WithoutQuery(string text, int start, int at)
    {
        var ampersand = text.AsSpan(start, at - start).LastIndexOf('&');
        return ampersand >= 0 && start > 0 && text[start - 1] is '=' or '?' && start + ampersand + 1 < at ? start + ampersand + 1 : start;
    }

    /// <summary>The end of the last label that can be one, if at least two are there and the last is no number; or -1.</summary>
    private static int EndOfDomain(string text, int from)
    {
        var (end, label, labels, letters, last) = (-1, 0, 0, 0, '\0');
        var isWide = from < text.Length && text[from] >= FirstWithoutSpaces && !char.IsAscii(Glyphs.Narrow(text[from]));
        var limit = Math.Min(text.Length, from + LongestDomain + 1);
        var next = from;
        for (; next < limit; next++)
        {
            var unit = Glyphs.Narrow(text[next]);
            if (Glyphs.IsInvisible(unit)) continue;
            if (unit is '.' or '\u3002' or '\uFF61')
            {
                if (label == 0 || last is '-') return end;
                (label, letters, labels, last) = (0, 0, labels + 1, '.');
                continue;
            }

            if (!IsLetter(unit, isWide) && (unit is not '-' || label == 0)) break;
            if (++label > LongestLabel) return -1;
            if (char.IsLetter(unit)) letters++;
            last = unit;

            // A hyphen or a digit may go on to a letter; an end behind it is no end yet.
            if (labels > 0 && letters >= 2 && unit is not '-') end = next + 1;
        }

        var isOpen = next < text.Length
            && (next == limit || Glyphs.Narrow(text[next]) is '@' || text[next] is '_' && next + 1 < text.Length && char.IsLetterOrDigit(text[next + 1]));
        return isOpen || end > 0 && IsFile(text.AsSpan(from, end - from)) ? -1 : end;
    }

    /// <summary>icon@2x.png is a file.</summary>
    private static bool IsFile(ReadOnlySpan<char> domain)
    {
        var extension = domain[(domain.LastIndexOf('.') + 1)..];
        foreach (var known in FileExtensions)
        {
            if (extension.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsLetter(char unit, bool isWide)
        => char.IsAsciiLetterOrDigit(unit) || unit > '\u007F' && (isWide || unit < FirstWithoutSpaces) && char.IsLetterOrDigit(unit);
}

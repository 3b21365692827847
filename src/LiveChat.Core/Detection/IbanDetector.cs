namespace LiveChat.Detection;

/// <summary>International bank account numbers: two letters, two check digits, and as many letters and digits as the country has; modulo 97.</summary>
internal sealed class IbanDetector : INumberDetector
{
    /// <summary>How many characters may separate two of the number.</summary>
    private const int WidestGap = 4;

    private const Joint Separators = Joint.Space | Joint.Line | Joint.Dash | Joint.Dot | Joint.Slash | Joint.Underscore;

    public string Name => Detectors.Iban;

    public IReadOnlyList<TextSpan> Find(NumberGroups numbers)
    {
        List<TextSpan>? found = null;
        var from = 0;
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i].Start < from) continue;
            if (At(numbers.Text, numbers[i].Start, from) is not { } span) continue;

            (found ??= []).Add(span);
            from = span.End;
        }

        return found ?? [];
    }

    /// <summary>The number whose check digits begin at an index.</summary>
    private static TextSpan? At(string text, int digits, int from)
    {
        if (!PreviousLetter(text, digits, from, out var second) || !PreviousLetter(text, second, from, out var start)) return null;

        var (first, next) = (Capital(text[start]), Capital(text[second]));
        var isCapital = char.IsAsciiLetterUpper(Glyphs.Narrow(text[start])) && char.IsAsciiLetterUpper(Glyphs.Narrow(text[second]));
        if (!isCapital && HasVisible(text, start + 1, digits)) return null;

        var length = IbanLengths.Of(first, next);
        return length > 0 && IsBeginning(text, start, from) && End(text, digits, length - 2, ValueOf(first) * 100 + ValueOf(next)) is var end and > 0 ? new(start, end) : null;
    }

    /// <summary>Where the number ends that has so many characters behind its country, if it is right and nothing goes on; or -1.</summary>
    private static int End(string text, int index, int length, int country)
    {
        var (body, check, count, end, gap) = (0, 0, 0, index, 0);
        while (index < text.Length && count < length)
        {
            var digit = Glyphs.DigitAt(text, index, out var units);
            var value = digit >= 0 ? digit : char.IsAsciiLetter(Glyphs.Narrow(text[index])) ? ValueOf(Capital(text[index])) : -1;
            if (value < 0)
            {
                if (Glyphs.IsInvisible(text[index]))
                {
                    index++;
                    continue;
                }

                if (!IsSeparator(text[index]) || ++gap > WidestGap) return -1;
                index++;
                continue;
            }

            if (count < 2 && digit < 0) return -1;
            if (count < 2) check = check * 10 + value;
            else body = (value > 9 ? body * 100 + value : body * 10 + value) % 97;
            (count, gap, index) = (count + 1, 0, index + units);
            end = index;
        }

        if (count < length || check is < 2 or > 98 || (body * 1_000_000 + country * 100 + check) % 97 != 1) return -1;
        return end < text.Length && IsPart(text, end) ? -1 : end;
    }

    private static bool PreviousLetter(string text, int index, int from, out int letter)
    {
        var gap = 0;
        for (letter = index - 1; letter >= from; letter--)
        {
            if (char.IsAsciiLetter(Glyphs.Narrow(text[letter]))) return true;
            if (!Glyphs.IsInvisible(text[letter]) && (!IsSeparator(text[letter]) || ++gap > 1)) return false;
        }

        return false;
    }

    /// <summary>Nothing of a word is before it, except for its own name: <c>IBANDE89…</c>.</summary>
    private static bool IsBeginning(string text, int start, int from)
    {
        if (start == from) return true;
        if (!char.IsAsciiLetterOrDigit(Glyphs.Narrow(text[start - 1]))) return true;
        return start - from >= 4 && text.AsSpan(start - 4, 4).Equals("IBAN", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasVisible(string text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (!Glyphs.IsInvisible(text[i]) && IsSeparator(text[i])) return true;
        }

        return false;
    }

    private static bool IsPart(string text, int index) => char.IsAsciiLetter(Glyphs.Narrow(text[index])) || Glyphs.DigitAt(text, index, out _) >= 0;

    private static bool IsSeparator(char unit) => Glyphs.JointOf(unit) is var joint and not Joint.None && (joint & Separators) != 0;

    private static char Capital(char unit) => char.ToUpperInvariant(Glyphs.Narrow(unit));

    private static int ValueOf(char letter) => letter - 'A' + 10;
}

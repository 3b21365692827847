using System.Buffers;
using System.Globalization;
using System.Text;

namespace LiveChat.Detection;

/// <summary>What a character is to somebody who reads numbers, in any script.</summary>
internal static class Glyphs
{
    /// <summary>Every unit a digit can begin with: those of the basic plane, and the halves of those above it.</summary>
    private static readonly SearchValues<char> DigitUnits = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(i => (char)i).Where(c => Value(new Rune(char.IsSurrogate(c) ? '\0' : c)) >= 0), .. HighSurrogatesOfDigits()]);

    /// <summary>The index of the first character at or behind an index that may be a digit, or -1.</summary>
    public static int NextDigit(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(DigitUnits);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>The value of the digit at an index, or -1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index.</param>
    /// <param name="length">How many UTF-16 units the character there has.</param>
    public static int DigitAt(string text, int index, out int length)
    {
        var unit = text[index];
        length = 1;
        if (unit < 128) return char.IsAsciiDigit(unit) ? unit - '0' : -1;

        return Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out length) is OperationStatus.Done ? Value(rune) : -1;
    }

    /// <summary>Whether nobody sees the character: joiners, marks of direction, variation selectors, the frame of a keycap.</summary>
    public static bool IsInvisible(char unit)
        => unit >= '\u00AD' && CharUnicodeInfo.GetUnicodeCategory(unit) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>What the character is between two groups of digits.</summary>
    public static Joint JointOf(char unit) => unit switch
    {
        ' ' or '\t' or '\u2800' or '\u3164' => Joint.Space,
        '\r' or '\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => Joint.Line,
        '-' or '\u2212' or '\u2043' or '\u02D7' or '\u30FC' or '\u2500' => Joint.Dash,
        '.' or '\u00B7' or '\u2022' or '\u2024' or '\u2027' or '\u22C5' or '\u30FB' or '\u3002' or '\uFF0E' or '\uFF61' => Joint.Dot,
        '/' or '\\' or '\u2044' or '\u2215' or '\uFF0F' or '\uFF3C' => Joint.Slash,
        '_' or '\uFF3F' => Joint.Underscore,
        '(' or '[' or '\uFF08' => Joint.Open,
        ')' or ']' or '\uFF09' => Joint.Close,
        ',' or '\uFF0C' or '\u3001' or '*' or '|' or '\u00A6' or '~' or '+' or ':' or ';' or '=' or '\'' or '\u2019' => Joint.Odd,
        < '\u0080' => Joint.None,
        _ => CharUnicodeInfo.GetUnicodeCategory(unit) switch
        {
            UnicodeCategory.SpaceSeparator => Joint.Space,
            UnicodeCategory.DashPunctuation => Joint.Dash,
            UnicodeCategory.ConnectorPunctuation => Joint.Underscore,
            _ => Joint.None,
        },
    };

    /// <summary>The letter, digit or sign of ASCII that a full-width character stands for; any other character is itself.</summary>
    public static char Narrow(char unit) => unit is >= '\uFF01' and <= '\uFF5E' ? (char)(unit - 0xFEE0) : unit;

    /// <summary>A digit of any script, or in a circle; not a raised or lowered one, which is a mark on what it stands at.</summary>
    private static int Value(Rune rune)
    {
        if (rune.IsAscii) return Rune.IsDigit(rune) ? rune.Value - '0' : -1;
        if (Rune.IsDigit(rune)) return (int)Rune.GetNumericValue(rune);
        if (rune.Value is not (>= 0x2460 and <= 0x2468 or >= 0x24EA and <= 0x24FF or >= 0x2776 and <= 0x2793)) return -1;

        return Rune.GetNumericValue(rune) is var value and >= 0 and <= 9 ? (int)value : -1;
    }

    private static IEnumerable<char> HighSurrogatesOfDigits()
        => Enumerable.Range(0x10000, 0x10000).Where(i => Rune.IsDigit(new Rune(i))).Select(i => new Rune(i).ToString()[0]).Distinct();
}

using System.Globalization;
using System.Text;

namespace LiveChat.Widgets;

/// <summary>Cleans what stands on one line: a name, a subject, a short answer. It may be shown next to our own words, in a mail or in a log, so nothing in it may break the line, hide, or turn the direction.</summary>
internal static class OneLineText
{
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Line breaks, with the white space around them, become one space; other controls, marks of direction and characters without width are left out; spaces at both ends are left out. Emoji that are joined of several stay joined.</summary>
    /// <param name="text">Well-formed Unicode.</param>
    public static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        var (breaking, joining) = (false, false);
        Rune before = default;

        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLineBreak(rune)) breaking = true;
            if (breaking && Rune.IsWhiteSpace(rune)) continue;
            if (rune.Value == ZeroWidthJoiner) joining = IsPictogram(before);
            if (IsUnseen(rune)) continue;

            if (breaking) TrimEnd(result).Append(' ');
            else if (joining && IsPictogram(rune)) result.Append((char)ZeroWidthJoiner);

            result.Append(rune.ToString());
            (breaking, joining, before) = (false, false, rune);
        }

        return result.ToString().Trim();
    }

    private static bool IsLineBreak(Rune rune) => rune.Value is (>= 0x09 and <= 0x0D) or 0x85 or 0x2028 or 0x2029;

    /// <summary>Controls and formats, and letters that are drawn as nothing.</summary>
    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        // Signs that stand before or around digits in Arabic, Syriac and Kaithi are formats with a shape.
        UnicodeCategory.Format => rune.Value is not ((>= 0x600 and <= 0x605) or 0x6DD or 0x70F or 0x8E2 or 0x110BD or 0x110CD),
        UnicodeCategory.Control => true,
        _ => rune.Value is 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or (>= 0xE0000 and <= 0xE0FFF),
    };

    /// <summary>What a joiner may follow inside an emoji: a picture, a skin colour, or the selector that says it is a picture.</summary>
    private static bool IsPictogram(Rune rune)
        => rune.Value is 0xFE0F || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol
            || (rune.Value >= 0x1F000 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.ModifierSymbol);

    private static StringBuilder TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1])) text.Length--;
        return text;
    }
}

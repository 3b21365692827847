using System.Globalization;
using System.Text;

namespace LiveChat.Detection;

/// <summary>Questions about text somebody typed.</summary>
internal static class PlainText
{
    /// <summary>Whether every surrogate has its other half.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }

        return true;
    }

    /// <summary>Whether every store can keep it as it is: well-formed, without U+0000.</summary>
    public static bool IsStorable(string text) => IsWellFormed(text) && !text.Contains('\0', StringComparison.Ordinal);

    /// <summary>Whether it holds code points that Unicode gives to nobody, ever; text with some of them has no composed form.</summary>
    public static bool HasNoCharacter(string text) => text.EnumerateRunes().Any(IsNoCharacter);

    /// <summary>Whether Unicode gives the code point to nobody, ever.</summary>
    public static bool IsNoCharacter(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    /// <summary>Refuses a text that is blank, too long, or that not every store could keep as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many UTF-16 units it may have.</param>
    /// <param name="subject">What the text is, as a sentence begins.</param>
    public static void ThrowIfNotStorable(string text, int longest, string subject)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > longest || !IsStorable(text))
        {
            throw new ArgumentException($"{subject} needs 1 to {longest} characters of well-formed Unicode without U+0000.");
        }
    }

    /// <summary>Whether a reader would see anything: one character that is neither space, control nor invisible format.</summary>
    public static bool IsVisible(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)) return true;
        }

        return false;
    }
}

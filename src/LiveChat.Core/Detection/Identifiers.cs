namespace LiveChat.Detection;

/// <summary>Digits that belong to a longer name of something: <c>1Z999AA1</c>, a UUID.</summary>
internal static class Identifiers
{
    private const int UuidLength = 36;

    /// <summary>Whether a letter of ASCII stands right before an index. Other scripts write numbers without a space.</summary>
    public static bool TouchesBefore(string text, int start)
    {
        while (start > 0 && Glyphs.IsInvisible(text[start - 1])) start--;
        return start > 0 && char.IsAsciiLetter(Glyphs.Narrow(text[start - 1]));
    }

    /// <summary>Whether a letter of ASCII stands right at an index.</summary>
    public static bool TouchesAfter(string text, int end)
    {
        while (end < text.Length && Glyphs.IsInvisible(text[end])) end++;
        return end < text.Length && char.IsAsciiLetter(Glyphs.Narrow(text[end]));
    }

    /// <summary>Whether a part of a text is joined by a hyphen, dot or underscore to letters, as part numbers are.</summary>
    public static bool IsPartOfName(string text, int start, int end)
        => TouchesBefore(text, start) || TouchesAfter(text, end)
            || start > 1 && text[start - 1] is '-' or '_' && char.IsAsciiLetter(text[start - 2])
            || end + 1 < text.Length && text[end] is '-' or '_' && char.IsAsciiLetter(text[end + 1])
            || IsInUuid(text, start);

    /// <summary>Whether an index is inside of a UUID.</summary>
    public static bool IsInUuid(string text, int index)
    {
        var (start, end) = (index, index);
        while (start > 0 && index - start <= UuidLength && IsOfUuid(text[start - 1])) start--;
        while (end < text.Length && end - index <= UuidLength && IsOfUuid(text[end])) end++;
        return end - start == UuidLength && text[start + 8] is '-' && text[start + 13] is '-' && text[start + 18] is '-' && text[start + 23] is '-';
    }

    private static bool IsOfUuid(char unit) => char.IsAsciiHexDigit(unit) || unit is '-';
}

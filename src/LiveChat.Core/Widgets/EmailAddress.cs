using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace LiveChat.Widgets;

/// <summary>Reads one e-mail address, strictly: what passes can stand alone in a mail header and names exactly one mailbox.</summary>
internal static class EmailAddress
{
    /// <summary>The longest address, in UTF-16 units and in its ASCII form.</summary>
    public const int MaxLength = 254;

    private const int MaxLocalLength = 64;

    /// <summary>What IDNA takes for a full stop though it is none; an address with one of them names a host nobody sees.</summary>
    private const string OtherDots = "\u3002\uff0e\uff61";
    private const string AllowedSigns = "!#$%&'*+-/=?^_`{|}~";

    /// <summary>Reads <c>local@domain</c>. Spaces around it are left out; a display name, quotes, a list, a comment, a bare address in brackets or any control inside is refused. International names are fine.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out string? address)
    {
        address = null;
        var candidate = text.Trim(' ');
        if (candidate.Length > MaxLength || candidate.IndexOf('@', StringComparison.Ordinal) is not (> 0 and var at)) return false;

        var (local, domain) = (candidate[..at], candidate[(at + 1)..]);
        if (!IsLocal(local) || domain.AsSpan().ContainsAny(OtherDots) || !TryReadDomain(domain, out var ascii) || local.Length + 1 + ascii.Length > MaxLength) return false;

        address = candidate;
        return true;
    }

    private static bool IsLocal(string local)
        => Encoding.UTF8.GetByteCount(local) <= MaxLocalLength
            && local.Split('.').All(part => part.Length > 0 && part.EnumerateRunes().All(IsAllowed));

    private static bool IsAllowed(Rune rune) => rune.IsAscii
        ? Rune.IsLetterOrDigit(rune) || AllowedSigns.Contains((char)rune.Value, StringComparison.Ordinal)
        : Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>At least two labels, and the last one no number: neither a name of the local network nor an address.</summary>
    private static bool TryReadDomain(string domain, [NotNullWhen(true)] out string? ascii)
        => WebOrigin.TryReadHost(domain, out ascii) && ascii.LastIndexOf('.') is > 0 and var dot && IsTopLevel(ascii[(dot + 1)..]);

    private static bool IsTopLevel(string label) => label.StartsWith("xn--", StringComparison.Ordinal) || label.All(char.IsAsciiLetter);
}

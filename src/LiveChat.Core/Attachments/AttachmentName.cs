using System.Globalization;
using System.Text;
using LiveChat.Attachments.Images;
using LiveChat.Detection;

namespace LiveChat.Attachments;

/// <summary>What a file is called when it is shown. Its bytes never have that name.</summary>
internal static class AttachmentName
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    private const char Replacement = '\uFFFD';

    /// <summary>Makes a name fit to be shown: its last segment, without what cannot be seen or turns the direction of text, in composed form, not too long.</summary>
    /// <param name="name">The name as it was sent.</param>
    /// <returns>The name, which has one of the four extensions; or why it has none.</returns>
    public static (string? Name, string? Refusal) Clean(string name)
    {
        var segment = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var visible = new StringBuilder(segment.Length);
        foreach (var rune in segment.EnumerateRunes().Where(IsShown)) visible.Append(rune);

        var cleaned = visible.ToString().Normalize(NormalizationForm.FormC).Trim();
        var dot = cleaned.LastIndexOf('.');
        var stem = dot < 0 ? cleaned : cleaned[..dot];
        if (!IsName(stem)) return (null, AttachmentCodes.NameInvalid);
        if (dot < 0 || TypeOf(cleaned[(dot + 1)..]) is null) return (null, AttachmentCodes.ExtensionNotAllowed);

        var fitted = Fit(stem, cleaned[dot..]);
        return IsName(fitted[..fitted.LastIndexOf('.')]) ? (fitted, null) : (null, AttachmentCodes.NameInvalid);
    }

    /// <summary>The name with an extension that says what the file is.</summary>
    /// <param name="name">A cleaned name.</param>
    /// <param name="type">What it is.</param>
    public static string Correct(string name, ImageType type)
    {
        var dot = name.LastIndexOf('.');
        return TypeOf(name[(dot + 1)..]) == type ? name : Fit(name[..dot], type switch { ImageType.Jpeg => ".jpg", ImageType.Png => ".png", _ => ".gif" });
    }

    /// <inheritdoc cref="Correct(string, ImageType)"/>
    public static string Correct(string name, string mediaType) => Correct(name, ImageMediaTypes.Of(mediaType));

    private static ImageType? TypeOf(string extension) => extension.ToLowerInvariant() switch
    {
        "jpg" or "jpeg" => ImageType.Jpeg,
        "png" => ImageType.Png,
        "gif" => ImageType.Gif,
        _ => null,
    };

    /// <summary>Whether somebody sees anything of it but dots.</summary>
    private static bool IsName(string stem) => PlainText.IsVisible(stem.Replace(".", string.Empty, StringComparison.Ordinal));

    /// <summary>What a sender may not write stands as U+FFFD in what was read; joiners make one sign of several emoji.</summary>
    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
        _ => rune.Value != Replacement && !PlainText.IsNoCharacter(rune),
    };

    /// <summary>Cuts before the extension, and not within what is seen as one sign.</summary>
    private static string Fit(string stem, string extension)
    {
        if (stem.Length + extension.Length <= MaxLength) return stem + extension;

        var (length, room) = (0, MaxLength - extension.Length);
        while (StringInfo.GetNextTextElementLength(stem, length) is var next && length + next <= room) length += next;
        if (length == 0) length = char.IsHighSurrogate(stem[room - 1]) ? room - 1 : room;
        return stem[..length].TrimEnd() + extension;
    }
}

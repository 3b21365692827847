using System.Text.Json;
using LiveChat.Detection;

namespace LiveChat.Settings;

/// <summary>Settings as the console wrote them.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Content">JSON; kept as it was written.</param>
/// <param name="Version">The version of all settings that came with this document. No other change ever has the same.</param>
public sealed record SettingsDocument(SettingsKey Key, string Content, long Version)
{
    /// <summary>The longest content, in UTF-16 units.</summary>
    public const int MaxLength = 1_048_576;

    /// <summary>Whether something can be the content of a document; a store asks before it looks at anything.</summary>
    /// <param name="content">The content.</param>
    /// <exception cref="ArgumentException">The caller's bug: the content is too long, not JSON, or not well-formed Unicode without U+0000.</exception>
    public static void ThrowIfImpossible(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > MaxLength || !PlainText.IsStorable(content)) throw new ArgumentException($"Settings need at most {MaxLength} characters of well-formed Unicode without U+0000.", nameof(content));

        try
        {
            using var _ = JsonDocument.Parse(content);
        }
        catch (JsonException e)
        {
            throw new ArgumentException("Settings need to be JSON.", nameof(content), e);
        }
    }

    /// <summary>Names the document and its version only.</summary>
    public override string ToString() => $"{Key.Kind} {Key.Name}, version {Version}";
}

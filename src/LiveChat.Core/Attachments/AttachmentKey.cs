using System.Diagnostics.CodeAnalysis;

namespace LiveChat.Attachments;

/// <summary>Under which a file's bytes are kept: random, made here, never what somebody calls the file.</summary>
/// <param name="Value">The key.</param>
public readonly record struct AttachmentKey(Guid Value)
{
    /// <summary>Makes a new, random key.</summary>
    public static AttachmentKey New() => new(Guid.NewGuid());

    /// <summary>Reads a key as <see cref="ToString"/> writes it.</summary>
    /// <param name="text">32 lower case hexadecimal digits; anything else, and the empty key, is refused.</param>
    /// <param name="key">The key.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out AttachmentKey key)
    {
        var valid = Guid.TryParseExact(text, "N", out var value) && value != Guid.Empty;
        key = new(value);
        return valid && key.ToString() == text;
    }

    /// <summary>32 lower case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N");
}

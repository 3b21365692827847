using System.Diagnostics.CodeAnalysis;

namespace LiveChat.Attachments;

/// <summary>One upload: random, so that it says nothing and cannot be guessed. Its bytes have a key of their own, <see cref="AttachmentKey"/>.</summary>
/// <param name="Value">The id.</param>
public readonly record struct UploadId(Guid Value)
{
    /// <summary>Makes a new, random id.</summary>
    public static UploadId New() => new(Guid.NewGuid());

    /// <summary>Reads an id as <see cref="ToString"/> writes it.</summary>
    /// <param name="text">32 hexadecimal digits; anything else, and the empty id, is refused.</param>
    /// <param name="id">The id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out UploadId id)
    {
        var valid = Guid.TryParseExact(text, "N", out var value) && value != Guid.Empty;
        id = new(value);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

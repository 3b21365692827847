using System.Diagnostics.CodeAnalysis;

namespace LiveChat.Chats;

/// <summary>One attachment of a message. It says nothing, and knowing it opens nothing.</summary>
/// <param name="Value">The id.</param>
public readonly record struct AttachmentId(Guid Value)
{
    /// <summary>Reads an id as <see cref="ToString"/> writes it.</summary>
    /// <param name="text">32 hexadecimal digits; anything else, and the empty id, is refused.</param>
    /// <param name="id">The id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out AttachmentId id)
    {
        var valid = Guid.TryParseExact(text, "N", out var value) && value != Guid.Empty;
        id = new(value);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

using System.Diagnostics.CodeAnalysis;

namespace LiveChat.Chats;

/// <summary>The id a sender's client made for a message. Sending it again gives the first answer.</summary>
/// <param name="Value">The id.</param>
public readonly record struct MessageId(Guid Value)
{
    /// <summary>Makes a new id, ordered by time.</summary>
    /// <param name="now">The time now.</param>
    public static MessageId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>Reads an id as a client sends it.</summary>
    /// <param name="text">A UUID, with or without dashes; anything else, and the empty id, is refused.</param>
    /// <param name="id">The id.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out MessageId id)
    {
        var valid = (Guid.TryParseExact(text, "D", out var value) || Guid.TryParseExact(text, "N", out value)) && value != Guid.Empty;
        id = new(value);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

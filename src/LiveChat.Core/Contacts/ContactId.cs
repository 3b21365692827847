namespace LiveChat.Contacts;

/// <summary>One customer of one widget, over time.</summary>
/// <param name="Value">The id; not a secret.</param>
public readonly record struct ContactId(Guid Value)
{
    /// <summary>Makes a new id, ordered by time.</summary>
    /// <param name="now">The time now.</param>
    public static ContactId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>Reads an id.</summary>
    /// <param name="text">The id as <see cref="ToString"/> writes it; anything else, and the empty id, is refused.</param>
    /// <param name="id">The id.</param>
    public static bool TryParse(string? text, out ContactId id)
    {
        var valid = Guid.TryParseExact(text, "N", out var value) && value != Guid.Empty;
        id = new(value);
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

namespace LiveChat.Contacts;

/// <summary>One customer of one widget, over time.</summary>
/// <param name="Value">The id; not a secret.</param>
public readonly record struct ContactId(Guid Value)
{
    /// <summary>Makes a new id, ordered by time.</summary>
    /// <param name="now">The time now.</param>
    public static ContactId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

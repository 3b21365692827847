namespace LiveChat.EntityFrameworkCore.Contacts;

/// <summary>One more secret that opens a contact: that of another device of the same user. Only the hash.</summary>
internal sealed class ContactSecretRow
{
    public required string Widget { get; init; }
    public required string Secret { get; init; }
    public required Guid Contact { get; init; }

    /// <summary>When the user signed in on the device, in microseconds since 1970 in UTC.</summary>
    public required long CreatedAt { get; init; }
}

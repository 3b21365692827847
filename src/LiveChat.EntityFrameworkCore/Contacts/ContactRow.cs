using LiveChat.Contacts;

namespace LiveChat.EntityFrameworkCore.Contacts;

/// <summary>A contact in the database. Of the visitor's secret there is only the hash.</summary>
internal sealed class ContactRow
{
    public required Guid Id { get; init; }
    public required string Widget { get; init; }
    public required string Secret { get; init; }
    public required string? Subject { get; init; }
    public required string? Name { get; init; }
    public required string? Email { get; init; }
    public required string? Phone { get; init; }

    /// <summary>When the contact was first seen, in microseconds since 1970 in UTC.</summary>
    public required long CreatedAt { get; init; }
    public required long Fence { get; init; }

    /// <summary>Since when it is kept out, in microseconds since 1970 in UTC; <see langword="null"/> when it is not.</summary>
    public required long? BlockedAt { get; init; }
    public required string? BlockedBy { get; init; }
    public required string? BlockedByName { get; init; }
    public required string? BlockReason { get; init; }

    public static ContactRow Of(Contact contact) => new()
    {
        Id = contact.Id.Value,
        Widget = contact.Widget.Value,
        Secret = contact.Secret.Value,
        Subject = contact.Subject,
        Name = contact.Name,
        Email = contact.Email,
        Phone = contact.Phone,
        CreatedAt = UtcMicroseconds.Of(contact.CreatedAt),
        Fence = contact.Fence,
        BlockedAt = UtcMicroseconds.Of(contact.Block?.At),
        BlockedBy = contact.Block?.By,
        BlockedByName = contact.Block?.ByName,
        BlockReason = contact.Block?.Reason,
    };

    public Contact ToContact() => new()
    {
        Id = new(Id),
        Widget = new(Widget),
        Secret = new(Secret),
        Subject = Subject,
        Name = Name,
        Email = Email,
        Phone = Phone,
        CreatedAt = UtcMicroseconds.From(CreatedAt),
        Fence = Fence,
        Block = BlockedAt is { } at ? new(UtcMicroseconds.From(at), BlockedBy!, BlockedByName!, BlockReason) : null,
    };
}

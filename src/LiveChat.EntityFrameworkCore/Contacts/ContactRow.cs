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
    };
}

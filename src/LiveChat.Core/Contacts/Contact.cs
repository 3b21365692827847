using LiveChat.Widgets;

namespace LiveChat.Contacts;

/// <summary>A customer over time. Immutable.</summary>
public sealed record Contact
{
    /// <summary>The contact's id.</summary>
    public required ContactId Id { get; init; }

    /// <summary>The widget the contact came through; a contact is never shared between widgets.</summary>
    public required WidgetId Widget { get; init; }

    /// <summary>The hash of the first visitor's secret; who becomes a user gets a new one. Other devices of a user the host vouches for have secrets of their own, see <see cref="SignIn"/>.</summary>
    public required SecretHash Secret { get; init; }

    /// <summary>The host's own id of the user, when the host vouched for one; <see langword="null"/> for a visitor nobody knows.</summary>
    public string? Subject { get; init; }

    /// <summary>The name, as typed or as the host says; <see langword="null"/> when unknown.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address, as typed or as the host says; <see langword="null"/> when unknown.</summary>
    public string? Email { get; init; }

    /// <summary>The phone number; <see langword="null"/> when unknown.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether the host vouches for name and address. What somebody typed is never verified.</summary>
    public bool Verified => Subject is not null;

    /// <summary>That the company lets the contact start no chat and leave no message; <see langword="null"/> when it does.</summary>
    public ContactBlock? Block { get; init; }

    /// <summary>When the contact was first seen.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Grows with every change; a save expects the one it read.</summary>
    public long Fence { get; init; }

    /// <summary>The contact as the user the host vouches for. What somebody typed before is forgotten, because nobody vouches for it; what the host does not say any more, too.</summary>
    /// <param name="user">The user.</param>
    /// <returns>With the next fence, or this one when nothing changes.</returns>
    public Contact As(VouchedUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var next = this with { Subject = user.Subject, Name = user.Name, Email = user.Email, Phone = user.Phone };
        return next == this ? this : next with { Fence = Fence + 1 };
    }

    /// <summary>Names the contact by id only.</summary>
    public override string ToString() => $"Contact {Id}";
}

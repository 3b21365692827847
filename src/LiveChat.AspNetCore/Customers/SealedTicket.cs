using System.Buffers.Binary;
using System.Text;
using LiveChat.Contacts;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Customers;

/// <summary>What a ticket to connect says, and how it is written.</summary>
internal sealed record SealedTicket(WidgetId Widget, ContactId Contact, DateTimeOffset IssuedAt)
{
    private const int GuidBytes = 16;
    private const int FixedBytes = sizeof(long) + GuidBytes;
    private const int MostWidgetBytes = 256;

    /// <summary>The first kind there was has no name.</summary>
    private static ReadOnlySpan<byte> Kind => [];

    /// <summary>The id of the key a ticket is sealed with; null for what is no ticket.</summary>
    public static string? KeyOf(string text) => TicketSeal.KeyOf(text, FixedBytes, FixedBytes + MostWidgetBytes);

    /// <summary>Writes the ticket. Two are never the same.</summary>
    public string Seal(TicketKey key)
    {
        var widget = Encoding.UTF8.GetBytes(Widget.Value);
        var content = new byte[FixedBytes + widget.Length];
        BinaryPrimitives.WriteInt64BigEndian(content, IssuedAt.ToUnixTimeMilliseconds());
        Contact.Value.TryWriteBytes(content.AsSpan(sizeof(long)));
        widget.CopyTo(content, FixedBytes);
        return TicketSeal.Seal(key, Kind, content);
    }

    /// <summary>Reads a ticket that <see cref="KeyOf"/> took for one; null when it was not sealed with this key.</summary>
    public static SealedTicket? Open(string text, TicketKey key)
    {
        if (TicketSeal.Open(text, key, Kind) is not { } content) return null;

        var issuedAt = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(content));
        return new(new(Encoding.UTF8.GetString(content.AsSpan(FixedBytes))), new(new Guid(content.AsSpan(sizeof(long), GuidBytes))), issuedAt);
    }

    /// <summary>Names the contact only.</summary>
    public override string ToString() => $"Ticket of {Contact}";
}

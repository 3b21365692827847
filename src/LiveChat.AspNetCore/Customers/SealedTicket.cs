using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LiveChat.Contacts;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Customers;

/// <summary>What a ticket says, and how it is written: sealed with AES-GCM, so that nobody without the key can read, change or make one. In lower case hexadecimal digits, so that one ticket has one spelling.</summary>
internal sealed record SealedTicket(WidgetId Widget, ContactId Contact, DateTimeOffset IssuedAt)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int GuidBytes = 16;
    private const int FixedBytes = sizeof(long) + GuidBytes;
    private const int LeastBytes = TicketKey.IdBytes + NonceBytes + FixedBytes + TagBytes;
    private const int MostBytes = LeastBytes + 256;

    /// <summary>The id of the key a ticket is sealed with; null for what is no ticket.</summary>
    public static string? KeyOf(string text)
        => text.Length is >= LeastBytes * 2 and <= MostBytes * 2 && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigitLower)
            ? text[..(TicketKey.IdBytes * 2)]
            : null;

    /// <summary>Writes the ticket. Two are never the same.</summary>
    public string Seal(TicketKey key)
    {
        var widget = Encoding.UTF8.GetBytes(Widget.Value);
        var content = new byte[FixedBytes + widget.Length];
        BinaryPrimitives.WriteInt64BigEndian(content, IssuedAt.ToUnixTimeMilliseconds());
        Contact.Value.TryWriteBytes(content.AsSpan(sizeof(long)));
        widget.CopyTo(content, FixedBytes);

        var text = new byte[TicketKey.IdBytes + NonceBytes + content.Length + TagBytes];
        Convert.FromHexString(key.Id).CopyTo(text, 0);
        var nonce = text.AsSpan(TicketKey.IdBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Secret, TagBytes);
        aes.Encrypt(nonce, content, text.AsSpan(TicketKey.IdBytes + NonceBytes, content.Length), text.AsSpan(text.Length - TagBytes));
        return Convert.ToHexStringLower(text);
    }

    /// <summary>Reads a ticket that <see cref="KeyOf"/> took for one; null when it was not sealed with this key.</summary>
    public static SealedTicket? Open(string text, TicketKey key)
    {
        var bytes = Convert.FromHexString(text).AsSpan();
        var content = new byte[bytes.Length - TicketKey.IdBytes - NonceBytes - TagBytes];
        try
        {
            using var aes = new AesGcm(key.Secret, TagBytes);
            aes.Decrypt(bytes.Slice(TicketKey.IdBytes, NonceBytes), bytes.Slice(TicketKey.IdBytes + NonceBytes, content.Length), bytes[^TagBytes..], content);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        var issuedAt = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(content));
        return new(new(Encoding.UTF8.GetString(content.AsSpan(FixedBytes))), new(new Guid(content.AsSpan(sizeof(long), GuidBytes))), issuedAt);
    }

    /// <summary>Names the contact only.</summary>
    public override string ToString() => $"Ticket of {Contact}";
}

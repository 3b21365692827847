using System.Security.Cryptography;

namespace LiveChat.AspNetCore.Customers;

/// <summary>Seals what tickets say with AES-GCM, so that nobody without the key can read, change or make one, nor take one for another kind. In lower case hexadecimal digits, so that one ticket has one spelling.</summary>
internal static class TicketSeal
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int AroundBytes = TicketKey.IdBytes + NonceBytes + TagBytes;

    /// <summary>The id of the key a ticket is sealed with; null for what is no ticket.</summary>
    /// <param name="text">The ticket.</param>
    /// <param name="least">How many bytes it says at least.</param>
    /// <param name="most">How many bytes it says at most.</param>
    public static string? KeyOf(string text, int least, int most)
        => text.Length >= (AroundBytes + least) * 2 && text.Length <= (AroundBytes + most) * 2 && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigitLower)
            ? text[..(TicketKey.IdBytes * 2)]
            : null;

    /// <summary>Writes a ticket. Two are never the same.</summary>
    public static string Seal(TicketKey key, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        var text = new byte[AroundBytes + content.Length];
        Convert.FromHexString(key.Id).CopyTo(text, 0);
        var nonce = text.AsSpan(TicketKey.IdBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Secret, TagBytes);
        aes.Encrypt(nonce, content, text.AsSpan(TicketKey.IdBytes + NonceBytes, content.Length), text.AsSpan(text.Length - TagBytes), kind);
        return Convert.ToHexStringLower(text);
    }

    /// <summary>Reads a ticket that <see cref="KeyOf"/> took for one; null when it was not sealed with this key as this kind.</summary>
    public static byte[]? Open(string text, TicketKey key, ReadOnlySpan<byte> kind)
    {
        var bytes = Convert.FromHexString(text).AsSpan();
        var content = new byte[bytes.Length - AroundBytes];
        try
        {
            using var aes = new AesGcm(key.Secret, TagBytes);
            aes.Decrypt(bytes.Slice(TicketKey.IdBytes, NonceBytes), bytes.Slice(TicketKey.IdBytes + NonceBytes, content.Length), bytes[^TagBytes..], content, kind);
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}

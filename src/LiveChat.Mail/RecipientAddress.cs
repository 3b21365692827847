using System.Buffers;
using MimeKit;

namespace LiveChat.Mail;

/// <summary>Reads the one address a transcript goes to. Nothing a visitor typed may become a second recipient, a name or another header.</summary>
internal static class RecipientAddress
{
    private const int MaxLength = 254;

    // Everything that means something in an address list, and whatever is invisible.
    private static readonly SearchValues<char> Special = SearchValues.Create(" \t\r\n,;:<>()[]\"\\");

    /// <summary>Reads <c>local@domain</c> and nothing else.</summary>
    /// <exception cref="FormatException">The text is not exactly one bare address. The message does not repeat it.</exception>
    public static MailboxAddress Parse(string text)
    {
        var isBare = text.Length <= MaxLength
            && !text.AsSpan().ContainsAny(Special)
            && !text.Any(char.IsControl)
            && text.AsSpan().Count('@') == 1
            && text[0] != '@'
            && text[^1] != '@';

        return isBare && MailboxAddress.TryParse(text, out var address) && address.Address == text && string.IsNullOrEmpty(address.Name)
            ? address
            : throw new FormatException("The recipient of a transcript is not one bare e-mail address.");
    }
}

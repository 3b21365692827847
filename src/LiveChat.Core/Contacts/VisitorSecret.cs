using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace LiveChat.Contacts;

/// <summary>What proves that a browser is a certain visitor: 256 random bits, shown to the browser once and kept here only as a hash.</summary>
public readonly record struct VisitorSecret
{
    private const int Bytes = 32;
    private readonly string? _text;

    private VisitorSecret(string text) => _text = text;

    /// <summary>Makes a new secret from the system's random numbers.</summary>
    public static VisitorSecret Create() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Reads a secret as a browser sends it.</summary>
    /// <param name="text">64 hexadecimal digits in lower case; anything else is refused.</param>
    /// <param name="secret">The secret.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out VisitorSecret secret)
    {
        var valid = text is { Length: Bytes * 2 } && text.All(char.IsAsciiHexDigitLower);
        secret = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>What is kept.</summary>
    public SecretHash Hash() => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Reveal()))));

    /// <summary>The secret itself, for the one answer that hands it to the browser.</summary>
    public string Reveal() => _text ?? throw new InvalidOperationException("A default VisitorSecret holds nothing. Use VisitorSecret.Create().");

    /// <summary>Says that there is one, and nothing about it.</summary>
    public override string ToString() => "[secret]";
}

using System.Security.Cryptography;
using System.Text;

namespace LiveChat.Contacts;

/// <summary>The SHA-256 of the signed part of a token with which the host vouches for a user; the only form in which it is kept.</summary>
/// <param name="Value">64 lower case hexadecimal digits.</param>
public readonly record struct TokenHash(string Value)
{
    /// <summary>Hashes what the signature is over. The signature itself can be written in more than one way, and would then be taken for another token.</summary>
    /// <param name="signedPart">Header and payload of the token, as they were sent.</param>
    public static TokenHash Of(string signedPart) => new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(signedPart))));

    /// <summary>Says that there is one, and nothing about it.</summary>
    public override string ToString() => "[hash]";
}

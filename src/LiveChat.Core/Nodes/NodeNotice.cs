using System.Security.Cryptography;
using System.Text;

namespace LiveChat.Nodes;

/// <summary>What a node lets the others know of itself. A format: members are added, never renamed.</summary>
internal sealed record NodeNotice
{
    private const int Length = 8;
    private const int Iterations = 210_000;

    /// <summary>The node, for people: the machine, and the beginning of its id.</summary>
    public required string Node { get; init; }

    /// <summary>When the node last said so, in the store's time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What its code defines: of each definition the fingerprint of every property. Empty while the node does not know yet, because it has just started.</summary>
    public required Dictionary<string, Dictionary<string, string>> Definitions { get; init; }

    /// <summary>
    /// What is compared instead of what was set: 64 bits of each property's hash. Whoever reads them can try what it may have been; with what is secret a try takes some tenths of a second and
    /// counts for one definition of one installation only.
    /// </summary>
    /// <param name="definitions">What the code defines.</param>
    /// <param name="salt">The installation's own.</param>
    /// <param name="cancellationToken">Ends it after the secret it is at.</param>
    public static Dictionary<string, Dictionary<string, string>> FingerprintsOf(IEnumerable<CodeDefinition> definitions, byte[] salt, CancellationToken cancellationToken = default)
    {
        return definitions.GroupBy(d => d.Name, StringComparer.Ordinal).ToDictionary(
            d => d.Key,
            d => d.SelectMany(x => x.Content.EnumerateObject(), (x, property) => (property.Name, Text: property.Value.GetRawText(), IsSecret: x.Secrets.Contains(property.Name)))
                .GroupBy(p => p.Name, StringComparer.Ordinal)
                .ToDictionary(
                    p => p.Key,
                    p => p.Any(x => x.IsSecret) ? Slow(TextOf(p), [.. salt, .. Encoding.UTF8.GetBytes(d.Key)], cancellationToken) : Fast(TextOf(p)),
                    StringComparer.Ordinal),
            StringComparer.Ordinal);

        static string TextOf(IEnumerable<(string Name, string Text, bool IsSecret)> properties) => string.Join('\n', properties.Select(p => p.Text));
    }

    private static string Fast(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Length));

    private static string Slow(string text, byte[] salt, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(text, salt, Iterations, HashAlgorithmName.SHA512, Length));
    }
}

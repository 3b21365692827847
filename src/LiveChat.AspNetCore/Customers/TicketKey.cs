using System.Security.Cryptography;

namespace LiveChat.AspNetCore.Customers;

/// <summary>What tickets are sealed with: 256 random bits all nodes of an installation read from the store.</summary>
/// <param name="Id">16 hexadecimal digits; stands in every ticket.</param>
/// <param name="Secret">256 bits.</param>
/// <param name="CreatedAt">When it was made, in the store's time.</param>
internal sealed record TicketKey(string Id, byte[] Secret, DateTimeOffset CreatedAt)
{
    /// <summary>How long new tickets are sealed with a key.</summary>
    public static readonly TimeSpan Turn = TimeSpan.FromHours(1);

    /// <summary>How long a key is worth anything, so that one read from an old backup opens nothing.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    public const int IdBytes = 8;

    private const int SecretBytes = 32;

    public static TicketKey Create(DateTimeOffset now)
        => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), RandomNumberGenerator.GetBytes(SecretBytes), now);

    /// <summary>Whether a ticket of that moment may be sealed with this key.</summary>
    public bool IsGoodAt(DateTimeOffset moment) => moment - CreatedAt < Lifetime;

    /// <summary>Names the key only.</summary>
    public override string ToString() => $"Ticket key {Id}";
}

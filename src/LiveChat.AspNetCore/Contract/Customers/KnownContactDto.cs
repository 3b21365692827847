namespace LiveChat.AspNetCore.Contract;

/// <summary>What is known of the customer from before, to fill in forms with.</summary>
internal sealed record KnownContactDto : WireRecord
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>The phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether the host vouches for it; then what the customer types changes none of it.</summary>
    public required bool Verified { get; init; }
}

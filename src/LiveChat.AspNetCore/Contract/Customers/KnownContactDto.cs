namespace LiveChat.AspNetCore.Contract;

/// <summary>What is known of the customer from before, to fill in forms with.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Phone">The phone number.</param>
/// <param name="Verified">Whether the host vouches for it; then what the customer types changes none of it.</param>
internal sealed record KnownContactDto(string? Name, string? Email, string? Phone, bool Verified);

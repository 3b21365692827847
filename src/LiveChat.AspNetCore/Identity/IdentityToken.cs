using LiveChat.Contacts;

namespace LiveChat.AspNetCore.Identity;

/// <summary>A token that is good: for whom the host vouches.</summary>
/// <param name="User">The user.</param>
/// <param name="Hash">By what the token is known.</param>
/// <param name="ExpiresAt">From when on no node takes it.</param>
internal sealed record IdentityToken(VouchedUser User, TokenHash Hash, DateTimeOffset ExpiresAt)
{
    /// <summary>Says that there is one, and nothing about it.</summary>
    public override string ToString() => "[token]";
}

namespace LiveChat.EntityFrameworkCore.Contacts;

/// <summary>A token that a visitor brought. Of both there is only the hash.</summary>
internal sealed class IdentityTokenRow
{
    public required string Widget { get; init; }
    public required string Token { get; init; }

    /// <summary>The secret of the visitor, whether it opens a contact or not.</summary>
    public required string Visitor { get; init; }

    /// <summary>From when on it is not needed any more, in microseconds since 1970 in UTC.</summary>
    public required long ExpiresAt { get; init; }
}

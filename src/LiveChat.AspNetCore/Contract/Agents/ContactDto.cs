namespace LiveChat.AspNetCore.Contract;

/// <summary>The customer of a chat, as agents see them.</summary>
internal sealed record ContactDto : WireRecord
{
    /// <summary>The contact's id.</summary>
    public required string Id { get; init; }

    /// <summary>The name, or a neutral word when none was given, or it is masked.</summary>
    public required string Name { get; init; }

    /// <summary>The e-mail address, if one was given and it is not masked.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the form asked for an e-mail address that is kept from the reader, who may not read personal data; absent when not.</summary>
    public bool? EmailMasked { get; init; }

    /// <summary>Whether the host vouches for name and address; otherwise somebody typed them.</summary>
    public required bool Verified { get; init; }
}

using LiveChat.AspNetCore.Contract;
using LiveChat.Contacts;

namespace LiveChat.AspNetCore.Identity;

/// <summary>Who a visitor is after bringing a token, or why it was not taken.</summary>
internal sealed record SignedIn
{
    /// <summary>The contact; <see langword="null"/> when the token was refused.</summary>
    public Contact? Contact { get; private init; }

    /// <summary>The secret the visitor is known by from now on; <see langword="null"/> when it is the one of before.</summary>
    public VisitorSecret? NewSecret { get; private init; }

    public ErrorCode? Refusal { get; private init; }

    public static implicit operator SignedIn(ErrorCode refusal) => new() { Refusal = refusal };

    public static SignedIn As(Contact contact, VisitorSecret? newSecret) => new() { Contact = contact, NewSecret = newSecret };

    /// <summary>Names the contact only.</summary>
    public override string ToString() => $"Signed in as {Contact?.Id}";
}

namespace LiveChat.Contacts;

/// <summary>A visitor brings a token with which the host vouches for a user: who the visitor is from now on, and what lets the visitor come back.</summary>
public sealed record SignIn
{
    /// <summary>How many secrets open a contact beside its own. The newest stay; a browser whose secret is gone is a new visitor until it brings a token again.</summary>
    public const int MaxSecrets = 20;

    /// <summary>The contact as it is to be; its fence is the one to store.</summary>
    public required Contact Contact { get; init; }

    /// <summary>The fence the caller read; 0 for a new contact. The same as that of <see cref="Contact"/> when nothing of it changes.</summary>
    public required long ExpectedFence { get; init; }

    /// <summary>A secret that opens the contact from now on, beside those that do already; <see langword="null"/> when the visitor keeps the one there is.</summary>
    public SecretHash? NewSecret { get; init; }

    /// <summary>The token.</summary>
    public required TokenHash Token { get; init; }

    /// <summary>The visitor, by the secret the browser came with, or by its first one: the token is the visitor's until it expires.</summary>
    public required SecretHash Visitor { get; init; }

    /// <summary>Whether a token that another visitor brought before is taken, too. It says nothing new of a visitor who is that user already.</summary>
    public bool TakesUsedToken { get; init; }

    /// <summary>When the visitor came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>From when on nobody takes the token any more, so that it need not be remembered.</summary>
    public required DateTimeOffset TokenExpiresAt { get; init; }

    /// <summary>Names the contact only.</summary>
    public override string ToString() => $"Sign-in of {Contact.Id}";
}

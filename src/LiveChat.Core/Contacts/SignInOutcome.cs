namespace LiveChat.Contacts;

/// <summary>What became of a <see cref="SignIn"/>.</summary>
public enum SignInOutcome
{
    /// <summary>All of it is written.</summary>
    Done,

    /// <summary>Another visitor brought the token before; nothing is written.</summary>
    TokenUsed,

    /// <summary>Somebody else was faster, or the secret or the user belongs to another contact; nothing is written: read again.</summary>
    Conflict,
}

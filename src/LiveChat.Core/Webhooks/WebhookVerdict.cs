namespace LiveChat.Webhooks;

/// <summary>What a receiver knows of a request.</summary>
public enum WebhookVerdict
{
    /// <summary>It comes from who has the secret, is unchanged, and is new enough. It may still be a repeat within the window: drop ids that were seen before.</summary>
    Genuine,

    /// <summary>The signature is missing or cannot be read.</summary>
    Malformed,

    /// <summary>No signature fits a secret: somebody else sent it, or it was changed on the way.</summary>
    Forged,

    /// <summary>The signature fits, but is too old, or from the future: it may have been recorded.</summary>
    Stale,
}

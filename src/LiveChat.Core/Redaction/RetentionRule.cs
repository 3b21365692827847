namespace LiveChat.Redaction;

/// <summary>After how long a chat that is over is redacted by itself.</summary>
/// <param name="After">How long after its end: 1 hour to 3,650 days; <see langword="null"/> for never.</param>
public sealed record RetentionRule(TimeSpan? After);

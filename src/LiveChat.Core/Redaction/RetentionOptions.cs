namespace LiveChat.Redaction;

/// <summary>After how long a chat that is over is redacted by itself.</summary>
public sealed class RetentionOptions
{
    /// <summary>Gets or sets how long after its end a chat is redacted wholly, files and notes too.</summary>
    /// <value>The default is <see langword="null"/>: never. At least 1 hour, at most 3,650 days; usual are 1, 30, 60 or 90 days.</value>
    public TimeSpan? RedactAfter { get; set; }

    /// <summary>Gets what is different for chats of single queues, by the queue's name; <see langword="null"/> is never.</summary>
    /// <value>The default is none.</value>
    public IDictionary<string, TimeSpan?> Queues { get; } = new Dictionary<string, TimeSpan?>(StringComparer.Ordinal);
}

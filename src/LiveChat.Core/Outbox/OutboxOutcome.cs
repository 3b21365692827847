namespace LiveChat.Outbox;

/// <summary>What became of the work on an outbox item: done, or given up. A failure that may pass is an exception instead.</summary>
public readonly record struct OutboxOutcome
{
    private OutboxOutcome(string code) => GivenUpCode = code;

    /// <summary>The work is done, or there was nothing to do any more.</summary>
    public static OutboxOutcome Done => default;

    /// <summary>Why the item is given up, as a short code; <see langword="null"/> when it is done.</summary>
    public string? GivenUpCode { get; }

    /// <summary>The item will not be done and is not tried again, unless somebody requeues it.</summary>
    /// <param name="code">Why, as a short code such as <c>recipient_limit</c>.</param>
    public static OutboxOutcome GiveUp(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return new(code);
    }
}

namespace LiveChat.Outbox;

/// <summary>What became of the work on an outbox item: done, put off, or given up. An exception is a failure nobody foresaw; such a try is repeated at once, <see cref="OutboxOptions.TriesPerLease"/> times in all.</summary>
public readonly record struct OutboxOutcome
{
    /// <summary>The work is done, or there was nothing to do any more.</summary>
    public static OutboxOutcome Done => default;

    /// <summary>Why the item is given up, as a short code; <see langword="null"/> when it is not.</summary>
    public string? GivenUpCode { get; private init; }

    /// <summary>Why the item is put off, as a short code; <see langword="null"/> when it is not.</summary>
    public string? PutOffCode { get; private init; }

    /// <summary>What the item waits for, as a short code; <see langword="null"/> for any other outcome.</summary>
    internal string? WaitCode { get; private init; }

    /// <summary>How far an item that follows a chat is done now; <see langword="null"/> for any other outcome.</summary>
    internal long? Through { get; private init; }

    /// <summary>Whether the chat had more when it was read.</summary>
    internal bool HasMore { get; private init; }

    /// <summary>The item will not be done and is not tried again, unless somebody requeues it.</summary>
    /// <param name="code">Why, as a short code such as <c>recipient_limit</c>.</param>
    public static OutboxOutcome GiveUp(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return new() { GivenUpCode = code };
    }

    /// <summary>The item cannot be done now. It is not tried again at once: it rests first, longer each time, and is given up with this code after <see cref="OutboxOptions.MaxLeases"/>.</summary>
    /// <param name="code">Why, as a short code such as <c>smtp_unreachable</c>.</param>
    public static OutboxOutcome PutOff(string code)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        return new() { PutOffCode = code };
    }

    /// <summary>Nobody may do the item before something else is mended. It comes back soon, as often as it takes, and none of that counts as having failed.</summary>
    internal static OutboxOutcome Wait(string code) => new() { WaitCode = code };

    /// <summary>An item that follows a chat got further.</summary>
    internal static OutboxOutcome DoneThrough(long through, bool hasMore) => new() { Through = through, HasMore = hasMore };
}

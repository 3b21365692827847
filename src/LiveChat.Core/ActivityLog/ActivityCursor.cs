namespace LiveChat.ActivityLog;

/// <summary>A place in the activity log: where a page ended. Made by the log, understood by the log that made it only.</summary>
/// <param name="Value">The place, in letters and digits; no secret, and not to be read by anybody else.</param>
public readonly record struct ActivityCursor(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}

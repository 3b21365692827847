namespace LiveChat.Queues;

/// <summary>A queue, by the name it was added under.</summary>
/// <param name="Value">The name: 1 to 60 characters.</param>
public readonly record struct QueueId(string Value)
{
    /// <summary>The queue that is there when the host adds none.</summary>
    public static readonly QueueId Default = new("default");

    /// <inheritdoc/>
    public override string ToString() => Value ?? string.Empty;
}

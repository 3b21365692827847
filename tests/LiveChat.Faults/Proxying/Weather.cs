namespace LiveChat.Faults.Proxying;

/// <summary>What goes wrong on the way now. Immutable: who waits for better weather waits for <see cref="Over"/>.</summary>
internal sealed record Weather
{
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets the ways nothing gets through, though no connection ends. It comes through later.</summary>
    public Directions Held { get; init; }

    /// <summary>Gets the ways everything is lost, though no connection ends. What has lost something is cut when the weather changes.</summary>
    public Directions Lost { get; init; }

    /// <summary>Gets how long each piece is on its way.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Gets what the network cannot bear to bring to a client: it is lost, and the connection with it.</summary>
    public Func<ReadOnlyMemory<byte>, bool>? CutsBefore { get; init; }

    /// <summary>Gets whether new connections are refused.</summary>
    public bool Refuses { get; init; }

    /// <summary>Gets what ends when other weather comes.</summary>
    public Task Over => _over.Task;

    public void End() => _over.TrySetResult();
}

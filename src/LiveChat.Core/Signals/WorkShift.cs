namespace LiveChat.Signals;

/// <summary>The time for which this node does a kind of work. The host ends it when it begins to stop, before it stops the service that does the work.</summary>
public abstract class WorkShift
{
    private readonly TaskCompletionSource _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Func<CancellationToken, Task> _end = static _ => Task.CompletedTask;

    private protected WorkShift()
    {
    }

    /// <summary>Comes back when the shift is asked to end.</summary>
    internal Task Ending => _ending.Task;

    /// <summary>Ends the shift: this node takes up nothing more, and gives back what it leaves to others. Repeating it is harmless; the end of the host does the same.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task EndAsync(CancellationToken cancellationToken = default)
    {
        _ending.TrySetResult();
        return Volatile.Read(ref _end)(cancellationToken);
    }

    internal void Begin(Func<CancellationToken, Task> end) => Volatile.Write(ref _end, end);
}

namespace LiveChat.Faults.PostgreSql;

/// <summary>Counts acknowledgements, and tells who waits for some more.</summary>
internal sealed class Acknowledgements
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _more;
    private int _left;

    public void Add()
    {
        lock (_gate)
        {
            if (--_left == 0) _more?.TrySetResult();
        }
    }

    /// <summary>Waits for so many more.</summary>
    public Task MoreAsync(int count)
    {
        lock (_gate)
        {
            _left = count;
            _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _more.Task.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System);
        }
    }
}

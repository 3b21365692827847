namespace LiveChat.FaultyStores;

/// <summary>What happens to one call of a store.</summary>
internal sealed class StoreFault(StoreFaultKind kind, Exception failure)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the call began.</summary>
    public Task Reached => _reached.Task.WaitAsync(Patience);

    /// <summary>Ends when the call has ended, well or not.</summary>
    public Task Done => _done.Task.WaitAsync(Patience);

    public void LetGo() => _letGo.TrySetResult();

    public async Task<T> ApplyAsync<T>(Func<Task<T>> call)
    {
        _reached.TrySetResult();
        try
        {
            if (kind is StoreFaultKind.FailBefore) throw failure;
            if (kind is StoreFaultKind.Wait) await _letGo.Task.WaitAsync(Patience);

            var answer = await call();
            return kind is StoreFaultKind.FailAfter ? throw failure : answer;
        }
        finally
        {
            _done.TrySetResult();
        }
    }
}

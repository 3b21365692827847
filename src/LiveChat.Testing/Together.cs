namespace LiveChat.Testing;

/// <summary>Makes things happen at the same moment.</summary>
internal static class Together
{
    /// <summary>Runs all of them at once, each from a thread of its own as far as there are any.</summary>
    public static Task<T[]> AtOnce<T>(IEnumerable<Func<Task<T>>> actions)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = actions.Select(a => Task.Run(async () =>
        {
            await start.Task;
            return await a();
        })).ToArray();
        start.SetResult();
        return Task.WhenAll(running);
    }

    public static Task<T[]> AtOnce<T>(int times, Func<int, Task<T>> action) => AtOnce(Enumerable.Range(0, times).Select(i => new Func<Task<T>>(() => action(i))));
}

using LiveChat.ActivityLog;

namespace LiveChat.Testing.ActivityLog;

public abstract partial class ActivityLogSpecs
{
    /// <summary>Who does not wait any more before the call is told so, also where there is nothing to look at.</summary>
    [Spec]
    public virtual async Task A_call_that_is_cancelled_before_it_begins_is_not_answered()
    {
        await AreNotAnsweredAsync();
        await StoredAsync("hello");
        await SettleAsync();
        await AreNotAnsweredAsync();
    }

    private async Task AreNotAnsweredAsync()
    {
        var gone = new CancellationToken(canceled: true);
        foreach (var query in new[] { new ActivityQuery(), new ActivityQuery { Text = "hello" } })
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Log.SearchAsync(query, gone));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Log.CountAsync(query, gone));
        }
    }
}

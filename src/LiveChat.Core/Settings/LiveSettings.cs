using System.Runtime.ExceptionServices;

namespace LiveChat.Settings;

/// <summary>Keeps everything that follows the console up to date. What stands on something else is renewed after it.</summary>
/// <param name="store">Where the console's settings are kept.</param>
/// <param name="followers">In the order in which they stand on each other.</param>
internal sealed class LiveSettings(ISettingsStore store, IEnumerable<ILiveSettings> followers) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly ILiveSettings[] _followers = [.. followers];
    private long? _seen;

    /// <summary>What cannot count, of all kinds.</summary>
    public IReadOnlyList<string> Unusable => [.. _followers.SelectMany(f => f.Unusable)];

    /// <summary>Renews everything if anything changed since the last time.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Before the documents are read: what changes meanwhile is seen the next time.
            var version = await store.VersionAsync(cancellationToken).ConfigureAwait(false);
            if (version == _seen) return;

            await RenewAsync(cancellationToken).ConfigureAwait(false);
            _seen = version;
        }
        catch (Exception) when (_seen is null && !cancellationToken.IsCancellationRequested)
        {
            foreach (var follower in _followers) follower.AssumeTheWorst();
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Does something while nothing is renewed: what asks the rules about documents changes what counts as being there.</summary>
    public async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>One that fails keeps none of the others from being renewed.</summary>
    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        ExceptionDispatchInfo? failure = null;
        foreach (var follower in _followers)
        {
            try
            {
                await follower.RenewAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                failure ??= ExceptionDispatchInfo.Capture(e);
            }
        }

        failure?.Throw();
    }
}

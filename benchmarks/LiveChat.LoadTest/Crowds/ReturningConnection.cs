using System.Diagnostics;
using Microsoft.AspNetCore.SignalR.Client;

namespace LiveChat.LoadTest.Crowds;

/// <summary>A connection that comes back by itself, after the pauses LiveChat's own pages make.</summary>
/// <param name="connect">Makes a connection that is not started; called again for every try.</param>
/// <param name="enter">What is asked as soon as the connection stands; it has come back when that is answered.</param>
internal sealed class ReturningConnection(Func<Task<HubConnection>> connect, Func<HubConnection, Task> enter) : IAsyncDisposable
{
    /// <summary>As in <c>web/protocol/backoff.ts</c>.</summary>
    private static readonly TimeSpan[] Steps = [TimeSpan.Zero, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)];
    private const double Spread = 0.25;

    /// <summary>One that breaks sooner counts as a failed try.</summary>
    private static readonly TimeSpan Stable = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _ending = new();
    private volatile TaskCompletionSource<HubConnection> _standing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;
    private readonly TaskCompletionSource _returned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _failedTries;
    private int _entered;

    /// <summary>How many tries failed.</summary>
    public int FailedTries => _failedTries;

    /// <summary>Done when it has come back once.</summary>
    public Task Returned => _returned.Task;

    /// <summary>Connects, and keeps connected from then on.</summary>
    public Task<HubConnection> StartAsync()
    {
        _running = RunAsync();
        return StandingAsync();
    }

    /// <summary>The connection, as soon as there is one that stands.</summary>
    public Task<HubConnection> StandingAsync() => _standing.Task;

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _running;
        _ending.Dispose();
    }

    private async Task RunAsync()
    {
        for (var attempt = 0; !_ending.IsCancellationRequested;)
        {
            try
            {
                await Task.Delay(Steps[Math.Min(attempt, Steps.Length - 1)] * (1 - Spread + 2 * Spread * Random.Shared.NextDouble()), TimeProvider.System, _ending.Token);
                await using var connection = await connect();
                var start = Stopwatch.GetTimestamp();
                await StandAsync(connection);
                attempt = Stopwatch.GetElapsedTime(start) > Stable ? 0 : attempt + 1;
            }
            catch (Exception) when (!_ending.IsCancellationRequested)
            {
                attempt++;
                Interlocked.Increment(ref _failedTries);
            }
            catch (Exception)
            {
                return;
            }
        }
    }

    /// <summary>Until the connection is gone.</summary>
    private async Task StandAsync(HubConnection connection)
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.Closed += _ =>
        {
            _standing = new(TaskCreationOptions.RunContinuationsAsynchronously);
            closed.TrySetResult();
            return Task.CompletedTask;
        };
        await connection.StartAsync(_ending.Token);
        await enter(connection);
        _standing.TrySetResult(connection);
        if (++_entered == 2) _returned.TrySetResult();
        await closed.Task.WaitAsync(_ending.Token);
    }
}

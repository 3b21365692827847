using System.Threading.Channels;
using LiveChat.WakeUps;

namespace LiveChat.Testing.WakeUps;

/// <summary>Listens from the moment it is made, and writes down what it hears.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<WakeUp> _heard = Channel.CreateUnbounded<WakeUp>();
    private readonly TaskCompletionSource _isListening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _listening;

    private Listener(IWakeUps wakeUps) => _listening = Task.Run(() => ListenAsync(wakeUps));

    /// <summary>Ends when listening does, as it does.</summary>
    public Task Ended => _listening;

    public static async Task<Listener> StartAsync(IWakeUps wakeUps)
    {
        var listener = new Listener(wakeUps);
        await (await Task.WhenAny(listener._isListening.Task, listener._listening)).WaitAsync(Patience);
        return listener;
    }

    public async Task<WakeUp> NextAsync()
    {
        using var timeout = new CancellationTokenSource(Patience);
        return await _heard.Reader.ReadAsync(timeout.Token);
    }

    /// <summary>Hears so many, in whatever order they come, each once.</summary>
    public async Task<HashSet<WakeUp>> NextAsync(int count)
    {
        var heard = new HashSet<WakeUp>();
        while (heard.Count < count) heard.Add(await NextAsync());
        return heard;
    }

    /// <summary>Ends listening, and says how it ended.</summary>
    public async Task<Exception?> StopAsync()
    {
        await _stop.CancelAsync();
        return await Record.ExceptionAsync(() => _listening.WaitAsync(Patience));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task ListenAsync(IWakeUps wakeUps)
    {
        await foreach (var batch in wakeUps.SubscribeAsync(_stop.Token))
        {
            if (batch.Count == 0) _isListening.TrySetResult();
            foreach (var wakeUp in batch) await _heard.Writer.WriteAsync(wakeUp);
        }
    }
}

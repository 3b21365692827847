using System.Threading.Channels;
using LiveChat.Routing;
using LiveChat.WakeUps;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Core.Tests.WakeUps;

/// <summary>A node that heard the others and does not any more.</summary>
public sealed class ListeningAgain : IAsyncLifetime, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long this node leaves its chats alone while hints come, and while they do not. Its clock stands still: it looks only when it is told to.</summary>
    private static readonly TimeSpan AtLeisure = TimeSpan.FromSeconds(10), Often = TimeSpan.FromSeconds(2);

    private readonly WatchedClock _clock = new();
    private readonly TwoNodes _nodes;
    private readonly Lines _lines = new();
    private readonly Pauses _pauses = new();
    private volatile bool _hasLooked;

    public ListeningAgain() => _nodes = new(_clock);

    private WakeUpHealth Health => _nodes.Here.Get<WakeUpHealth>();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Listens_again_within_a_second_and_looks_at_what_it_missed(bool breaks)
    {
        await AChatHereAsync();
        var heard = _nodes.Here.Get<HeardWakeUps>();
        using var listener = new WakeUpListener(_lines, new ThisNode(), heard, Health, _pauses, NullLogger<WakeUpListener>.Instance);
        await heard.StartAsync(default);
        await _clock.SomebodyWaitsAsync(Often);
        await listener.StartAsync(default);
        var line = await _lines.NextAsync();
        await line.WriteAsync([]);
        await AssertLookedAsync(AtLeisure);

        line.Complete(breaks ? new IOException("The line broke.") : null);

        // For what was under way when it broke.
        await AssertLookedAsync(Often);
        var pause = await _pauses.NextAsync();
        Assert.InRange(pause, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        Assert.True(Health.IsKnownDeaf);

        _pauses.Advance(pause);
        await (await _lines.NextAsync()).WriteAsync([]);
        await AssertLookedAsync(AtLeisure);
        Assert.True(Health.IsGood);
        await listener.StopAsync(default);
        await heard.StopAsync(default);
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _nodes.DisposeAsync();

    /// <summary>A chat of somebody who is connected here; it happened elsewhere.</summary>
    private async Task AChatHereAsync()
    {
        var kim = await _nodes.There.AVisitorAsync();
        await _nodes.There.AChatAsync(kim);
        _nodes.Connect(kim);
        await _nodes.SentAsync();
        _nodes.StoreHere.RewriteHead = c =>
        {
            _hasLooked = true;
            return c;
        };
    }

    /// <summary>Waits until this node has nothing to do for so long, and has looked at its chats before.</summary>
    private async Task AssertLookedAsync(TimeSpan next)
    {
        await _clock.SomebodyWaitsAsync(next);
        Assert.True(_hasLooked);
        _hasLooked = false;
    }

    private sealed class Lines : IWakeUps
    {
        private readonly Channel<Channel<IReadOnlyList<WakeUp>>> _lines = Channel.CreateUnbounded<Channel<IReadOnlyList<WakeUp>>>();

        public async Task<ChannelWriter<IReadOnlyList<WakeUp>>> NextAsync() => (await _lines.Reader.ReadAsync().AsTask().WaitAsync(Patience)).Writer;

        public Task PublishAsync(IReadOnlyList<WakeUp> wakeUps, CancellationToken cancellationToken) => Task.CompletedTask;

        public IAsyncEnumerable<IReadOnlyList<WakeUp>> SubscribeAsync(CancellationToken cancellationToken)
        {
            var line = Channel.CreateUnbounded<IReadOnlyList<WakeUp>>();
            _lines.Writer.TryWrite(line);
            return line.Reader.ReadAllAsync(cancellationToken);
        }
    }

    /// <summary>A clock that tells how long somebody is going to wait.</summary>
    private sealed class Pauses : FakeTimeProvider
    {
        private readonly Channel<TimeSpan> _pauses = Channel.CreateUnbounded<TimeSpan>();

        public async Task<TimeSpan> NextAsync() => await _pauses.Reader.ReadAsync().AsTask().WaitAsync(Patience);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _pauses.Writer.TryWrite(dueTime);
            return timer;
        }
    }
}

using System.Threading.Channels;
using LiveChat.Chats;
using LiveChat.Routing;
using LiveChat.WakeUps;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LiveChat.Core.Tests.WakeUps;

/// <summary>A node that heard the others and does not any more.</summary>
public sealed class ListeningAgain : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TwoNodes _nodes = new();
    private readonly Lines _lines = new();
    private readonly Pauses _pauses = new();
    private readonly Channel<ChatId> _looks = Channel.CreateUnbounded<ChatId>();

    private WakeUpHealth Health => _nodes.Here.Get<WakeUpHealth>();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Listens_again_within_a_second_and_looks_at_what_it_missed(bool breaks)
    {
        var chat = await AChatHereAsync();
        var heard = _nodes.Here.Get<HeardWakeUps>();
        using var listener = new WakeUpListener(_lines, new ThisNode(), heard, Health, _pauses, NullLogger<WakeUpListener>.Instance);
        await heard.StartAsync(default);
        await listener.StartAsync(default);
        var line = await _lines.NextAsync();
        await line.WriteAsync([]);
        Assert.Equal(chat, await LookAsync());

        line.Complete(breaks ? new IOException("The line broke.") : null);

        // What was under way when it broke, at once.
        Assert.Equal(chat, await LookAsync());
        var pause = await _pauses.NextAsync();
        Assert.InRange(pause, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        Assert.True(Health.IsKnownDeaf);

        _pauses.Advance(pause);
        await (await _lines.NextAsync()).WriteAsync([]);
        Assert.Equal(chat, await LookAsync());
        Assert.True(Health.IsGood);
        await listener.StopAsync(default);
        await heard.StopAsync(default);
    }

    public ValueTask DisposeAsync() => _nodes.DisposeAsync();

    /// <summary>A chat of somebody who is connected here; it happened elsewhere.</summary>
    private async Task<ChatId> AChatHereAsync()
    {
        var kim = await _nodes.There.AVisitorAsync();
        var chat = await _nodes.There.AChatAsync(kim);
        _nodes.Connect(kim);
        await _nodes.SentAsync();
        _nodes.StoreHere.RewriteHead = c =>
        {
            _looks.Writer.TryWrite(c.Id);
            return c;
        };
        return chat.Id;
    }

    /// <summary>Waits until this node looks at its chats once more. Its clock stands still: it does so only when it is told to.</summary>
    private async Task<ChatId> LookAsync() => await _looks.Reader.ReadAsync().AsTask().WaitAsync(Patience);

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

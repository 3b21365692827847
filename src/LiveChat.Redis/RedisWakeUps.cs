using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LiveChat.WakeUps;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace LiveChat.Redis;

/// <summary>
/// Carries hints by publish and subscribe. Listening means hearing oneself: whoever is quiet for a second sends a word on a channel of its own, and fails when it does not come back,
/// whatever the connection says of itself. A connection that says it is broken is believed at once: it comes back by itself, and what it missed meanwhile it does not know.
/// </summary>
internal sealed class RedisWakeUps(IOptions<RedisOptions> options) : IWakeUps, IAsyncDisposable
{
    private const int MaxLength = 16_000;

    /// <summary>So many texts wait for one that listens; then the oldest are lost.</summary>
    private const int MaxTexts = 10_000;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly RedisChannel _channel = RedisChannel.Literal(options.Value.Channel);
    private Task<ConnectionMultiplexer>? _redis;
    private bool _isDisposed;

    public async Task PublishAsync(IReadOnlyList<WakeUp> wakeUps, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wakeUps);
        cancellationToken.ThrowIfCancellationRequested();

        var subscriber = await SubscriberAsync(cancellationToken).ConfigureAwait(false);
        var sending = WakeUpText.Write(wakeUps, MaxLength).Select(t => subscriber.PublishAsync(_channel, t));
        await Task.WhenAll(sending).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<IReadOnlyList<WakeUp>> SubscribeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var subscriber = await SubscriberAsync(cancellationToken).ConfigureAwait(false);
        var heard = Channel.CreateBounded<string>(new BoundedChannelOptions(MaxTexts) { FullMode = BoundedChannelFullMode.DropOldest });
        var echo = RedisChannel.Literal($"{options.Value.Channel}:{Guid.NewGuid():N}");
        subscriber.Multiplexer.ConnectionFailed += Break;
        try
        {
            await ToListenAsync(subscriber, cancellationToken).ConfigureAwait(false);
            await subscriber.SubscribeAsync(_channel, Hear).WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
            await subscriber.SubscribeAsync(echo, Hear).WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
            await CallAsync().ConfigureAwait(false);
            if (!await IsHeardAsync(heard.Reader, Patience, cancellationToken).ConfigureAwait(false)) throw new TimeoutException("Redis does not answer.");
            yield return [];

            while (true)
            {
                while (heard.Reader.TryRead(out var text))
                {
                    if (WakeUpText.Read(text) is { Count: > 0 } batch) yield return batch;
                }

                if (await IsHeardAsync(heard.Reader, Quiet, cancellationToken).ConfigureAwait(false)) continue;

                await CallAsync().ConfigureAwait(false);
                if (!await IsHeardAsync(heard.Reader, Patience, cancellationToken).ConfigureAwait(false)) throw new TimeoutException("Redis does not answer any more.");
            }
        }
        finally
        {
            subscriber.Multiplexer.ConnectionFailed -= Break;
            await subscriber.UnsubscribeAsync(_channel, Hear, CommandFlags.FireAndForget).ConfigureAwait(false);
            await subscriber.UnsubscribeAsync(echo, Hear, CommandFlags.FireAndForget).ConfigureAwait(false);
        }

        void Break(object? sender, ConnectionFailedEventArgs failed)
        {
            // Of several servers one may be away for long, and is tried again and again; only one that was there takes something along.
            if (failed is { ConnectionType: ConnectionType.Subscription, FailureType: not ConnectionFailureType.UnableToConnect })
                heard.Writer.TryComplete(new IOException("The connection to Redis broke.", failed.Exception));
        }

        void Hear(RedisChannel from, RedisValue text) => heard.Writer.TryWrite(text.ToString());

        Task CallAsync() => subscriber.PublishAsync(echo, RedisValue.EmptyString).WaitAsync(Patience, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Task<ConnectionMultiplexer>? redis;
        lock (_gate) (redis, _isDisposed) = (_redis, true);
        if (redis is null) return;

        // One that could not be made has nothing to close.
        await ((Task)redis).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!redis.IsCompletedSuccessfully) return;

        var made = await redis.ConfigureAwait(false);
        await made.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task<bool> IsHeardAsync(ChannelReader<string> heard, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            return await heard.WaitToReadAsync(cancellationToken).AsTask().WaitAsync(patience, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Redis is asked on one connection and listened to on another. The library gives out both when the first stands; what is sent before the second does, fails.</summary>
    private async Task ToListenAsync(ISubscriber subscriber, CancellationToken cancellationToken)
    {
        var stands = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        subscriber.Multiplexer.ConnectionRestored += Look;
        try
        {
            if (!subscriber.IsConnected(_channel)) await stands.Task.WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            subscriber.Multiplexer.ConnectionRestored -= Look;
        }

        void Look(object? sender, ConnectionFailedEventArgs restored)
        {
            if (subscriber.IsConnected(_channel)) stands.TrySetResult();
        }
    }

    /// <summary>One connection for everything, made when it is needed first. It comes back by itself. Whoever gives up waiting for it leaves it to the next.</summary>
    private async Task<ISubscriber> SubscriberAsync(CancellationToken cancellationToken)
    {
        Task<ConnectionMultiplexer> redis;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            redis = _redis = _redis is { IsFaulted: false, IsCanceled: false } known ? known : ConnectAsync();
        }

        return (await redis.WaitAsync(cancellationToken).ConfigureAwait(false)).GetSubscriber();
    }

    private Task<ConnectionMultiplexer> ConnectAsync()
    {
        var configuration = ConfigurationOptions.Parse(options.Value.Configuration);

        // Hints are kept and sent again here, so nothing has to wait there.
        configuration.AbortOnConnectFail = false;
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        configuration.ConnectTimeout = configuration.AsyncTimeout = (int)Patience.TotalMilliseconds;
        configuration.ReconnectRetryPolicy = new LinearRetry((int)Quiet.TotalMilliseconds);
        configuration.KeepAlive = (int)Patience.TotalSeconds;
        return ConnectionMultiplexer.ConnectAsync(configuration);
    }
}

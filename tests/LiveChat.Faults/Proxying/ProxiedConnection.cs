using System.Net;
using System.Net.Sockets;

namespace LiveChat.Faults.Proxying;

/// <summary>One connection through a proxy: two sockets, and a lane for each way between them.</summary>
internal sealed class ProxiedConnection : IAsyncDisposable
{
    private readonly FaultProxy _proxy;
    private readonly Socket _client;
    private readonly Socket _server = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly CancellationTokenSource _cutting = new();
    private volatile Directions _lost;

    public ProxiedConnection(FaultProxy proxy, Socket client, EndPoint target)
    {
        _proxy = proxy;
        _client = client;
        _client.NoDelay = true;
        Ended = Task.Run(() => RunAsync(target));
    }

    /// <summary>Gets whether something of it was lost: it makes no sense to those who talk any more.</summary>
    public bool HasLost => _lost is not Directions.None;

    /// <summary>Gets what ends with it.</summary>
    public Task Ended { get; }

    public void Cut() => _cutting.Cancel();

    public async ValueTask DisposeAsync()
    {
        await _cutting.CancelAsync();
        await Ended;
        _cutting.Dispose();
        _server.Dispose();
    }

    private async Task RunAsync(EndPoint target)
    {
        try
        {
            await _server.ConnectAsync(target, _cutting.Token);
            await Task.WhenAll(ForwardAsync(_client, _server, Directions.ToServer), ForwardAsync(_server, _client, Directions.ToClient));
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // Both sides hear of it below.
        }
        finally
        {
            // Without linger: a reset when something was still on its way, and harmless when both had said goodbye.
            _client.Close(0);
            _server.Close(0);
        }
    }

    private async Task ForwardAsync(Socket from, Socket to, Directions way)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _cutting.Token) is > 0 and var count)
            {
                if (await ArrivesAsync(buffer.AsMemory(0, count), way)) await SendAsync(to, buffer.AsMemory(0, count));
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch
        {
            // One way is broken, so is the other.
            await _cutting.CancelAsync();
            throw;
        }
    }

    /// <summary>Whether a piece gets through, once it does.</summary>
    private async Task<bool> ArrivesAsync(ReadOnlyMemory<byte> piece, Directions way)
    {
        if (_proxy.Weather.Delay is { Ticks: > 0 } delay) await Task.Delay(delay, TimeProvider.System, _cutting.Token);

        for (var weather = _proxy.Weather; ; weather = _proxy.Weather)
        {
            if (weather.Held.HasFlag(way))
            {
                _proxy.Hit();
                await weather.Over.WaitAsync(_cutting.Token);
                continue;
            }

            if (way is Directions.ToClient && weather.CutsBefore?.Invoke(piece) is true)
            {
                _proxy.Hit();
                throw new OperationCanceledException();
            }

            // Once something is missing, nothing after it can be understood.
            if (!_lost.HasFlag(way) && !weather.Lost.HasFlag(way)) return true;

            lock (_cutting) _lost |= way;
            _proxy.Hit();
            return weather == _proxy.Weather ? false : throw new OperationCanceledException();
        }
    }

    private async Task SendAsync(Socket to, ReadOnlyMemory<byte> piece)
    {
        while (!piece.IsEmpty) piece = piece[await to.SendAsync(piece, _cutting.Token)..];
    }
}

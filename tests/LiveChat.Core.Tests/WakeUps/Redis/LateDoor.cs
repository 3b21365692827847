using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace LiveChat.Core.Tests.WakeUps.Redis;

/// <summary>A door to Redis that lets the first connection in at once, and the others when it is opened.</summary>
internal sealed class LateDoor : IAsyncDisposable
{
    private readonly EndPoint _redis;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _isOpen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public LateDoor(string redis)
    {
        _redis = ConfigurationOptions.Parse(redis).EndPoints[0];
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Open() => _isOpen.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task> { LeadAsync(await _listener.AcceptSocketAsync(_stop.Token)) };
        try
        {
            while (true) connections.Add(LeadAsync(await _listener.AcceptSocketAsync(_stop.Token), _isOpen.Task));
        }
        finally
        {
            await Task.WhenAll(connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LeadAsync(Socket client, Task? open = null)
    {
        await using var from = new NetworkStream(client, ownsSocket: true);
        if (open is not null) await open.WaitAsync(_stop.Token);
        await using var to = await ToRedisAsync();
        await Task.WhenAny(from.CopyToAsync(to, _stop.Token), to.CopyToAsync(from, _stop.Token));
    }

    private async Task<NetworkStream> ToRedisAsync()
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await server.ConnectAsync(_redis, _stop.Token);
        return new(server, ownsSocket: true);
    }
}

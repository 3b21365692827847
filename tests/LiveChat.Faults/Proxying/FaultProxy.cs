using System.Net;
using System.Net.Sockets;

namespace LiveChat.Faults.Proxying;

/// <summary>Stands between two who talk TCP, on a free port of this machine, and does to them what networks do.</summary>
internal sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly Func<EndPoint> _target;
    private readonly Lock _gate = new();
    private readonly HashSet<ProxiedConnection> _connections = [];
    private readonly Task _accepting;
    private Weather _weather = new();
    private TaskCompletionSource? _hit;
    private bool _closed;

    /// <param name="target">Whom it stands for, asked for each connection: who was restarted may be somewhere else.</param>
    /// <param name="address">Where it listens.</param>
    public FaultProxy(Func<EndPoint> target, IPAddress address)
    {
        _target = target;
        _listener = new(address, 0);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public FaultProxy(int port)
        : this(() => new IPEndPoint(IPAddress.Loopback, port), IPAddress.Loopback)
    {
    }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    public int Port => EndPoint.Port;

    public Uri Address => new($"http://{EndPoint}");

    /// <summary>Gets or sets what goes wrong now.</summary>
    public Weather Weather
    {
        get => Volatile.Read(ref _weather);
        set
        {
            var old = Interlocked.Exchange(ref _weather, value);
            foreach (var connection in Connections().Where(c => c.HasLost)) connection.Cut();
            old.End();
        }
    }

    /// <summary>Gets how many connections stand.</summary>
    public int Count => Connections().Length;

    /// <summary>Ends all connections as a router does that forgot about them: both sides hear that there is none.</summary>
    public void CutAll()
    {
        foreach (var connection in Connections()) connection.Cut();
    }

    /// <summary>Waits until the weather hit somebody: something was held, lost, or cut off, after this was called.</summary>
    public Task HitAsync()
    {
        lock (_gate) return (_hit ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate) _closed = true;
        _listener.Dispose();
        await _accepting;
        Weather = new();
        foreach (var connection in Connections()) await connection.DisposeAsync();
    }

    internal void Hit()
    {
        lock (_gate)
        {
            _hit?.TrySetResult();
            _hit = null;
        }
    }

    private ProxiedConnection[] Connections()
    {
        lock (_gate) return [.. _connections];
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket client;
            try
            {
                client = await _listener.AcceptSocketAsync();
            }
            catch (Exception e) when (e is SocketException or InvalidOperationException)
            {
                // Whether it was stopped before or while it was asked, a stopped listener says something else.
                lock (_gate)
                {
                    if (_closed) return;
                }

                continue;
            }

            if (Weather.Refuses)
            {
                Hit();
                client.Close(0);
                continue;
            }

            var connection = new ProxiedConnection(this, client, _target());
            lock (_gate) _connections.Add(connection);
            _ = connection.Ended.ContinueWith(
                _ =>
                {
                    lock (_gate) _connections.Remove(connection);
                },
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }
}

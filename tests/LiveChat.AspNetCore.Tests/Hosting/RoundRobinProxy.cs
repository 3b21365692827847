using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LiveChat.AspNetCore.Tests.Hosting;

/// <summary>Stands before several hosts and gives every connection to the next one, whoever makes it.</summary>
internal sealed class RoundRobinProxy : ISite, IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly IReadOnlyList<LiveChatHost> _hosts;
    private readonly int[] _served;
    private readonly Task _accepting;
    private int _next;

    public RoundRobinProxy(params IReadOnlyList<LiveChatHost> hosts)
    {
        (_hosts, _served) = (hosts, new int[hosts.Count]);
        _listener.Start();
        Address = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

        // A connection of its own for every request, as requests of different people have.
        Http = new HttpClient { BaseAddress = Address, DefaultRequestHeaders = { ConnectionClose = true } };
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>How many connections each host was given.</summary>
    public IReadOnlyList<int> Served => _served;

    /// <summary>Gives the next connection to this host.</summary>
    public void ContinueAt(LiveChatHost host) => _next = _hosts.ToList().IndexOf(host);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _over.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _over.Dispose();
    }

    private static async Task CopyAsync(NetworkStream from, NetworkStream to, CancellationToken cancellationToken)
    {
        await from.CopyToAsync(to, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        to.Socket.Shutdown(SocketShutdown.Send);
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_over.Token);
            _connections.Add(ServeAsync(client));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        var at = _next % _hosts.Count;
        _next = at + 1;
        _served[at]++;

        using var server = new TcpClient();
        using (client)
        {
            await server.ConnectAsync(IPAddress.Loopback, _hosts[at].Address.Port, _over.Token);
            await Task.WhenAll(CopyAsync(client.GetStream(), server.GetStream(), _over.Token), CopyAsync(server.GetStream(), client.GetStream(), _over.Token));
        }
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveChat.Faults.Proxying;

/// <summary>The proxy does what it says, so that a test that survives it has survived something.</summary>
public sealed class AFaultyNetwork : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private FaultProxy _proxy = null!;

    public Task InitializeAsync()
    {
        _listener.Start();
        _proxy = new(((IPEndPoint)_listener.LocalEndpoint).Port);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task In_good_weather_everything_arrives_and_goodbye_too()
    {
        var (client, server) = await ConnectAsync();

        await client.SendAsync("question"u8.ToArray());
        Assert.Equal("question", await ReadAsync(server));
        await server.SendAsync("answer"u8.ToArray());
        Assert.Equal("answer", await ReadAsync(client));
        client.Shutdown(SocketShutdown.Send);
        Assert.Empty(await ReadAsync(server));
        await server.SendAsync("last words"u8.ToArray());
        Assert.Equal("last words", await ReadAsync(client));
    }

    [Fact]
    public async Task What_is_held_arrives_when_the_weather_is_good_again()
    {
        var (client, server) = await ConnectAsync();
        _proxy.Weather = new() { Held = Directions.ToServer };
        var hit = _proxy.HitAsync();

        await client.SendAsync("question"u8.ToArray());
        await hit.WaitAsync(Patience, TimeProvider.System);
        await server.SendAsync("news"u8.ToArray());
        Assert.Equal("news", await ReadAsync(client));
        Assert.Equal(0, server.Available);

        _proxy.Weather = new();
        Assert.Equal("question", await ReadAsync(server));
    }

    [Fact]
    public async Task What_is_lost_never_arrives_while_the_other_way_is_open_and_ends_with_the_connection()
    {
        var (client, server) = await ConnectAsync();
        _proxy.Weather = new() { Lost = Directions.ToClient };
        var hit = _proxy.HitAsync();

        await server.SendAsync("answer"u8.ToArray());
        await hit.WaitAsync(Patience, TimeProvider.System);
        await client.SendAsync("anybody there?"u8.ToArray());
        Assert.Equal("anybody there?", await ReadAsync(server));
        Assert.Equal(1, _proxy.Count);

        _proxy.Weather = new();
        await AssertResetAsync(client);
        await AssertResetAsync(server);
    }

    [Fact]
    public async Task An_answer_the_network_cannot_bear_is_lost_with_its_connection_and_no_other()
    {
        var (client, server) = await ConnectAsync();
        var (other, otherServer) = await ConnectAsync();
        _proxy.Weather = new() { CutsBefore = piece => Encoding.UTF8.GetString(piece.Span).Contains("ack", StringComparison.Ordinal) };

        await server.SendAsync("news"u8.ToArray());
        Assert.Equal("news", await ReadAsync(client));
        await server.SendAsync("ack 1"u8.ToArray());
        await AssertResetAsync(client);
        await AssertResetAsync(server);
        await other.SendAsync("ack 2"u8.ToArray());
        Assert.Equal("ack 2", await ReadAsync(otherServer));
    }

    [Fact]
    public async Task A_slow_network_brings_everything_later_and_in_order()
    {
        var (client, server) = await ConnectAsync();
        _proxy.Weather = new() { Delay = TimeSpan.FromMilliseconds(200) };

        var sent = TimeProvider.System.GetTimestamp();
        await client.SendAsync("one"u8.ToArray());
        Assert.Equal("one", await ReadAsync(server));
        Assert.True(TimeProvider.System.GetElapsedTime(sent) >= TimeSpan.FromMilliseconds(190));
        await client.SendAsync("two"u8.ToArray());
        Assert.Equal("two", await ReadAsync(server));
    }

    [Fact]
    public async Task Cut_connections_are_reset_on_both_sides()
    {
        var (client, server) = await ConnectAsync();

        _proxy.CutAll();

        await AssertResetAsync(client);
        await AssertResetAsync(server);
    }

    [Fact]
    public async Task New_connections_can_be_refused_while_the_others_stay()
    {
        var (client, server) = await ConnectAsync();
        _proxy.Weather = new() { Refuses = true };

        using var refused = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var error = await Assert.ThrowsAsync<SocketException>(async () =>
        {
            await refused.ConnectAsync(IPAddress.Loopback, _proxy.Port);
            await ReadAsync(refused);
        });
        Assert.Equal(SocketError.ConnectionReset, error.SocketErrorCode);
        await client.SendAsync("still here"u8.ToArray());
        Assert.Equal("still here", await ReadAsync(server));
    }

    public async Task DisposeAsync() => await _proxy.DisposeAsync();

    public void Dispose() => _listener.Dispose();

    private async Task<(Socket Client, Socket Server)> ConnectAsync()
    {
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(IPAddress.Loopback, _proxy.Port);
        return (client, await _listener.AcceptSocketAsync().WaitAsync(Patience, TimeProvider.System));
    }

    private static async Task<string> ReadAsync(Socket socket)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var buffer = new byte[100];
        return Encoding.UTF8.GetString(buffer.AsSpan(0, await socket.ReceiveAsync(buffer, patience.Token)));
    }

    private static async Task AssertResetAsync(Socket socket)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var error = await Assert.ThrowsAsync<SocketException>(async () => await socket.ReceiveAsync(new byte[1], patience.Token));
        Assert.Equal(SocketError.ConnectionReset, error.SocketErrorCode);
    }
}

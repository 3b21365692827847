using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveChat.Core.Tests.ClamAV;

/// <summary>Speaks as clamd does on a real socket, and answers what it was told to.</summary>
internal sealed class StubClamd : IAsyncDisposable
{
    private readonly Socket _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _serving;
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StubClamd(Socket listener)
    {
        _listener = listener;
        listener.Listen();
        _serving = ServeAsync();
    }

    /// <summary>What it says, with its end; nothing: it hangs up.</summary>
    public byte[] Says { get; set; } = "stream: OK\0"u8.ToArray();

    /// <summary>It says what it has to say and hangs up once it has so many bytes of a file.</summary>
    public int HangsUpAfter { get; set; } = int.MaxValue;

    /// <summary>It listens and never answers.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The files it was sent whole.</summary>
    public List<byte[]> Saw { get; } = [];

    /// <summary>It has a whole file.</summary>
    public Task Asked => _asked.Task;

    public int Connections { get; private set; }

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public static StubClamd Start()
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return new(listener);
    }

    public static StubClamd Start(string path)
    {
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        return new(listener);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving;
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                using var socket = await _listener.AcceptAsync(_end.Token);
                Connections++;
                await using var stream = new NetworkStream(socket);
                await AnswerAsync(stream);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
            {
                // The other side has hung up, or this one is over.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var command = new byte[10];
        await stream.ReadExactlyAsync(command, _end.Token);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));

        using var file = new MemoryStream();
        var length = new byte[sizeof(int)];
        while (true)
        {
            await stream.ReadExactlyAsync(length, _end.Token);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (piece.Length == 0) break;

            await stream.ReadExactlyAsync(piece, _end.Token);
            file.Write(piece);
            if (file.Length < HangsUpAfter) continue;

            await stream.WriteAsync(Says, _end.Token);
            return;
        }

        Saw.Add(file.ToArray());
        _asked.TrySetResult();
        if (IsSilent) await new TaskCompletionSource().Task.WaitAsync(_end.Token);
        await stream.WriteAsync(Says, _end.Token);
    }
}

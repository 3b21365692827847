using System.Buffers;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LiveChat.ClamAV;

/// <summary>
/// One question to clamd, on a connection of its own, by its command INSTREAM: pieces, each behind its length in four bytes, big-endian; one of no length ends them.
/// See the manual of clamd, clamd(8).
/// </summary>
internal static class ClamdSession
{
    private const int PieceBytes = 65_536;
    private const int MaxReplyBytes = 4_096;

    private static ReadOnlyMemory<byte> Command { get; } = "zINSTREAM\0"u8.ToArray();

    /// <returns>What clamd says, without its end. Of a connection that ends before, nothing.</returns>
    public static async Task<string> AskAsync(ClamAVOptions options, Stream content, CancellationToken cancellationToken)
    {
        using var socket = await ConnectAsync(options, cancellationToken).ConfigureAwait(false);
        var connection = new NetworkStream(socket);
        await using (connection.ConfigureAwait(false))
        {
            await connection.WriteAsync(Command, cancellationToken).ConfigureAwait(false);
            try
            {
                await SendAsync(content, connection, cancellationToken).ConfigureAwait(false);
            }
            catch (IOException e) when (e.InnerException is SocketException)
            {
                throw await HungUpAsync(connection, e, cancellationToken).ConfigureAwait(false);
            }

            return await ReadAsync(connection, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<Socket> ConnectAsync(ClamAVOptions options, CancellationToken cancellationToken)
    {
        var socket = options.SocketPath is null ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            EndPoint clamd = options.SocketPath is { } path ? new UnixDomainSocketEndPoint(path) : new DnsEndPoint(options.Host, options.Port);
            await socket.ConnectAsync(clamd, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task SendAsync(Stream content, NetworkStream connection, CancellationToken cancellationToken)
    {
        var piece = ArrayPool<byte>.Shared.Rent(sizeof(int) + PieceBytes);
        try
        {
            int read;
            do
            {
                read = await content.ReadAtLeastAsync(piece.AsMemory(sizeof(int), PieceBytes), PieceBytes, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                BinaryPrimitives.WriteInt32BigEndian(piece, read);
                await connection.WriteAsync(piece.AsMemory(0, sizeof(int) + read), cancellationToken).ConfigureAwait(false);
            }
            while (read > 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece, clearArray: true);
        }
    }

    /// <summary>It answers and hangs up as soon as something is too large for it. Whatever it said then, it has not seen the file.</summary>
    private static async Task<IOException> HungUpAsync(NetworkStream connection, IOException failure, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(connection, cancellationToken).ConfigureAwait(false) is { Length: > 0 } said ? new($"clamd hung up before it had the file, and said '{said}'.", failure) : failure;
        }
        catch (IOException)
        {
            return failure;
        }
    }

    private static async Task<string> ReadAsync(NetworkStream connection, CancellationToken cancellationToken)
    {
        var reply = new byte[MaxReplyBytes];
        var count = 0;
        while (count < reply.Length && await connection.ReadAsync(reply.AsMemory(count), cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            count += read;
            if (reply.AsSpan(0, count).IndexOf((byte)0) is >= 0 and var end) return Encoding.UTF8.GetString(reply, 0, end);
        }

        // An answer without its end may be half of another.
        return string.Empty;
    }
}

using System.Net;
using System.Net.Sockets;

namespace LiveChat.Faults.Hosting;

/// <summary>A port for a server that is stopped and started again.</summary>
internal static class FreePort
{
    /// <summary>Below those systems give to whoever connects: while the server is away, nobody gets its port by chance.</summary>
    private const int First = 20_000;

    private const int Last = 29_999;

    public static int Find()
    {
        while (true)
        {
            var port = Random.Shared.Next(First, Last + 1);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse)
            {
                // Somebody else's.
            }
        }
    }
}

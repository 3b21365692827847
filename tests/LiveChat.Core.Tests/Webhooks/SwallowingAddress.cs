using System.Net;
using System.Net.Sockets;

namespace LiveChat.Core.Tests.Webhooks;

/// <summary>An address where nobody says yes or no: its queue of connections is full, so the system drops what would open another.</summary>
internal sealed class SwallowingAddress : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly Socket _waiting = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public static SwallowingAddress Open(IPAddress address, int port)
    {
        var swallowing = new SwallowingAddress();
        swallowing._listener.Bind(new IPEndPoint(address, port));

        // Linux lets one connection more wait than was asked for.
        swallowing._listener.Listen(0);
        swallowing._waiting.Connect(address, port);
        return swallowing;
    }

    public void Dispose()
    {
        _waiting.Dispose();
        _listener.Dispose();
    }
}

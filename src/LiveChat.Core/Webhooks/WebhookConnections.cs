using System.Net;
using System.Net.Sockets;
using LiveChat.Outbox;

namespace LiveChat.Webhooks;

/// <summary>
/// Opens connections to where a webhook goes. The host is looked up once; every address of the answer is checked; one of those very addresses is connected to, so that a second,
/// different answer changes nothing.
/// </summary>
internal sealed class WebhookConnections(IHostResolver resolver, IReadOnlyCollection<IPNetwork> allowed)
{
    public async ValueTask<Stream> OpenAsync(DnsEndPoint endPoint, CancellationToken cancellationToken)
    {
        var addresses = await FindAsync(endPoint.Host, cancellationToken).ConfigureAwait(false);

        // One forbidden address among others is no mistake of an honest host.
        if (addresses.Length == 0 || !addresses.All(IsAllowed)) throw new OutboxFailureException("address_forbidden");

        for (var i = 0; ; i++)
        {
            try
            {
                return await ConnectAsync(addresses[i], endPoint.Port, cancellationToken).ConfigureAwait(false);
            }
            catch (SocketException) when (i < addresses.Length - 1)
            {
                // The next address may answer.
            }
        }
    }

    private static async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> FindAsync(string host, CancellationToken cancellationToken)
        => IPAddress.TryParse(host, out var address) ? [address] : await resolver.ResolveAsync(host, cancellationToken).ConfigureAwait(false);

    private bool IsAllowed(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return PublicAddress.Is(plain) || allowed.Any(n => n.Contains(plain));
    }
}

using System.Net;
using System.Net.Sockets;
using LiveChat.Outbox;

namespace LiveChat.Webhooks;

/// <summary>
/// Opens connections to where a webhook goes. The host is looked up once; every address of the answer is checked; one of those very addresses is connected to, so that a second,
/// different answer changes nothing.
/// </summary>
/// <param name="resolver">Looks the host up.</param>
/// <param name="allowed">Networks that may be reached though they are not public.</param>
/// <param name="timeout">How long the whole request may take: addresses that do not answer share it.</param>
/// <param name="clock">Measures it.</param>
internal sealed class WebhookConnections(IHostResolver resolver, IReadOnlyCollection<IPNetwork> allowed, TimeSpan timeout, TimeProvider clock)
{
    public async ValueTask<Stream> OpenAsync(DnsEndPoint endPoint, CancellationToken cancellationToken)
    {
        var addresses = await FindAsync(endPoint.Host, cancellationToken).ConfigureAwait(false);

        // One forbidden address among others is no mistake of an honest host.
        if (addresses.Length == 0 || !addresses.All(IsAllowed)) throw new OutboxFailureException("address_forbidden");

        // One that swallows what is sent leaves time for the others.
        var share = timeout / addresses.Length;
        foreach (var address in addresses[..^1])
        {
            if (await TryConnectAsync(address, endPoint.Port, share, cancellationToken).ConfigureAwait(false) is { } stream) return stream;
        }

        return await ConnectAsync(addresses[^1], endPoint.Port, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Stream?> TryConnectAsync(IPAddress address, int port, TimeSpan share, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(share, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await ConnectAsync(address, port, either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The next address may answer.
            return null;
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

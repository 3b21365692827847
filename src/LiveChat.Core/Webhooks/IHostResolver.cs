using System.Net;

namespace LiveChat.Webhooks;

/// <summary>Looks hosts up.</summary>
internal interface IHostResolver
{
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);
}

using System.Collections.Frozen;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Security;

/// <summary>Lets only our own pages, and programs that are no browsers, speak to hubs and the API. Asked before anything else, on every request of every transport.</summary>
internal sealed class OriginCheck(IOptions<LiveChatHostOptions> options, ILogger<OriginCheck> logger)
{
    private readonly FrozenSet<string> _origins = options.Value.Origins.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the request may come in.</summary>
    public bool Allows(HttpRequest request)
    {
        var allowed = request.Headers.Origin switch
        {
            // Browsers name no origin when they read from the page's own; what else they read, they mark.
            [] => request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"] or ["none"],
            [{ } origin] => origin == OwnOrigin(request) || _origins.Contains(origin),
            _ => false,
        };
        if (!allowed) Log.OriginRefused(logger, OwnOrigin(request));
        return allowed;
    }

    /// <summary>The origin the request itself names, written as browsers write theirs.</summary>
    public static string OwnOrigin(HttpRequest request)
    {
        var host = request.Host;
        var standardPort = request.IsHttps ? 443 : 80;
        var authority = host.Port is { } port && port != standardPort ? $"{host.Host}:{port}" : host.Host;
        return $"{request.Scheme}://{authority}".ToLowerInvariant();
    }
}

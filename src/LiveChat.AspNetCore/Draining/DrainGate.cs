using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LiveChat.AspNetCore.Draining;

/// <summary>Lets nobody in who is not here yet, once this node is on its way out. They are asked to try again, and a proxy gives them to another node.</summary>
internal sealed class DrainGate(Drain drain) : IGate
{
    public ValueTask<ErrorCode?> RefuseAsync(HttpContext context) => new(drain.IsOn && IsNew(context) ? ErrorCodes.TryAgain : null);

    /// <summary>Connections of many requests that stand go on; their requests name them.</summary>
    private static bool IsNew(HttpContext context)
        => IsWebSocket(context.Features)
            || !context.Request.Query.ContainsKey("id")
            || context.Request.Path.Value?.TrimEnd('/').EndsWith("/negotiate", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Asked before anything in the host knows of WebSockets: the hub's own endpoint is the first that does.</summary>
    private static bool IsWebSocket(IFeatureCollection features)
        => features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest == true || features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect == true;
}

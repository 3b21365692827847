using LiveChat.AspNetCore.Contract;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Security;

/// <summary>Stands before endpoints everybody may call, but only our own pages.</summary>
internal sealed class OriginGate(OriginCheck origins) : IGate
{
    public ValueTask<ErrorCode?> RefuseAsync(HttpContext context)
        => new(origins.Allows(context.Request) ? null : ErrorCodes.OriginNotAllowed);
}

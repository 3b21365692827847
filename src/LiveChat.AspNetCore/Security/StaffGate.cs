using LiveChat.AspNetCore.Contract;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Security;

/// <summary>Stands before the API of one area: our own pages only, and only who may enter.</summary>
internal sealed class StaffGate(OriginCheck origins, StaffCheck staff, StaffArea area) : IGate
{
    public async ValueTask<ErrorCode?> RefuseAsync(HttpContext context)
        => origins.Allows(context.Request)
            ? await staff.RefuseAsync(context, area).ConfigureAwait(false)
            : ErrorCodes.OriginNotAllowed;
}

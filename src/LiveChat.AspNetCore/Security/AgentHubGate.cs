using LiveChat.AspNetCore.Contract;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Security;

/// <summary>Stands before the agent hub: for desks whoever may open the desk, for connections of the admin console only who may open that, too.</summary>
internal sealed class AgentHubGate(OriginCheck origins, StaffCheck staff) : IGate
{
    /// <summary>What an admin console has in the query of its connection.</summary>
    private const string ConsoleMark = "console";

    /// <summary>Whether a request says that it is an admin console's.</summary>
    public static bool IsConsole(HttpRequest request) => request.Query.ContainsKey(ConsoleMark);

    public async ValueTask<ErrorCode?> RefuseAsync(HttpContext context)
    {
        if (!origins.Allows(context.Request)) return ErrorCodes.OriginNotAllowed;

        // The desk's policy comes last: as it sees the user they act, as at a desk.
        if (IsConsole(context.Request) && await staff.RefuseAsync(context, StaffArea.Admin).ConfigureAwait(false) is { } refusal) return refusal;

        return await staff.RefuseAsync(context, StaffArea.Desk).ConfigureAwait(false);
    }
}

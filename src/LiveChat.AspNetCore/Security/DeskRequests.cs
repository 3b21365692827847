using LiveChat.Agents;
using LiveChat.AspNetCore.Agents;
using LiveChat.Routing;
using LiveChat.Teams;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Security;

/// <summary>Who asks without working at a desk, behind its gate: over HTTP, and from an admin console.</summary>
internal sealed class DeskRequests(AgentIdentity identity, TeamCatalog teams)
{
    public Caller.AtDesk CallerOf(HttpContext context)
    {
        var profile = identity.Of(context.User) ?? throw new InvalidOperationException("A request without an agent came through the gate of the desk.");
        return CallerOf(profile, context.TraceIdentifier);
    }

    public Caller.AtDesk CallerOf(AgentProfile profile, string connection)
    {
        var id = new AgentId(profile.Id);
        return new(new Agent { Id = id, Name = profile.Name, Teams = teams.Of(id, profile.Teams) }, connection)
        {
            IsAdmin = profile.IsAdmin,
            CanRedact = profile.CanRedact ?? profile.IsAdmin,
        };
    }
}

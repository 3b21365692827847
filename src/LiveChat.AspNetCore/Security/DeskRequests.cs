using LiveChat.Agents;
using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Contract;
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

    /// <summary>What somebody reads of personal data who need be no agent, as at the admin console: all, unless the host says otherwise.</summary>
    public PersonalData PersonalDataOf(HttpContext context) => identity.Of(context.User) is { } profile ? OfProfile(profile) : PersonalData.Shown;

    /// <summary>What the host says that somebody reads of personal data.</summary>
    public static PersonalData OfProfile(AgentProfile profile) => profile.CanReadPersonalData is false ? PersonalData.Masked : PersonalData.Shown;

    public Caller.AtDesk CallerOf(AgentProfile profile, string connection)
    {
        var id = new AgentId(profile.Id);
        return new(new Agent { Id = id, Name = profile.Name, Teams = teams.Of(id, profile.Teams) }, connection)
        {
            IsAdmin = profile.IsAdmin,
            CanRedact = profile.CanRedact ?? profile.IsAdmin,
            PersonalData = OfProfile(profile),
        };
    }
}

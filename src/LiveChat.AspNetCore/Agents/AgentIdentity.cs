using System.Security.Claims;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Agents;

/// <summary>Who a user is to LiveChat.</summary>
internal sealed class AgentIdentity(AgentMapping mapping, IOptions<LiveChatHostOptions> options, IHostEnvironment environment)
{
    /// <summary>Who works where nobody can sign in: in Development, without a policy.</summary>
    public static readonly AgentProfile Developer = new("developer", "Developer (demo)") { IsAdmin = true };

    /// <summary>Whether everybody is let in, because the host is being developed and named no policy yet.</summary>
    public bool IsOpen => options.Value.DeskPolicy is null && environment.IsDevelopment();

    /// <summary>The agent a user is; null for none.</summary>
    public AgentProfile? Of(ClaimsPrincipal? user)
    {
        var profile = user?.Identity?.IsAuthenticated == true ? mapping.Map(user) : null;
        if (profile is null) return IsOpen ? Developer : null;
        return profile is { Id.Length: >= 1 and <= 200, Name.Length: >= 1 and <= 100 } ? profile : null;
    }
}

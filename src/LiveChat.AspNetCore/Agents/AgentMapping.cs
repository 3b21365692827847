using System.Security.Claims;
using LiveChat.Routing;

namespace LiveChat.AspNetCore.Agents;

/// <summary>The host's way from a signed-in user to an agent.</summary>
internal sealed record AgentMapping(Func<ClaimsPrincipal, AgentProfile?> Map)
{
    /// <summary>The role of those who may redact.</summary>
    public const string RedactRole = "LiveChat.Redact";

    /// <summary>By the usual claims: subject, name and roles.</summary>
    public static readonly AgentMapping ByUsualClaims = new(static user =>
        (user.FindFirst(ClaimTypes.NameIdentifier) ?? user.FindFirst("sub")) is { } subject
            ? new(subject.Value, user.Identity?.Name ?? user.FindFirst("name")?.Value ?? "Agent") { CanRedact = user.IsInRole(RedactRole) ? true : null }
            : null);
}

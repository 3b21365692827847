using System.Security.Claims;
using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Security;

/// <summary>Decides by the host's policies who may open the desk and the admin console. Without a policy: in Development everybody, otherwise nobody.</summary>
internal sealed class StaffCheck(
    IOptions<LiveChatHostOptions> options,
    IAuthorizationPolicyProvider policies,
    IPolicyEvaluator evaluator,
    AgentIdentity identity,
    ILogger<StaffCheck> logger)
{
    /// <summary>Says why the user may not enter; null when they may. Sets the request's user as the policy's schemes see it.</summary>
    public async Task<ErrorCode?> RefuseAsync(HttpContext context, StaffArea area)
    {
        if (options.Value.PolicyOf(area) is { } policy) return await AskAsync(context, policy).ConfigureAwait(false) ?? AsProfile(context.User, area);
        if (identity.IsOpen) return AsProfile(context.User, area);

        Log.NoPolicy(logger, area is StaffArea.Desk ? "desk" : "admin console", area is StaffArea.Desk ? nameof(LiveChatHostOptions.DeskPolicy) : nameof(LiveChatHostOptions.AdminPolicy));
        return ErrorCodes.NotAllowed;
    }

    private async Task<ErrorCode?> AskAsync(HttpContext context, string name)
    {
        var policy = await policies.GetPolicyAsync(name).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The host has no authorization policy '{name}'. Add it with AddAuthorization.");
        var authenticated = await evaluator.AuthenticateAsync(policy, context).ConfigureAwait(false);
        var authorized = await evaluator.AuthorizeAsync(policy, authenticated, context, context).ConfigureAwait(false);
        return authorized.Succeeded ? null : authorized.Challenged ? ErrorCodes.NotSignedIn : ErrorCodes.NotAllowed;
    }

    private ErrorCode? AsProfile(ClaimsPrincipal user, StaffArea area)
    {
        // A policy of its own decides about the admin console alone; an administrator need not be an agent.
        if (area is StaffArea.Admin && options.Value.AdminPolicy is not null) return null;

        var profile = identity.Of(user);
        if (profile is null) Log.NoProfile(logger);
        return profile is null || (area is StaffArea.Admin && !profile.IsAdmin) ? ErrorCodes.NotAllowed : null;
    }
}

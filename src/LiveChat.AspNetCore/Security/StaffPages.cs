using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.DependencyInjection;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Security;

/// <summary>Guards the pages of the desk and the admin console: who is not signed in is sent to the host's own sign-in.</summary>
internal sealed class StaffPages(StaffCheck staff, IOptions<LiveChatHostOptions> options, IAuthorizationPolicyProvider policies, IAuthenticationSchemeProvider? schemes = null)
{
    /// <param name="page">The page.</param>
    /// <param name="area">What it belongs to.</param>
    /// <param name="when">For which requests; null for all.</param>
    public void Guard(IEndpointConventionBuilder page, StaffArea area, Func<HttpRequest, bool>? when = null) => page.Add(endpoint =>
    {
        var next = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = context => when is null || when(context.Request) ? PassAsync(context, area, next) : next(context);
    });

    private async Task PassAsync(HttpContext context, StaffArea area, RequestDelegate next)
    {
        var refusal = await staff.RefuseAsync(context, area).ConfigureAwait(false);
        if (refusal is null)
        {
            await next(context).ConfigureAwait(false);
        }
        else if (refusal == ErrorCodes.NotSignedIn && await SchemesAsync(area).ConfigureAwait(false) is { } challenge)
        {
            foreach (var scheme in challenge) await context.ChallengeAsync(scheme).ConfigureAwait(false);
        }
        else
        {
            await Problems.Of(refusal).ExecuteAsync(context).ConfigureAwait(false);
        }
    }

    /// <summary>The schemes that can ask somebody to sign in; null when the host has none.</summary>
    private async Task<IReadOnlyList<string>?> SchemesAsync(StaffArea area)
    {
        var name = options.Value.PolicyOf(area);
        var policy = name is null ? null : await policies.GetPolicyAsync(name).ConfigureAwait(false);
        if (policy is { AuthenticationSchemes.Count: > 0 }) return policy.AuthenticationSchemes;
        return schemes is not null && await schemes.GetDefaultChallengeSchemeAsync().ConfigureAwait(false) is { } usual ? [usual.Name] : null;
    }
}

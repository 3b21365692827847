using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.DependencyInjection;

/// <summary>A policy that does not exist must not be found out by the first agent of the day.</summary>
internal sealed class PoliciesValidator(IAuthorizationPolicyProvider policies) : IValidateOptions<LiveChatHostOptions>
{
    public ValidateOptionsResult Validate(string? name, LiveChatHostOptions options)
    {
        var missing = new[] { options.DeskPolicy, options.AdminPolicy }.OfType<string>().Where(IsMissing).ToArray();
        return missing is []
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"LiveChatHostOptions names the authorization policy '{missing[0]}', which does not exist. Add it with AddAuthorization(o => o.AddPolicy(\"{missing[0]}\", …)).");
    }

    // A provider that has to ask elsewhere answers later; it is asked again on every request.
    private bool IsMissing(string policy) => policies.GetPolicyAsync(policy) is { IsCompletedSuccessfully: true, Result: null };
}

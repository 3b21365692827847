using LiveChat.AspNetCore.Contract;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.AspNetCore.Security;

/// <summary>What all calls of the admin console have in common.</summary>
internal static class AdminEndpoint
{
    /// <summary>Whom it answers; a part of every description.</summary>
    public const string Who = "For those the host's admin policy lets in. Errors are problem details with a stable code.";

    private static readonly string[] AlwaysRefused = ["not_signed_in", "not_allowed", "origin_not_allowed", "try_again"];

    public static StaffGate GateOf(IServiceProvider services) => ActivatorUtilities.CreateInstance<StaffGate>(services, StaffArea.Admin);

    /// <summary>Puts a call behind the gate of the console, and describes it.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="gate">The gate, from <see cref="GateOf"/>.</param>
    /// <param name="action">What it does.</param>
    /// <param name="summary">What it is for, in one sentence.</param>
    /// <param name="description">The rest, with <see cref="Who"/>.</param>
    /// <param name="refusals">The codes it answers beside those every such call has.</param>
    public static RouteHandlerBuilder ForAdmins(this RouteHandlerBuilder endpoint, StaffGate gate, ChatAction action, string summary, string description, params string[] refusals)
    {
        ErrorCode[] refused = [.. ErrorCodes.All.Where(e => refusals.Contains(e.Code, StringComparer.Ordinal) || AlwaysRefused.Contains(e.Code, StringComparer.Ordinal))];
        endpoint.Behind(gate)
            .OutlivingOutages()
            .Does(action)
            .WithTags("LiveChat")
            .WithSummary(summary)
            .WithDescription(description)
            .WithMetadata(new RefusesAttribute([.. refused.Select(e => e.Code)]));
        foreach (var status in refused.Select(e => e.HttpStatus).Distinct()) endpoint.ProducesProblem(status);
        return endpoint;
    }
}

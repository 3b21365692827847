using LiveChat.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LiveChat.AspNetCore.Diagnostics;

/// <summary>Healthy while the store answers: without it nobody can chat.</summary>
internal sealed class StoreHealthCheck(IRoutingStore store) : IHealthCheck
{
    public const string Name = "livechat";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.DueAsync(1, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy("The chat store answers.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The chat store does not answer.", e);
        }
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace LiveChat.AspNetCore.Security;

/// <summary>Keeps a host from starting when a hub method or an endpoint of LiveChat does not say what it does: nothing is reachable that nobody decided about.</summary>
internal sealed class ActionAudit(EndpointDataSource endpoints) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        string[] complaints = [.. HubActions.Complaints(), .. endpoints.Endpoints.Where(IsUndeclared).Select(e => $"Endpoint {e.DisplayName} does not say what it does: call .Does(ChatAction.…).")];
        return complaints.Length == 0 ? Task.CompletedTask : throw new InvalidOperationException(string.Join(' ', complaints));
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsUndeclared(Endpoint endpoint)
        => endpoint.Metadata.GetMetadata<LiveChatEndpoint>() is not null && endpoint.Metadata.GetMetadata<DoesAttribute>() is null;
}

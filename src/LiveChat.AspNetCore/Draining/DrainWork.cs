using LiveChat.AspNetCore.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Customers;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Diagnostics;
using LiveChat.AspNetCore.Realtime;
using LiveChat.Nodes;
using LiveChat.Outbox;
using LiveChat.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Draining;

/// <summary>Empties this node before it stops: no new offers, nobody new, everybody told to go if there is a node to go to, every call answered; then the host may stop.</summary>
internal sealed class DrainWork(
    Drain drain,
    RoutingShift routing,
    OutboxShift outbox,
    NodeHealth nodes,
    ConnectionWatch connections,
    CustomerConnections customers,
    AgentConnections agents,
    IHubContext<CustomerHub, ICustomerClient> customerHub,
    IHubContext<AgentHub, IAgentClient> agentHub,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<DrainWork> logger) : IHostedLifecycleService, IDisposable
{
    /// <summary>How long calls under way may take once the time is over, and the queues to be given back before it begins.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _hurry = new();
    private Task? _work;
    private CancellationTokenRegistration _stopping;

    /// <summary>How long it takes at most.</summary>
    public static TimeSpan LongestOf(LiveChatHostOptions options) => Patience + options.DrainTime + Patience;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What registers last is told first: SignalR, which registered before, closes all connections when it is told.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        // The one place that waits by blocking. The host calls back synchronously, one after the other, and the next to be called is SignalR, which closes what is still open: whoever comes
        // back early has lost. It blocks the thread of the signal for no longer than LongestOf; the work runs on others, and the host's own stop, which has begun, hurries it.
        _stopping = lifetime.ApplicationStopping.Register(() => WorkAsync().Wait(CancellationToken.None));
        return Task.CompletedTask;
    }

    /// <summary>A host that is stopped by its own code comes here before its connections are closed; one that is stopped by a signal while that is under way.</summary>
    /// <param name="cancellationToken">Ends when the host's time is over: then everybody is closed as they are, so that the other services have their turn.</param>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        using var over = cancellationToken.UnsafeRegister(static work => ((DrainWork)work!)._hurry.Cancel(), this);
        await WorkAsync().ConfigureAwait(false);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits for nothing: a host that is disposed while it stops does not stop any better.</summary>
    public void Dispose()
    {
        _stopping.Unregister();
        _hurry.Dispose();
    }

    /// <summary>However often the host is asked to stop, it is done once.</summary>
    private Task WorkAsync()
    {
        lock (_lock) return _work ??= Task.Run(EmptyAsync);
    }

    private async Task EmptyAsync()
    {
        try
        {
            drain.Begin();

            // Nobody waits for it here: the host does, when it stops the worker.
            _ = outbox.EndAsync(CancellationToken.None);

            // What cannot be found out is taken to be so. Asked as late as possible: who has come meanwhile is one to go to.
            var hasOthers = true;
            await UntilAsync(
                async limit =>
                {
                    // Before it asks: of two that stop together neither is one to go to for the other.
                    await Task.WhenAll(nodes.LeaveAsync(limit), routing.EndAsync(limit)).ConfigureAwait(false);
                    hasOthers = await nodes.HasOtherNodesAsync(limit).ConfigureAwait(false);
                },
                Patience).ConfigureAwait(false);
            if (hasOthers && drain.Left is var left && left > TimeSpan.Zero) await UntilAsync(_ => SendAwayAsync(), left).ConfigureAwait(false);

            drain.Close();
            await UntilAsync(_ => CloseAsync(), Patience).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // The host stops in any case.
            Log.DrainingFailed(logger, e);
        }
    }

    /// <summary>Tells everybody who is connected to this node, and to no other, whatever carries the host's hubs. Waits for no listener longer than for its going.</summary>
    private Task SendAwayAsync()
    {
        var notice = drain.Notice;
        return Task.WhenAll(
        [
            .. customers.All.Select(c => customerHub.Clients.Client(c).Draining(notice)),
            .. agents.All.Select(c => agentHub.Clients.Client(c).Draining(notice)),
            connections.EmptyAsync(),
        ]);
    }

    private Task CloseAsync()
    {
        connections.CloseWhenIdle();
        return connections.EmptyAsync();
    }

    /// <summary>Does something for so long at most, or until the host's time is over. What fails keeps nothing else from its turn.</summary>
    private async Task UntilAsync(Func<CancellationToken, Task> work, TimeSpan time)
    {
        using var over = new CancellationTokenSource(time, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(over.Token, _hurry.Token);
        await work(limit.Token).WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

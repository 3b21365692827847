using LiveChat.Chats;
using LiveChat.Diagnostics;
using LiveChat.Queues;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Routing;

/// <summary>Rings: woken by commits, by deadlines and at the latest by a sweep, it routes every queue this node holds.</summary>
internal sealed class RoutingLoop(
    IRoutingStore store,
    QueueCatalog queues,
    QueueRunner runner,
    IdleCustomers idleCustomers,
    LostAgents lostAgents,
    AgentPresence presence,
    LostAnswers lostAnswers,
    RoutingSignal signal,
    TimeProvider clock,
    ILogger<RoutingLoop> logger) : BackgroundService
{
    private const int DueLimit = 200;

    /// <summary>Catches what a lost wake-up missed.</summary>
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    /// <summary>How long this node keeps the right to route a queue without asking again.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>The least time between two passes nobody asked for: more that is due than one pass takes must not fill a core.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterLostAnswer = TimeSpan.FromMilliseconds(250);

    private readonly NodeId _node = new(Guid.NewGuid().ToString("N"));
    private readonly SteadyWatch _watch = new();

    /// <summary>Gives the queues back, so that whoever routes them next need not wait until this node's time is over.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        foreach (var queue in queues.All) await ApartAsync(() => store.AcquireAsync(queue.Id, _node, TimeSpan.Zero, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Does one pass over everything.</summary>
    /// <returns>How long nothing will be due.</returns>
    internal async Task<TimeSpan> RunOnceAsync(CancellationToken cancellationToken)
    {
        await presence.FlushAsync(cancellationToken).ConfigureAwait(false);

        var due = await store.DueAsync(DueLimit, cancellationToken).ConfigureAwait(false);
        await ApartAsync(() => lostAnswers.TellAsync(cancellationToken)).ConfigureAwait(false);

        var silenceCounts = _watch.Look(due.Now);
        if (silenceCounts) await ApartAsync(() => lostAgents.RunAsync(due.Now, cancellationToken)).ConfigureAwait(false);
        await ApartAsync(() => idleCustomers.RunAsync(due, silenceCounts, cancellationToken)).ConfigureAwait(false);

        var next = due.NextDue;
        foreach (var queue in queues.All)
        {
            await ApartAsync(async () =>
            {
                if (!await store.AcquireAsync(queue.Id, _node, Lease, cancellationToken).ConfigureAwait(false)) return;

                var again = await runner.RunAsync(queue, due, cancellationToken).ConfigureAwait(false);
                if (next is null || again < next) next = again ?? next;
            }).ConfigureAwait(false);
        }

        var wait = next - due.Now;
        return wait is null || wait > Sweep ? Sweep : wait > Pause ? wait.Value : Pause;
    }

    /// <summary>Does one part of a pass. What fails is tried again in the next pass, and keeps no other part from its turn.</summary>
    private async Task ApartAsync(Func<Task> part)
    {
        try
        {
            await part().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.RoutingFailed(logger, e);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = TimeSpan.Zero;
        while (!stoppingToken.IsCancellationRequested)
        {
            await signal.WaitAsync(wait, stoppingToken).ConfigureAwait(false);

            // It may be the loop's own commit that failed, and the next one would too.
            if (signal.TakeAnswerLost()) await Task.Delay(AfterLostAnswer, clock, stoppingToken).ConfigureAwait(false);

            try
            {
                wait = await RunOnceAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Log.RoutingFailed(logger, e);
                wait = AfterFailure;
            }
        }
    }
}

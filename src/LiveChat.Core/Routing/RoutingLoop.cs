using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Diagnostics;
using LiveChat.Queues;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.Routing;

/// <summary>Rings: woken by commits, by deadlines and at the latest by a sweep, it routes every queue this node holds, and keeps the deadlines of all.</summary>
internal sealed class RoutingLoop(
    IRoutingStore store,
    QueueCatalog queues,
    QueueRunner runner,
    IdleCustomers idleCustomers,
    LostAgents lostAgents,
    IdleAgents idleAgents,
    MissedRings missedRings,
    SilentChats silentChats,
    UnattendedChats unattendedChats,
    OrphanedQueues orphanedQueues,
    AgentPresence presence,
    LostAnswers lostAnswers,
    RoutingSignal signal,
    RoutingShift shift,
    ThisNode node,
    StoreClock storeClock,
    TimeProvider clock,
    ILogger<RoutingLoop> logger) : BackgroundService
{
    private const int DueLimit = 200;

    /// <summary>Some that are due have to wait; when they fill a page, a longer one is read, so that they keep no other from its turn.</summary>
    private const int MaxDueLimit = 12_800;

    /// <summary>Catches what a lost wake-up missed.</summary>
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    /// <summary>How long this node keeps the right to route a queue without asking again.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(6);

    /// <summary>After how long a node looks again for a queue another one routes: that one may be gone.</summary>
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromSeconds(2);

    /// <summary>The least time between two passes nobody asked for: more that is due than one pass takes must not fill a core.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterLostAnswer = TimeSpan.FromMilliseconds(250);

    private readonly SteadyWatch _watch = new();
    private int _dueLimit = DueLimit;

    private IEnumerable<QueueSettings> Queues => queues.All.Concat(orphanedQueues.All);

    /// <summary>Learns the store's time before the first call needs it. A store that is not there yet stops no start.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        shift.Begin(StopAsync);
        await ApartAsync(() => DueAsync(1, cancellationToken)).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the queues back, so that whoever routes them next need not wait until this node's time is over.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        foreach (var queue in Queues) await ApartAsync(() => store.AcquireAsync(queue.Id, node.Id, TimeSpan.Zero, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Does one pass over everything.</summary>
    /// <returns>How long nothing will be due.</returns>
    internal async Task<TimeSpan> RunOnceAsync(CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        await presence.FlushAsync(cancellationToken).ConfigureAwait(false);

        var due = await DueAsync(_dueLimit, cancellationToken).ConfigureAwait(false);
        _dueLimit = due.Chats.Count < _dueLimit ? DueLimit : Math.Min(_dueLimit * 2, MaxDueLimit);
        orphanedQueues.Look(due);
        await ApartAsync(() => lostAnswers.TellAsync(cancellationToken)).ConfigureAwait(false);

        var silenceCounts = _watch.Look(due.Now);
        if (silenceCounts) await ApartAsync(() => lostAgents.RunAsync(due.Now, cancellationToken)).ConfigureAwait(false);
        if (silenceCounts) await ApartAsync(() => idleAgents.RunAsync(due.Now, cancellationToken)).ConfigureAwait(false);
        await ApartAsync(() => idleCustomers.RunAsync(due, silenceCounts, cancellationToken)).ConfigureAwait(false);
        await ApartAsync(() => missedRings.EndTransfersAsync(due, cancellationToken)).ConfigureAwait(false);

        var next = due.NextDue;
        foreach (var queue in Queues)
        {
            await ApartAsync(async () =>
            {
                DateTimeOffset? again = due.Now + AfterRefusal;
                if (await store.AcquireAsync(queue.Id, node.Id, Lease, cancellationToken).ConfigureAwait(false)) again = await runner.RunAsync(queue, due, cancellationToken).ConfigureAwait(false);
                else await runner.RunDueAsync(queue, due, cancellationToken).ConfigureAwait(false);

                if (next is null || again < next) next = again ?? next;
            }).ConfigureAwait(false);
        }

        await ApartAsync(() => orphanedQueues.ForgetEmptyAsync(cancellationToken)).ConfigureAwait(false);

        // When everything rings that can.
        await ApartAsync(async () =>
        {
            if (await silentChats.KeepAsync(due.Now, cancellationToken).ConfigureAwait(false)) next = due.Now;
        }).ConfigureAwait(false);

        await ApartAsync(async () =>
        {
            if (await unattendedChats.WriteAsync(due.Now, cancellationToken).ConfigureAwait(false)) next = due.Now;
        }).ConfigureAwait(false);

        // What the pass itself took is over.
        var wait = next - due.Now - clock.GetElapsedTime(began);
        return wait is null || wait > Sweep ? Sweep : wait > Pause ? wait.Value : Pause;
    }

    private async Task<DueChats> DueAsync(int limit, CancellationToken cancellationToken)
    {
        var asked = storeClock.Ask();
        var due = await store.DueAsync(limit, cancellationToken).ConfigureAwait(false);
        storeClock.Hear(asked, due.Now);
        return due;
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
            try
            {
                await signal.WaitAsync(wait, stoppingToken).ConfigureAwait(false);

                // It may be the loop's own commit that failed, and the next one would too.
                if (signal.TakeAnswerLost()) await Task.Delay(AfterLostAnswer, clock, stoppingToken).ConfigureAwait(false);

                wait = await RunOnceAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Log.RoutingFailed(logger, e);
                wait = AfterFailure;
            }
            catch (OperationCanceledException)
            {
                // The shift is over. The host, which may not know yet that it stops, would take the exception for a failure.
                return;
            }
        }
    }
}

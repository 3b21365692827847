using LiveChat.Clocks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveChat.Outbox;

/// <summary>Does what is to be done after commits: woken by a commit, by the next due time, and at the latest by the poll. Each follower of chats has a lane of its own.</summary>
internal sealed class OutboxWorker(
    IOutboxStore store,
    OutboxRunner runner,
    OutboxSignal signal,
    OutboxShift shift,
    IEnumerable<OutboxFollower> followers,
    IOptions<OutboxOptions> options,
    StoreClock storeClock,
    TimeProvider clock,
    ILogger<OutboxWorker> logger) : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        shift.Begin(StopAsync);
        return base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        IOutboxLane[] lanes = [new OnceLane(store, signal, options.Value, storeClock), .. followers.Select(f => new FollowerLane(f, store, options.Value, clock))];
        return Task.WhenAll(lanes.Select(l => new OutboxLoop(l, runner, options.Value.PollInterval, logger).RunAsync(stoppingToken)));
    }
}

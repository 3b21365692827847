using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Diagnostics;
using LiveChat.Chats;
using LiveChat.Queues;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Tells waiting customers their place, and desks the numbers of their queues: at most four times a second.</summary>
internal sealed class QueuePushes : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly QueueBoard _board;
    private readonly QueueCatalog _queues;
    private readonly CustomerPushes _customers;
    private readonly AgentPushes _agents;
    private readonly AgentConnections _connections;
    private readonly ILogger<QueuePushes> _logger;
    private readonly ITimer _timer;
    private int _isSet;

    public QueuePushes(
        QueueBoard board, QueueCatalog queues, CustomerPushes customers, AgentPushes agents, AgentConnections connections,
        TimeProvider clock, ILogger<QueuePushes> logger)
    {
        (_board, _queues, _customers, _agents, _connections, _logger) = (board, queues, customers, agents, connections, logger);
        _timer = clock.CreateTimer(static self => _ = ((QueuePushes)self!).TellDesksAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Tell(QueueSettings queue, IReadOnlyList<Chat> waiting)
    {
        foreach (var (chat, place) in _board.Keep(queue, waiting)) _customers.TellPlace(chat, place, _board.WaitAt(queue.Id, place));
        if (Interlocked.Exchange(ref _isSet, 1) == 0) _timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The numbers of an agent's queues.</summary>
    public async Task<IReadOnlyList<QueueDto>> NumbersForAsync(Agent agent, CancellationToken cancellationToken)
    {
        var numbers = new List<QueueDto>();
        foreach (var queue in _queues.All.Where(q => q.IsServedBy(agent.Id.Value, agent.Teams)))
            numbers.Add(await _board.NumbersOfAsync(queue, cancellationToken).ConfigureAwait(false));

        return numbers;
    }

    public void Dispose() => _timer.Dispose();

    private async Task TellDesksAsync()
    {
        Volatile.Write(ref _isSet, 0);
        try
        {
            foreach (var agent in _connections.Agents)
            {
                var told = new QueuesEvent(await NumbersForAsync(agent, default).ConfigureAwait(false));
                _agents.Send(agent.Id, desks => desks.Queues(told), isWakeUp: false);
            }
        }
        catch (Exception e)
        {
            Log.TellingQueuesFailed(_logger, e);
        }
    }
}

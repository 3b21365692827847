using System.Collections.Concurrent;
using LiveChat.ActivityLog;
using LiveChat.Agents;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Diagnostics;
using LiveChat.Chats;
using LiveChat.Queues;
using Microsoft.Extensions.Logging;

namespace LiveChat.AspNetCore.Realtime;

/// <summary>Tells desks how many left messages of their queues are not answered yet: at most four times a second.</summary>
internal sealed class MessagePushes : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly IActivityLog _log;
    private readonly QueueCatalog _queues;
    private readonly AgentPushes _agents;
    private readonly AgentConnections _connections;
    private readonly ILogger<MessagePushes> _logger;
    private readonly ITimer _timer;
    private readonly ConcurrentDictionary<QueueId, bool> _changed = new();
    private int _isSet;

    public MessagePushes(
        IActivityLog log, QueueCatalog queues, AgentPushes agents, AgentConnections connections, TimeProvider clock, ILogger<MessagePushes> logger)
    {
        (_log, _queues, _agents, _connections, _logger) = (log, queues, agents, connections, logger);
        _timer = clock.CreateTimer(static self => _ = ((MessagePushes)self!).TellDesksAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Tell(ChatChange change)
    {
        if (change.After.Message == change.Before?.Message) return;

        _changed[change.After.Queue] = true;
        if (Interlocked.Exchange(ref _isSet, 1) == 0) _timer.Change(Pause, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The queues whose messages an agent answers.</summary>
    public IReadOnlyList<QueueId> QueuesOf(Agent agent) => [.. _queues.All.Where(q => q.IsServedBy(agent.Id.Value, agent.Teams)).Select(q => q.Id)];

    /// <summary>How many messages of some queues are not answered yet.</summary>
    public async Task<int> OpenInAsync(IReadOnlyList<QueueId> queues, CancellationToken cancellationToken)
        => queues.Count == 0 ? 0 : (int)await _log.CountAsync(new() { Type = ActivityType.Message, Answered = false, Queues = [.. queues] }, cancellationToken).ConfigureAwait(false);

    public void Dispose() => _timer.Dispose();

    private async Task TellDesksAsync()
    {
        Volatile.Write(ref _isSet, 0);
        try
        {
            var changed = _changed.Keys.ToHashSet();
            foreach (var queue in changed) _changed.TryRemove(queue, out _);

            // Most agents work for the same queues: what was counted for one holds for the others.
            foreach (var desks in _connections.Agents.Select(a => (Agent: a.Id, Queues: QueuesOf(a))).Where(d => d.Queues.Any(changed.Contains)).GroupBy(d => string.Join('\n', d.Queues)))
            {
                var told = new MessagesEvent(await OpenInAsync(desks.First().Queues, CancellationToken.None).ConfigureAwait(false));
                foreach (var (agent, _) in desks) _agents.Send(agent, d => d.Messages(told), isWakeUp: false);
            }
        }
        catch (Exception e)
        {
            Log.TellingMessagesFailed(_logger, e);
        }
    }
}

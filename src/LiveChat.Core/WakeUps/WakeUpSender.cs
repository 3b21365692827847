using LiveChat.Agents;
using LiveChat.Chats;
using LiveChat.Macros;
using LiveChat.Notes;
using LiveChat.Redaction;
using LiveChat.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveChat.WakeUps;

/// <summary>
/// Lets the other nodes know what this one committed. What comes while hints are on their way goes with the next batch; what could not be sent is kept, one hint of each thing,
/// until it can.
/// </summary>
internal sealed class WakeUpSender : BackgroundService, IOtherNodes, ITeamNodes, IRedactionNews, IMacroNews
{
    private const int MaxBatch = 500;

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    /// <summary>A host that stops waits no longer than this for the last ones.</summary>
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(1);

    private readonly IWakeUps _wakeUps;
    private readonly NodeId _node;
    private readonly WakeUpHealth _health;
    private readonly TimeProvider _clock;
    private readonly ILogger<WakeUpSender> _logger;
    private readonly PendingWakeUps _pending;
    private bool _hasLeft;

    public WakeUpSender(IWakeUps wakeUps, ThisNode node, WakeUpHealth health, TimeProvider clock, ILogger<WakeUpSender> logger)
    {
        (_wakeUps, _node, _health, _clock, _logger) = (wakeUps, node.Id, health, clock, logger);
        _pending = new(clock);

        // Before the first commit of this host, which does not wait until it has started.
        (wakeUps as InMemoryWakeUps)?.Join();
    }

    /// <summary>Whether nobody else is there to be told; <see langword="null"/> where hints leave the process, and nobody knows who hears them.</summary>
    public bool? IsAlone => (_wakeUps as InMemoryWakeUps)?.IsAlone;

    public void Tell(ChatChange change)
    {
        if (IsAlone is true) return;

        var chat = change.After;
        var first = change.Events.OfType<ChatEntry>().FirstOrDefault()?.Sequence;
        _pending.TryAdd(new WakeUp.OfChat(chat.Id, first - 1 ?? chat.LastSequence, chat.LastSequence, chat.Fence, chat.Fence != change.Before?.Fence) { Node = _node });
    }

    public void Tell(AgentId agent, long fence)
    {
        if (IsAlone is not true) _pending.TryAdd(new WakeUp.OfAgent(agent, fence) { Node = _node });
    }

    public void TellTyping(Chat chat, bool byCustomer, bool isTyping)
    {
        if (IsAlone is not true) _pending.TryAdd(new WakeUp.OfTyping(chat.Id, chat.Fence, byCustomer, isTyping) { Node = _node });
    }

    public void TellTeam(ChatId chat, long number)
    {
        if (IsAlone is not true) _pending.TryAdd(new WakeUp.OfTeam(chat, number) { Node = _node });
    }

    public void TellRedacted(ChatId chat)
    {
        if (IsAlone is not true) _pending.TryAdd(new WakeUp.OfRedaction(chat) { Node = _node });
    }

    public void Tell(MacroOwner owner, long version)
    {
        if (IsAlone is not true) _pending.TryAdd(new WakeUp.OfMacros(owner, version) { Node = _node });
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await SendAsync(LastPatience, CancellationToken.None).ConfigureAwait(false);
        if (Interlocked.Exchange(ref _hasLeft, true)) return;

        (_wakeUps as InMemoryWakeUps)?.Leave();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _pending.WaitAsync(Idle, stoppingToken).ConfigureAwait(false);
            if (!await SendAsync(Patience, stoppingToken).ConfigureAwait(false)) await Task.Delay(AfterFailure, _clock, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> SendAsync(TimeSpan patience, CancellationToken stoppingToken)
    {
        var rest = new Queue<WakeUp[]>(_pending.TakeAll().Chunk(MaxBatch));
        using var timeout = new CancellationTokenSource(patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stoppingToken);
        while (rest.TryPeek(out var batch))
        {
            try
            {
                await _wakeUps.PublishAsync(batch, either.Token).WaitAsync(either.Token).ConfigureAwait(false);
                _health.Sent(_logger);
                rest.Dequeue();
            }
            catch (Exception e)
            {
                // Whoever typed has stopped by the time this is sent again.
                foreach (var wakeUp in rest.SelectMany(b => b).Where(w => w is not WakeUp.OfTyping)) _pending.TryAdd(wakeUp);
                if (!stoppingToken.IsCancellationRequested) _health.NotSent(_logger, e);
                return false;
            }
        }

        return true;
    }
}

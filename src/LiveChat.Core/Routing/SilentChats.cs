using LiveChat.Chats;
using LiveChat.Diagnostics;
using LiveChat.Queues;
using Microsoft.Extensions.Logging;

namespace LiveChat.Routing;

/// <summary>
/// Keeps why chats ring nowhere. That is decided again with every pass of the router, so only the first of a row is kept: the next one when other rules leave people out, or when the
/// chat has rung meanwhile. Which were kept is known to this node alone, and as long as it routes the queue; whoever takes the queue over keeps the first it decides itself.
/// </summary>
internal sealed class SilentChats(ChatUpdater chats, ILogger<SilentChats> logger)
{
    /// <summary>How many are kept after one pass over all queues: it must not keep the router from ringing. The next pass keeps the others.</summary>
    internal const int PerPass = 20;

    /// <summary>Of one chat no two are kept within that time: an agent who comes and goes would fill the journal of everybody who waits.</summary>
    internal static readonly TimeSpan Apart = TimeSpan.FromSeconds(10);

    /// <summary>How long nothing is tried after a write failed.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly Dictionary<QueueId, Dictionary<ChatId, Kept>> _kept = [];
    private readonly Dictionary<QueueId, IReadOnlyList<SilentChat>> _found = [];
    private DateTimeOffset _rests;

    /// <summary>Takes which chats of a queue ring nowhere now. Whoever is missing rings, or is gone: for them a new row begins.</summary>
    public void Find(QueueId queue, IReadOnlyList<SilentChat> silent)
    {
        var before = _kept.GetValueOrDefault(queue) ?? [];
        _found[queue] = silent;
        _kept[queue] = silent.Where(c => before.ContainsKey(c.Chat.Id)).ToDictionary(c => c.Chat.Id, c => before[c.Chat.Id]);
    }

    /// <summary>Another node routes the queue.</summary>
    public void Forget(QueueId queue)
    {
        _found.Remove(queue);
        _kept.Remove(queue);
    }

    /// <summary>Keeps what is new.</summary>
    /// <param name="now">The time now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there is more than one pass keeps.</returns>
    public async Task<bool> KeepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now < _rests) return false;

        var left = PerPass;
        foreach (var (queue, silent) in _found)
        {
            var kept = _kept[queue];
            foreach (var chat in silent)
            {
                if (kept.TryGetValue(chat.Chat.Id, out var last) && (last.Rules == chat.Rules || now - last.At < Apart)) continue;
                if (left-- == 0) return true;

                try
                {
                    if (await KeepAsync(chat, cancellationToken).ConfigureAwait(false)) kept[chat.Chat.Id] = new(chat.Rules, now);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // They wait all the same; only why is not written down yet.
                    Log.SilenceNotKept(logger, chat.Chat.Id, e);
                    _rests = now + AfterFailure;
                    return false;
                }
            }
        }

        return false;
    }

    private async Task<bool> KeepAsync(SilentChat silent, CancellationToken cancellationToken)
    {
        var decided = silent.Why.Value;
        var (explanation, fence) = (decided.Explain().Write(), silent.Chat.Fence);
        var outcome = await chats.UpdateAsync(
            silent.Chat.Id, c => c.Fence == fence ? c.OfferToNobody(explanation, decided.At) : ChatDecision.Nothing, cancellationToken).ConfigureAwait(false);
        return !outcome.Events.IsEmpty;
    }

    private readonly record struct Kept(string Rules, DateTimeOffset At);
}

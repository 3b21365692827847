using LiveChat.Chats;
using LiveChat.Diagnostics;
using LiveChat.Queues;
using Microsoft.Extensions.Logging;

namespace LiveChat.Routing;

/// <summary>
/// Writes into the log of a chat that it waits while no desk is open, for the handlers of events that asked for it. What was written the log itself says, so that it is once for each
/// time the chat comes to wait, whichever nodes route the queue meanwhile: the one that writes moves the fence, and the others read.
/// </summary>
internal sealed class UnattendedChats(IChatStore store, ChatUpdater chats, IEnumerable<IHearsUnattended> listeners, ILogger<UnattendedChats> logger)
{
    /// <summary>How many are looked at after one pass over all queues: it must not keep the router from ringing.</summary>
    internal const int PerPass = 20;

    private const int PageSize = 200;

    /// <summary>How long nothing is tried after a read or a write failed.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    private readonly bool _isWanted = listeners.Any(l => l.WantsUnattended);
    private readonly Dictionary<QueueId, IReadOnlyList<Chat>> _found = [];

    /// <summary>Those of which it is known that they have been said.</summary>
    private readonly Dictionary<QueueId, HashSet<ChatId>> _said = [];
    private DateTimeOffset _rests;

    /// <summary>Takes what a pass over a queue found.</summary>
    public void Find(QueueSettings queue, IReadOnlyList<SilentChat> silent, IEnumerable<RoutingCandidate> candidates, DateTimeOffset now)
    {
        if (!_isWanted) return;

        IReadOnlyList<Chat> found = silent.Count > 0 && !candidates.Any(c => IsThere(queue, c, now)) ? [.. silent.Select(s => s.Chat)] : [];
        _found[queue.Id] = found;
        if (!_said.TryGetValue(queue.Id, out var said)) _said[queue.Id] = said = [];
        said.IntersectWith(found.Select(c => c.Id));
    }

    /// <summary>Nothing waits any more, or another node routes the queue.</summary>
    public void Forget(QueueId queue)
    {
        _found.Remove(queue);
        _said.Remove(queue);
    }

    /// <summary>Writes what is new.</summary>
    /// <param name="now">The time now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there is more than one pass does.</returns>
    public async Task<bool> WriteAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now < _rests) return false;

        var left = PerPass;
        foreach (var (queue, found) in _found)
        {
            foreach (var chat in found.Where(c => !_said[queue].Contains(c.Id)))
            {
                if (left-- == 0) return true;

                try
                {
                    if (await WriteAsync(chat, now, cancellationToken).ConfigureAwait(false)) _said[queue].Add(chat.Id);
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    Log.UnattendedNotWritten(logger, chat.Id, e);
                    _rests = now + AfterFailure;
                    return false;
                }
            }
        }

        return false;
    }

    /// <summary>An agent who is away has a desk open; one who is switched off in the queue is not there for it.</summary>
    private static bool IsThere(QueueSettings queue, RoutingCandidate candidate, DateTimeOffset now)
        => candidate.Agent.Availability is not Agents.Availability.Offline && candidate.Agent.IsPresent(now)
            && queue.IsServedBy(candidate.Agent.Id.Value, candidate.Agent.Teams) && queue.MemberOf(candidate.Agent.Id.Value).Receives;

    /// <summary>Whether it is written now, by whomever.</summary>
    private async Task<bool> WriteAsync(Chat chat, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await IsSaidAsync(chat.Id, cancellationToken).ConfigureAwait(false) is not { } read) return false;
        if (read.IsSaid) return true;

        var outcome = await chats.UpdateAsync(chat.Id, c => c.Fence == read.Fence ? c.FindUnattended(now) : ChatDecision.Nothing, cancellationToken).ConfigureAwait(false);
        return !outcome.Events.IsEmpty;
    }

    /// <summary>Reads what the log says of this wait. The fence is that of the first page: whoever wrote since has moved it.</summary>
    private async Task<(bool IsSaid, long Fence)?> IsSaidAsync(ChatId id, CancellationToken cancellationToken)
    {
        (bool IsSaid, long Fence)? read = null;
        for (long after = 0; await store.ReadAsync(id, after, PageSize, cancellationToken).ConfigureAwait(false) is { } page; after = page.Through)
        {
            var said = read?.IsSaid ?? false;
            foreach (var entry in page.Entries) said = entry is ChatUnattended || (said && entry is not (ChatResumed or AgentLost or ChatTransferred));
            read = (said, read?.Fence ?? page.Chat.Fence);
            if (page.Entries.Count == 0 || page.Through >= page.Chat.LastSequence) break;
        }

        return read;
    }
}

using LiveChat.Chats;
using LiveChat.Diagnostics;
using LiveChat.Queues;
using Microsoft.Extensions.Logging;

namespace LiveChat.Routing;

/// <summary>
/// Keeps why chats ring nowhere. That is decided again with every pass of the router, so only the first of a row is kept: the next one when other rules leave people out, or when the
/// chat has rung meanwhile. Which were kept is known to this node alone; one that takes a queue over keeps the first it decides itself.
/// </summary>
internal sealed class SilentChats(ChatUpdater chats, ILogger<SilentChats> logger)
{
    /// <summary>How many are kept after one pass: a queue that fills up at once must not keep its router from ringing. The next pass keeps others.</summary>
    internal const int PerPass = 100;

    private readonly Dictionary<QueueId, Dictionary<ChatId, string>> _kept = [];

    /// <summary>Keeps what is new about the chats of one queue.</summary>
    /// <returns>Whether something is left for the next pass.</returns>
    public async Task<bool> KeepAsync(QueueId queue, IReadOnlyList<SilentChat> silent, CancellationToken cancellationToken)
    {
        var before = _kept.GetValueOrDefault(queue) ?? [];

        // Whoever is missing in it rings, or is gone.
        var after = _kept[queue] = new(silent.Count);
        foreach (var chat in silent.Where(c => before.GetValueOrDefault(c.Chat.Id) == c.Rules)) after.Add(chat.Chat.Id, chat.Rules);

        List<SilentChat> news = [.. silent.Where(c => !after.ContainsKey(c.Chat.Id)).Take(PerPass + 1)];
        foreach (var chat in news.Take(PerPass))
        {
            if (await KeepAsync(chat, cancellationToken).ConfigureAwait(false)) after.Add(chat.Chat.Id, chat.Rules);
        }

        return news.Count > PerPass;
    }

    private async Task<bool> KeepAsync(SilentChat silent, CancellationToken cancellationToken)
    {
        var decided = silent.Why.Value;
        var (explanation, fence) = (decided.Explain().Write(), silent.Chat.Fence);
        try
        {
            var outcome = await chats.UpdateAsync(silent.Chat.Id, c => c.Fence == fence ? c.OfferToNobody(explanation, decided.At) : ChatDecision.Nothing, cancellationToken).ConfigureAwait(false);
            return !outcome.Events.IsDefaultOrEmpty;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // It waits all the same; only why is not written down yet.
            Log.ChatNotRouted(logger, silent.Chat.Id, e);
            return false;
        }
    }
}

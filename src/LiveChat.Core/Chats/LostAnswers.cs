using System.Collections.Concurrent;

namespace LiveChat.Chats;

/// <summary>
/// Writes whose answer was lost: the store failed, or the caller hung up, and nobody knows whether they happened. Looks again when the store is back and tells of what
/// did, so that the other side need not wait until the caller tries again.
/// </summary>
internal sealed class LostAnswers(IChatStore store, GuardedChatNotifier notifier, TimeProvider clock)
{
    /// <summary>More than so many are left to the callers who try again.</summary>
    private const int MaxChats = 10_000;

    private const int ChatsPerPass = 100;
    private const int PageSize = 200;

    /// <summary>A write that takes longer than this after its caller gave up is left to the caller too.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ChatId, Lost> _lost = new();

    /// <param name="id">The chat.</param>
    /// <param name="before">As everybody knew it before the write; null for a new one.</param>
    public void Add(ChatId id, Chat? before)
    {
        if (_lost.Count >= MaxChats) return;

        var now = clock.GetUtcNow();
        _lost.AddOrUpdate(id, _ => new(before, now, now), (_, known) => known with { Since = now, LookAt = now });
    }

    /// <summary>Does one pass; throws when the store is still away.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        if (_lost.IsEmpty) return;

        var now = clock.GetUtcNow();
        foreach (var (id, lost) in _lost.Where(l => l.Value.LookAt <= now).Take(ChatsPerPass))
        {
            var page = await store.ReadAsync(id, lost.Before?.LastSequence ?? 0, PageSize, cancellationToken).ConfigureAwait(false);
            var happened = page is not null && (page.Chat.Fence != lost.Before?.Fence || page.Chat.LastSequence != lost.Before.LastSequence);

            if (happened || now - lost.Since > Patience) _lost.TryRemove(new(id, lost));
            else _lost.TryUpdate(id, lost with { LookAt = now + Pause }, lost);

            // Whoever heard of it knows its sequence.
            if (happened) await notifier.TellAsync(new ChatChange { Before = lost.Before, After = page!.Chat, Events = [.. page.Entries] }).ConfigureAwait(false);
        }
    }

    private sealed record Lost(Chat? Before, DateTimeOffset Since, DateTimeOffset LookAt);
}

using LiveChat.Chats;
using LiveChat.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Events;

/// <summary>Tells one handler the next event of a chat. Each event is read from the store just before it is told.</summary>
internal sealed class EventTask(EventSubscription subscription, IChatStore store, IServiceScopeFactory scopes) : IOutboxTask
{
    /// <summary>How many entries it looks at for one that is wanted.</summary>
    private const int PageSize = 50;

    public string Kind => subscription.Follower.Kind;

    public async Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Through is not { } through || !ChatId.TryParse(item.Reference, out var id)) return OutboxOutcome.GiveUp("reference_invalid");
        if (await store.ReadAsync(id, Math.Max(0, through), subscription.WantsAll ? 1 : PageSize, cancellationToken).ConfigureAwait(false) is not { } page)
            return OutboxOutcome.GiveUp("chat_not_found");

        if (through < 0)
        {
            // What was left as a message was never a chat that waits.
            if (subscription.WantsStarts && page.Chat.Message is null) await TellAsync(ChatNotice.OfStart(page.Chat), cancellationToken).ConfigureAwait(false);
            return OutboxOutcome.DoneThrough(0, page.Chat.LastSequence > 0);
        }

        var next = page.Entries.FirstOrDefault(subscription.Wants);
        if (next is not null) await TellAsync(ChatNotice.Of(page.Chat, next), cancellationToken).ConfigureAwait(false);
        var told = next?.Sequence ?? page.Through;
        return OutboxOutcome.DoneThrough(told, page.Chat.LastSequence > told);
    }

    /// <summary>In a scope of its own, as a request has one.</summary>
    private async Task TellAsync(ChatNotice notice, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using var ending = scope.ConfigureAwait(false);
        await subscription.HandlerIn(scope.ServiceProvider).HandleAsync(notice, cancellationToken).ConfigureAwait(false);
    }
}

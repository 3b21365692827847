using System.Globalization;
using LiveChat.Chats;
using LiveChat.Notes;
using LiveChat.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace LiveChat.Events;

/// <summary>Tells one handler of one thing the team noted. It is read from the store just before it is told.</summary>
internal sealed class TeamEventTask(EventSubscription subscription, ITeamLogStore log, IChatStore store, IServiceScopeFactory scopes) : IOutboxTask
{
    public string Kind => subscription.Team.Kind;

    public async Task<OutboxOutcome> PerformAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.Reference.Split('/') is not [var chatId, var place] || !ChatId.TryParse(chatId, out var id)
            || !long.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return OutboxOutcome.GiveUp("reference_invalid");
        if (await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } chat) return OutboxOutcome.GiveUp("chat_not_found");
        if (await log.ReadAsync(id, number - 1, 1, cancellationToken).ConfigureAwait(false) is not { Entries: [var entry] }) return OutboxOutcome.GiveUp("entry_not_found");

        var scope = scopes.CreateAsyncScope();
        await using var ending = scope.ConfigureAwait(false);
        await subscription.HandlerIn(scope.ServiceProvider).HandleAsync(ChatNotice.Of(chat, entry), cancellationToken).ConfigureAwait(false);
        return OutboxOutcome.Done;
    }
}

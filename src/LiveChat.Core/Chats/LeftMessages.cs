using LiveChat.Agents;
using LiveChat.Clocks;
using LiveChat.Contacts;
using LiveChat.Queues;
using LiveChat.Widgets;

namespace LiveChat.Chats;

internal sealed class LeftMessages(
    IChatStore store, IContactStore contacts, IAgentStore agents, ChatUpdater updater, WidgetCatalog widgets, QueueCatalog queues, ChatDoor door, StoreClock clock) : ILeftMessages
{
    private const int MaxAttempts = 5;

    public async Task<ChatOutcome> LeaveAsync(MessageToLeave message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (widgets.Find(message.Widget) is not { } widget) return ChatOutcome.Refused(ChatRefusal.WidgetNotFound);

        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var contact = await contacts.FindAsync(message.Contact, cancellationToken).ConfigureAwait(false);
            if (contact is null || contact.Widget != message.Widget) return ChatOutcome.Refused(ChatRefusal.NotFound);

            // Before anything that may have changed since: whoever asks again gets the first answer.
            var left = await store.HeadsAsync(new ChatQuery.LeftAs(contact.Id, message.Id), cancellationToken).ConfigureAwait(false);
            if (left is [var first, ..]) return first.RedactedAt is null ? new() { Chat = first } : ChatOutcome.Refused(ChatRefusal.Redacted, first);
            if (contact.Block is not null) return ChatOutcome.Refused(ChatRefusal.VisitorBlocked);
            if (widget.OfflineForm is not { } asked) return ChatOutcome.Refused(ChatRefusal.MessagesOff);
            if (widget.IdentityRequired && !contact.Verified) return ChatOutcome.Refused(ChatRefusal.IdentityRequired);

            var form = FormCheck.Check(asked, message.Answers, NewChat.KnownOf(contact), contact.Verified);
            if (!form.IsValid) return ChatOutcome.Refused(ChatRefusal.FormInvalid) with { Problems = form.Problems };
            var queue = form.QueueOf(widget, queues);
            form = door.Pass(queue.Id, form);
            var before = await store.FindLatestAsync(contact.Id, cancellationToken).ConfigureAwait(false);
            if (before is { IsOpen: true }) return ChatOutcome.Refused(ChatRefusal.OpenChatExists, before) with { OpenChat = before.Id };

            var known = NewChat.Remember(contact, form);
            if (known != contact && !await contacts.SaveAsync(known, contact.Fence, cancellationToken).ConfigureAwait(false)) continue;

            var now = clock.Now;
            var chat = NewChat.Of(known, before, form, queue, door.PassLink(queue.Id, message.PageUrl), message.Locale, message.UserAgent, now) with
            {
                Status = ChatStatus.Sealed,
                EndedAt = now,
                EndedBy = EndedBy.Customer,
                Message = new(message.Id),
            };
            return await updater.CreateAsync(
                chat, [new FormSubmitted { Answers = chat.Form, At = now }, new MessageLeft { At = now }], message.Origin, cancellationToken).ConfigureAwait(false);
        }

        throw new ConcurrencyConflictException("The customer changed too often to leave a message. Nothing was written; send it again.");
    }

    public async Task<ChatOutcome> MarkAnsweredAsync(Participant who, ChatId message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(who);

        // Whom an agent works for is the host's to say; what a call says of it counts for nothing.
        var agent = who is Participant.OfAgent asking ? await agents.FindAsync(asking.Id, cancellationToken).ConfigureAwait(false) : null;
        return await updater.UpdateAsync(message, Decide, cancellationToken).ConfigureAwait(false);

        ChatDecision Decide(Chat chat)
        {
            var isOther = who is Participant.OfAgent && (agent is null || !queues.Of(chat.Queue).IsServedBy(agent.Id.Value, agent.Teams));
            return isOther ? ChatRefusal.NotFound : chat.MarkAnswered(who, clock.Now);
        }
    }
}

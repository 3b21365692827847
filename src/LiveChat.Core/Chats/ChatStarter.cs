using System.Collections.Immutable;
using LiveChat.Clocks;
using LiveChat.Contacts;
using LiveChat.Queues;
using LiveChat.Teams;
using LiveChat.Widgets;

namespace LiveChat.Chats;

/// <summary>Starts chats: checks the form, remembers the contact, puts the chat into its queue.</summary>
internal sealed class ChatStarter(
    IChatStore store, IQueueRoom room, IContactStore contacts, ChatUpdater updater, WidgetCatalog widgets, QueueCatalog queues, TeamCatalog teams, ChatDoor door, StoreClock clock)
{
    private const int MaxAttempts = 5;

    public async Task<ChatOutcome> StartAsync(ChatStart start, CancellationToken cancellationToken)
    {
        if (widgets.Find(start.Widget) is not { } widget) return ChatOutcome.Refused(ChatRefusal.WidgetNotFound);

        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var contact = await contacts.FindAsync(start.Contact, cancellationToken).ConfigureAwait(false);
            if (contact is null || contact.Widget != start.Widget) return ChatOutcome.Refused(ChatRefusal.NotFound);
            if (contact.Block is not null) return ChatOutcome.Refused(ChatRefusal.VisitorBlocked);
            var before = await store.FindLatestAsync(contact.Id, cancellationToken).ConfigureAwait(false);
            if (before is { IsOpen: true }) return new() { Chat = before };
            if (widget.IdentityRequired && !contact.Verified) return ChatOutcome.Refused(ChatRefusal.IdentityRequired);

            var form = FormCheck.Check(widget.Form, start.Answers, NewChat.KnownOf(contact), contact.Verified);
            if (!form.IsValid) return ChatOutcome.Refused(ChatRefusal.FormInvalid) with { Problems = form.Problems };

            var queue = form.QueueOf(widget, queues);
            form = door.Pass(queue.Id, form);
            var now = clock.Now;
            if (queue.OpeningHours is { } hours && !hours.IsOpen(now)) return ChatOutcome.Closed(hours, now);
            if (!await room.HasRoomAsync(queue, cancellationToken).ConfigureAwait(false)) return ChatOutcome.Refused(ChatRefusal.QueueFull);

            var known = NewChat.Remember(contact, form);
            if (known != contact && !await contacts.SaveAsync(known, contact.Fence, cancellationToken).ConfigureAwait(false)) continue;

            var chat = NewChat.Of(known, before, form, queue, door.PassLink(queue.Id, start.PageUrl), start.Locale, start.UserAgent, now) with
            {
                Status = ChatStatus.Waiting,
                RingUntil = now + queue.RingTimeout,
                IdleUntil = now + queue.CustomerIdleTimeout,
                WaitingSince = now,
            };
            var outcome = await updater.CreateAsync(chat, Opening(widget, queue, chat), start.Origin, cancellationToken).ConfigureAwait(false);
            if (outcome.OpenChat is not { } existing) return outcome.Ok ? await KeepOutAsync(outcome, contact.Id, cancellationToken).ConfigureAwait(false) : outcome;

            // Another tab was faster: its chat is this one's answer, unless it is over already.
            if (await store.FindAsync(existing, cancellationToken).ConfigureAwait(false) is { IsOpen: true } other) return new() { Chat = other };
        }

        throw new ConcurrencyConflictException("The customer's chats changed too often to start one. Nothing was written; send it again.");
    }

    /// <summary>Whoever was blocked while this chat began is kept out: who blocked found no chat to end.</summary>
    private async Task<ChatOutcome> KeepOutAsync(ChatOutcome started, ContactId contact, CancellationToken cancellationToken)
    {
        if (started.Chat is not { } chat || (await contacts.FindAsync(contact, cancellationToken).ConfigureAwait(false))?.Block is not { } block) return started;

        await updater.UpdateAsync(chat.Id, c => c.End(new Participant.OfSystem(block.ByName), clock.Now), cancellationToken).ConfigureAwait(false);
        return ChatOutcome.Refused(ChatRefusal.VisitorBlocked);
    }

    private ImmutableArray<ChatEvent> Opening(WidgetSettings widget, QueueSettings queue, Chat chat)
    {
        var events = ImmutableArray.CreateBuilder<ChatEvent>();
        if (widget.AfterSubmit.ShowFormSummary && !chat.Form.IsEmpty) events.Add(new FormSubmitted { Answers = chat.Form, At = chat.StartedAt });

        foreach (var (text, delay) in AutoMessages(widget.AfterSubmit, queue))
        {
            events.Add(new MessagePosted
            {
                MessageId = MessageId.New(chat.StartedAt),
                Author = new Participant.Automatic(widget.Name),
                Text = MessageText.Stored(text),
                At = chat.StartedAt + delay,
            });
        }

        return events.ToImmutable();
    }

    /// <summary>The widget's own, or the team's where it has none.</summary>
    private ImmutableArray<AutoMessage> AutoMessages(WidgetAfterSubmit after, QueueSettings queue) => after switch
    {
        { ShowAutoMessages: false } => [],
        { AutoMessages.IsEmpty: false } => after.AutoMessages,
        _ => teams.AutoMessagesOf(queue.Teams),
    };
}

using System.Collections.Immutable;
using LiveChat.Clocks;
using LiveChat.Contacts;
using LiveChat.Detection;
using LiveChat.Queues;
using LiveChat.Teams;
using LiveChat.Widgets;

namespace LiveChat.Chats;

/// <summary>Starts chats: checks the form, remembers the contact, puts the chat into its queue.</summary>
internal sealed class ChatStarter(
    IChatStore store, IQueueRoom room, IContactStore contacts, ChatUpdater updater, WidgetCatalog widgets, QueueCatalog queues, TeamCatalog teams, StoreClock clock)
{
    private const int MaxAttempts = 5;
    private const int MaxPageUrl = 2000;
    private const int MaxLocale = 35;

    /// <summary>What a customer who gave no name is called.</summary>
    private const string Nameless = "Visitor";

    public async Task<ChatOutcome> StartAsync(ChatStart start, CancellationToken cancellationToken)
    {
        if (widgets.Find(start.Widget) is not { } widget) return ChatOutcome.Refused(ChatRefusal.WidgetNotFound);

        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var contact = await contacts.FindAsync(start.Contact, cancellationToken).ConfigureAwait(false);
            if (contact is null || contact.Widget != start.Widget) return ChatOutcome.Refused(ChatRefusal.NotFound);
            var before = await store.FindLatestAsync(contact.Id, cancellationToken).ConfigureAwait(false);
            if (before is { IsOpen: true }) return new() { Chat = before };

            var form = FormCheck.Check(widget.Form, start.Answers);
            if (!form.IsValid) return ChatOutcome.Refused(ChatRefusal.FormInvalid) with { Problems = form.Problems };

            var queue = (form.Queue is { } asked ? queues.Find(asked) : null) ?? queues.Of(widget.Queue);
            var now = clock.Now;
            if (queue.OpeningHours is { } hours && !hours.IsOpen(now)) return ChatOutcome.Closed(hours, now);
            if (!await room.HasRoomAsync(queue, cancellationToken).ConfigureAwait(false)) return ChatOutcome.Refused(ChatRefusal.QueueFull);

            var known = Remember(contact, form);
            if (known != contact && !await contacts.SaveAsync(known, contact.Fence, cancellationToken).ConfigureAwait(false)) continue;

            var chat = Describe(start, widget, queue, known, form, now) with { LastAgent = before?.LastAgent, LastAgentAt = before?.LastAgentAt };
            var (started, existing) = await updater.CreateAsync(chat, Opening(widget, queue, chat), start.Origin, cancellationToken).ConfigureAwait(false);
            if (started is not null) return started;

            // Another tab was faster: its chat is this one's answer, unless it is over already.
            if (await store.FindAsync(existing!.Value, cancellationToken).ConfigureAwait(false) is { IsOpen: true } other) return new() { Chat = other };
        }

        throw new ConcurrencyConflictException("The customer's chats changed too often to start one. Nothing was written; send it again.");
    }

    private static Contact Remember(Contact contact, FormResult form)
    {
        // What the host vouched for is not overwritten by what somebody types.
        if (contact.Verified) return contact;

        var next = contact with { Name = form.Name ?? contact.Name, Email = form.Email ?? contact.Email, Phone = form.Phone ?? contact.Phone };
        return next == contact ? contact : next with { Fence = contact.Fence + 1 };
    }

    private static Chat Describe(ChatStart start, WidgetSettings widget, QueueSettings queue, Contact contact, FormResult form, DateTimeOffset now) => new()
    {
        Id = ChatId.New(now),
        Widget = widget.Id,
        Contact = contact.Id,
        CustomerName = contact.Name ?? Nameless,
        Email = contact.Email,
        Verified = contact.Verified,
        Form = form.Answers,
        PageUrl = Page(start.PageUrl),
        Locale = start.Locale is { Length: > 0 and <= MaxLocale } locale && PlainText.IsStorable(locale) ? locale : null,
        Queue = queue.Id,
        Status = ChatStatus.Waiting,
        Fence = 1,
        StartedAt = now,
        QueuedAt = now,
        RingUntil = now + queue.RingTimeout,
        IdleUntil = now + queue.CustomerIdleTimeout,
        WaitingSince = now,
    };

    /// <summary>A page is a link at the desk: only web addresses are kept.</summary>
    private static string? Page(string? url)
        => url is { Length: <= MaxPageUrl } && PlainText.IsWellFormed(url) && Uri.TryCreate(url, UriKind.Absolute, out var page)
            && (page.Scheme == Uri.UriSchemeHttp || page.Scheme == Uri.UriSchemeHttps) ? page.AbsoluteUri : null;

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

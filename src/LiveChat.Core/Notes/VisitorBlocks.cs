using LiveChat.Chats;
using LiveChat.Clocks;
using LiveChat.Contacts;

namespace LiveChat.Notes;

internal sealed class VisitorBlocks(IContactStore contacts, IChatStore chats, IChatService service, TeamLog log, ChatDoor door, StoreClock clock) : IVisitorBlocks
{
    private const int MaxAttempts = 5;

    public async Task<TeamOutcome> BlockAsync(Participant by, ChatId chat, MessageId id, string? reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (TransferNote.Check(reason, out var why) is { } unfit) return TeamOutcome.Refused(unfit);
        if (await chats.FindAsync(chat, cancellationToken).ConfigureAwait(false) is not { } current) return TeamOutcome.Refused(ChatRefusal.NotFound);

        // First the door, then whoever is inside. Who asks again, because something failed in between, does what is left.
        why = door.Pass(current.Queue, why);
        var (_, name) = Known(by);
        var text = why is { } note ? MessageText.Stored(note.Value) : (MessageText?)null;
        await ChangeAsync(current.Contact, c => c.Block is null ? c with { Block = new(clock.Now, Known(by).Id, name, why?.Value) } : c, cancellationToken).ConfigureAwait(false);

        var outcome = await log.AddAsync(chat, new() { Id = id, Kind = TeamEntryKind.VisitorBlocked, By = by, Text = text, At = clock.Now }, cancellationToken).ConfigureAwait(false);
        if (!outcome.Ok) return outcome;

        if (await chats.FindLatestAsync(current.Contact, cancellationToken).ConfigureAwait(false) is { } latest)
        {
            var isIts = by is Participant.OfAgent agent && latest.Agent == agent.Id && latest.IsActive;
            var ended = await service.EndAsync(isIts || by is Participant.Admin ? by : new Participant.OfSystem(name), latest.Id, cancellationToken).ConfigureAwait(false);

            // It went to somebody else in this very moment, or is over.
            if (!ended.Ok) await service.EndAsync(new Participant.OfSystem(name), latest.Id, cancellationToken).ConfigureAwait(false);
        }

        return outcome;
    }

    public async Task<TeamOutcome> UnblockAsync(Participant by, ContactId contact, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!await ChangeAsync(contact, c => c with { Block = null }, cancellationToken).ConfigureAwait(false)) return new();

        return await chats.FindLatestAsync(contact, cancellationToken).ConfigureAwait(false) is { } latest
            ? await log.AddAsync(latest.Id, new() { Id = MessageId.New(clock.Now), Kind = TeamEntryKind.VisitorUnblocked, By = by, At = clock.Now }, cancellationToken).ConfigureAwait(false)
            : new();
    }

    /// <returns>Whether there was anything to change.</returns>
    private async Task<bool> ChangeAsync(ContactId id, Func<Contact, Contact> change, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            if (await contacts.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } contact) return false;

            var next = change(contact);
            if (next == contact) return false;
            if (await contacts.SaveAsync(next with { Fence = contact.Fence + 1 }, contact.Fence, cancellationToken).ConfigureAwait(false)) return true;
        }

        throw new ConcurrencyConflictException("The customer changed too often to be blocked or let in. Nothing was written; send it again.");
    }

    private static (string Id, string Name) Known(Participant by) => by switch
    {
        Participant.OfAgent x => (x.Id.Value, x.Name),
        Participant.Admin x => (x.Id, x.Name),
        Participant.OfSystem x => (x.Name, x.Name),
        _ => throw new ArgumentException("Customers block nobody.", nameof(by)),
    };
}

using LiveChat.Chats;
using LiveChat.Events;
using LiveChat.Notes;
using LiveChat.Redaction;
using LiveChat.Widgets;

namespace LiveChat.Webhooks;

/// <summary>
/// What one webhook was sent. It left the system and cannot be taken back, so it is named: how many events had something of what goes. One that waits is written from what is left; it counts too,
/// because it may be on its way.
/// </summary>
internal sealed class WebhookCopy(string name, EventSubscription events, IChatStore chats, ITeamLogStore notes) : IContentCopy
{
    private const int PageSize = 200;

    public string Name { get; } = $"webhook/{name}";

    public async Task<CopyReceipt> RedactAsync(Chat chat, ChatRedacted what, CancellationToken cancellationToken)
    {
        // Every event names the customer.
        var ofCustomer = what.IsWhole || Has(chat, what, FormFieldRole.ContactName) || Has(chat, what, FormFieldRole.ContactEmail);
        var count = (ofCustomer || !what.Fields.IsEmpty) && events.WantsStarts && chat.Message is null ? 1 : 0;
        count += await EventsAsync(chat.Id, what, e => ofCustomer || what.Sequences.Contains(e.Sequence) || (e is FormSubmitted or MessageLeft && !what.Fields.IsEmpty), cancellationToken).ConfigureAwait(false);
        if (what.IsWhole) count += await NotesAsync(chat.Id, what, cancellationToken).ConfigureAwait(false);
        return new(Name, count > 0 ? CopyOutcome.OutOfReach : CopyOutcome.Gone, count);
    }

    private static bool Has(Chat chat, ChatRedacted what, FormFieldRole role) => chat.Form.Any(a => a.Role == role && what.Fields.Contains(a.Key));

    private async Task<int> EventsAsync(ChatId chat, ChatRedacted what, Func<ChatEntry, bool> had, CancellationToken cancellationToken)
    {
        var count = 0;
        var after = what.IsWhole || what.Sequences.IsEmpty || !what.Fields.IsEmpty ? 0 : what.Sequences.Min() - 1;
        while (await chats.ReadAsync(chat, after, PageSize, cancellationToken).ConfigureAwait(false) is { } page)
        {
            count += page.Entries.Count(e => e.Sequence < what.Sequence && events.Wants(e) && had(e));
            after = page.Through;
            if (after >= what.Sequence || after >= page.Chat.LastSequence) break;
        }

        return count;
    }

    private async Task<int> NotesAsync(ChatId chat, ChatRedacted what, CancellationToken cancellationToken)
    {
        var count = 0;
        for (var (after, more) = (0L, true); more;)
        {
            var page = await notes.ReadAsync(chat, after, PageSize, cancellationToken).ConfigureAwait(false);
            count += page.Entries.Count(e => e.Text is not null && e.At <= what.At && events.Team.Wants(e.Kind));
            more = page.Entries.Count == PageSize;
            if (more) after = page.Entries[^1].Number;
        }

        return count;
    }
}

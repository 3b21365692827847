using LiveChat.AspNetCore.Customers;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Clocks;

namespace LiveChat.AspNetCore.Attachments;

/// <summary>Tickets that stand in links to files, for ten minutes.</summary>
internal sealed class FileTickets(TicketKeys keys, StoreClock clock)
{
    /// <summary>How long a link works. Whether the file is still there, and may still be seen, is asked each time.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public async ValueTask<string> IssueAsync(Chat chat, AttachmentId attachment, Caller who, DateTimeOffset now, CancellationToken cancellationToken)
        => FileTicket.Of(chat, attachment, who, now).Seal(await keys.CurrentAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>What a ticket says; null when it is none, or not any more.</summary>
    public async ValueTask<FileTicket?> OpenAsync(string text, CancellationToken cancellationToken)
    {
        if (FileTicket.KeyOf(text) is not { } id || await keys.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } key) return null;
        return FileTicket.Open(text, key) is { } ticket && clock.Now - ticket.IssuedAt < Lifetime && key.IsGoodAt(ticket.IssuedAt) ? ticket : null;
    }
}

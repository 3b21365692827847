using LiveChat.AspNetCore.Customers;
using LiveChat.AspNetCore.Security;
using LiveChat.Chats;
using LiveChat.Clocks;

namespace LiveChat.AspNetCore.Attachments;

/// <summary>Tickets that stand in links to files.</summary>
internal sealed class FileTickets(TicketKeys keys, StoreClock clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Whether somebody still is an administrator only the host's sign-in knows, which is not there when a file is asked for.</summary>
    private static readonly TimeSpan AdminLifetime = TimeSpan.FromMinutes(1);

    /// <summary>How long a link of somebody works. Whether the file is still there, and may still be seen, is asked each time.</summary>
    public static TimeSpan LifetimeFor(Caller who) => LifetimeFor(who is Caller.AtDesk { IsAdmin: true });

    public async ValueTask<string> IssueAsync(Chat chat, AttachmentId attachment, Caller who, DateTimeOffset now, CancellationToken cancellationToken)
        => FileTicket.Of(chat, attachment, who, now).Seal(await keys.CurrentAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>What a ticket says; null when it is none, or not any more.</summary>
    public async ValueTask<FileTicket?> OpenAsync(string text, CancellationToken cancellationToken)
    {
        if (FileTicket.KeyOf(text) is not { } id || await keys.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } key) return null;
        return FileTicket.Open(text, key) is { } ticket && clock.Now - ticket.IssuedAt < LifetimeFor(ticket.IsAdmin) && key.IsGoodAt(ticket.IssuedAt) ? ticket : null;
    }

    private static TimeSpan LifetimeFor(bool isAdmin) => isAdmin ? AdminLifetime : Lifetime;
}

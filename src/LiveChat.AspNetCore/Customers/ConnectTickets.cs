using System.Collections.Concurrent;
using LiveChat.Clocks;
using LiveChat.Contacts;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Customers;

/// <summary>Tickets let one connection be made, within a minute, to whichever node. A ticket stands in addresses, the visitor's secret never does.</summary>
/// <remarks>
/// A ticket carries what it says, so any node takes one that another handed out. That it is used once is exact on one node, also after its connection is gone.
/// No node tells the others: whoever learns of a ticket within its minute can use it once more on each other node, and on one that was started again meanwhile.
/// </remarks>
internal sealed class ConnectTickets(TicketKeys keys, StoreClock clock)
{
    /// <summary>Within what time the connection has to be made.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    /// <summary>How far the clocks of two nodes may be apart: they follow the store's, by some milliseconds.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    /// <summary>How long is remembered that a ticket was used. Longer than anything that may move a clock.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(5);

    private const int SweepEvery = 1000;

    private readonly ConcurrentDictionary<string, ConnectTicket> _seen = new(StringComparer.Ordinal);
    private int _shown;

    /// <summary>Hands out a ticket.</summary>
    public async ValueTask<string> IssueAsync(WidgetId widget, ContactId contact, CancellationToken cancellationToken)
    {
        var key = await keys.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return new SealedTicket(widget, contact, clock.Now).Seal(key);
    }

    /// <summary>Lets a client negotiate.</summary>
    public async ValueTask<ConnectTicket?> NegotiateAsync(string ticket, CancellationToken cancellationToken)
        => await FindAsync(ticket, cancellationToken).ConfigureAwait(false) is { } found && found.TryNegotiate(IsExpired(found)) ? found : null;

    /// <summary>Lets a transport's request pass.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="connection">The token of the negotiated connection; empty for a WebSocket without negotiation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<ConnectTicket?> BindAsync(string ticket, string connection, CancellationToken cancellationToken)
        => await FindAsync(ticket, cancellationToken).ConfigureAwait(false) is { } found && found.TryBind(connection, IsExpired(found)) ? found : null;

    /// <summary>Uses a ticket up for the connection the hub was given.</summary>
    public bool TryUse(string ticket) => _seen.TryGetValue(ticket, out var found) && found.TryStand();

    /// <summary>Ends a ticket: its connection is gone.</summary>
    public void End(string ticket)
    {
        if (_seen.TryGetValue(ticket, out var found)) found.End();
    }

    /// <summary>The ticket as this node knows it, or as it says itself when it comes here first.</summary>
    private async ValueTask<ConnectTicket?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (_seen.TryGetValue(text, out var known)) return known;
        if (SealedTicket.KeyOf(text) is not { } id || await keys.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } key) return null;
        if (SealedTicket.Open(text, key) is not { } ticket || IsExpired(ticket.IssuedAt) || !key.IsGoodAt(ticket.IssuedAt)) return null;

        if (Interlocked.Increment(ref _shown) % SweepEvery == 0) Sweep();
        return _seen.GetOrAdd(text, static (_, t) => new(t.Widget, t.Contact, t.IssuedAt), ticket);
    }

    private bool IsExpired(ConnectTicket ticket) => IsExpired(ticket.IssuedAt);

    private bool IsExpired(DateTimeOffset issuedAt)
    {
        var age = clock.Now - issuedAt;
        return age >= Lifetime || age < -Tolerance;
    }

    private void Sweep()
    {
        var now = clock.Now;
        foreach (var (text, ticket) in _seen)
        {
            if (!ticket.Stands && now - ticket.IssuedAt > Memory) _seen.TryRemove(text, out _);
        }
    }
}

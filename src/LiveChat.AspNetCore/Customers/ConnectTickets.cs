using System.Collections.Concurrent;
using System.Security.Cryptography;
using LiveChat.Contacts;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Customers;

/// <summary>The tickets of this node. A ticket lets one connection be made, within a minute; it stands in addresses, the visitor's secret never does.</summary>
internal sealed class ConnectTickets(TimeProvider clock)
{
    /// <summary>Within what time the connection has to be made.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(60);

    /// <summary>How long a bound ticket waits for the hub, beyond its lifetime: the handshake takes up to 15 seconds.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private const int SweepEvery = 1000;

    private readonly ConcurrentDictionary<string, ConnectTicket> _tickets = new(StringComparer.Ordinal);
    private int _issued;

    /// <summary>Hands out a ticket.</summary>
    public string Issue(WidgetId widget, ContactId contact)
    {
        if (Interlocked.Increment(ref _issued) % SweepEvery == 0) Sweep();

        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _tickets[ticket] = new(widget, contact, clock.GetTimestamp());
        return ticket;
    }

    /// <summary>Lets a client negotiate.</summary>
    public ConnectTicket? Negotiate(string ticket)
        => _tickets.TryGetValue(ticket, out var found) && found.TryNegotiate(IsExpired(found)) ? found : null;

    /// <summary>Lets a transport's request pass.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="connection">The token of the negotiated connection; empty for a WebSocket without negotiation.</param>
    public ConnectTicket? Bind(string ticket, string connection)
        => _tickets.TryGetValue(ticket, out var found) && found.TryBind(connection, IsExpired(found)) ? found : null;

    /// <summary>Uses a ticket up for the connection the hub was given.</summary>
    public bool TryUse(string ticket) => _tickets.TryGetValue(ticket, out var found) && found.TryStand();

    /// <summary>Forgets a ticket: its connection is gone.</summary>
    public void Forget(string ticket) => _tickets.TryRemove(ticket, out _);

    private bool IsExpired(ConnectTicket ticket) => clock.GetElapsedTime(ticket.IssuedAt) >= Lifetime;

    private void Sweep()
    {
        foreach (var (text, ticket) in _tickets)
        {
            if (!ticket.Stands && clock.GetElapsedTime(ticket.IssuedAt) > Lifetime + Grace) _tickets.TryRemove(text, out _);
        }
    }
}

using LiveChat.Contacts;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Customers;

/// <summary>A ticket that was shown to this node: whom it lets in, and how far it is used. Guarded by its own lock.</summary>
internal sealed class ConnectTicket(WidgetId widget, ContactId contact, DateTimeOffset issuedAt)
{
    private const int MaxNegotiations = 4;

    private readonly Lock _lock = new();
    private int _negotiations;
    private string? _connection;
    private bool _stands;
    private bool _isOver;

    public WidgetId Widget => widget;

    public ContactId Contact => contact;

    /// <summary>When it was handed out, in the store's time.</summary>
    public DateTimeOffset IssuedAt => issuedAt;

    /// <summary>Whether its one connection stands.</summary>
    public bool Stands
    {
        get
        {
            lock (_lock) return _stands && !_isOver;
        }
    }

    /// <summary>A client negotiates. As long as no connection stands it may do so again: that is how it falls back to another transport.</summary>
    public bool TryNegotiate(bool expired)
    {
        lock (_lock)
        {
            if (expired || _isOver || _stands || _negotiations == MaxNegotiations) return false;
            _negotiations++;
            _connection = null;
            return true;
        }
    }

    /// <summary>A transport asks for a connection. The first one binds the ticket to it; after that, only requests of the same connection pass.</summary>
    public bool TryBind(string connection, bool expired)
    {
        lock (_lock)
        {
            if (_isOver) return false;

            // Without negotiation there is no token to tell a second connection from the first.
            if (_connection is not null) return _connection == connection && !(_stands && connection.Length == 0);
            if (expired || _stands) return false;
            _connection = connection;
            return true;
        }
    }

    /// <summary>The hub has the connection: the ticket is used up.</summary>
    public bool TryStand()
    {
        lock (_lock)
        {
            if (_stands || _isOver) return false;
            _stands = true;
            return true;
        }
    }

    /// <summary>Its connection is gone, or was refused: nothing passes any more.</summary>
    public void End()
    {
        lock (_lock) _isOver = true;
    }
}

namespace LiveChat.AspNetCore.Contract;

/// <summary>Lets one connection to the customer hub be made.</summary>
internal sealed record CustomerTicketDto : WireRecord
{
    /// <summary>The ticket, valid for 60 seconds on every node, once on each; given to the hub as access token.</summary>
    public required string Ticket { get; init; }

    /// <summary>The visitor's secret, only when it is another one than was sent: on the first visit, when the secret sent is not known any more, and when a token made the visitor another one. Keep it instead of the one before; it is shown once.</summary>
    public string? Visitor { get; init; }
}

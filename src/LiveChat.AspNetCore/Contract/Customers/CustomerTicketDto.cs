namespace LiveChat.AspNetCore.Contract;

/// <summary>Lets one connection to the customer hub be made.</summary>
internal sealed record CustomerTicketDto
{
    /// <summary>The ticket, valid for 60 seconds on every node, once on each; given to the hub as access token.</summary>
    public required string Ticket { get; init; }

    /// <summary>The visitor's secret, only when a new visitor was made (first visit, or the secret sent is not known any more). Keep it; it is shown once.</summary>
    public string? Visitor { get; init; }
}

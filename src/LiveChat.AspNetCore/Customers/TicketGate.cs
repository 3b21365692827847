using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.Security;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Customers;

/// <summary>Lets requests to the customer hub pass that carry a ticket: in the Authorization header, or in the address where browsers cannot set one.</summary>
/// <remarks>Not an authentication scheme: one more scheme would change which one is the default of a host that has exactly one.</remarks>
internal sealed class TicketGate(OriginCheck origins, ConnectTickets tickets) : IGate
{
    private const string Bearer = "Bearer ";

    public async ValueTask<ErrorCode?> RefuseAsync(HttpContext context)
    {
        if (!origins.Allows(context.Request)) return ErrorCodes.OriginNotAllowed;
        if (TicketOf(context.Request) is not { } text || await FindAsync(context, text).ConfigureAwait(false) is not { } ticket) return ErrorCodes.TicketInvalid;

        context.User = new CustomerIdentity(ticket.Widget, ticket.Contact, text).ToPrincipal();
        return null;
    }

    private ValueTask<ConnectTicket?> FindAsync(HttpContext context, string text)
        => context.Request.Path.Value?.EndsWith("/negotiate", StringComparison.OrdinalIgnoreCase) == true
            ? tickets.NegotiateAsync(text, context.RequestAborted)
            : tickets.BindAsync(text, context.Request.Query["id"].ToString(), context.RequestAborted);

    private static string? TicketOf(HttpRequest request)
        => request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            ? header[Bearer.Length..].Trim()
            : request.Query["access_token"] is [{ Length: > 0 } token] ? token : null;
}

using System.Security.Claims;
using LiveChat.Contacts;
using LiveChat.Widgets;

namespace LiveChat.AspNetCore.Customers;

/// <summary>Who a customer's connection belongs to, as the ticket said. No role, no cookie, nothing the host's own policies would accept.</summary>
internal sealed record CustomerIdentity(WidgetId Widget, ContactId Contact, string Ticket)
{
    private const string Kind = "LiveChat.Ticket";
    private const string WidgetClaim = "livechat:widget";
    private const string ContactClaim = "livechat:contact";
    private const string TicketClaim = "livechat:ticket";

    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [new(WidgetClaim, Widget.Value), new(ContactClaim, Contact.ToString()), new(TicketClaim, Ticket)], Kind));

    /// <summary>Reads what <see cref="ToPrincipal"/> wrote; null for everybody else.</summary>
    public static CustomerIdentity? Of(ClaimsPrincipal? user)
        => user?.Identities.FirstOrDefault(i => i.AuthenticationType == Kind) is { } identity
            && identity.FindFirst(WidgetClaim) is { } widget
            && identity.FindFirst(ContactClaim) is { } contact
            && identity.FindFirst(TicketClaim) is { } ticket
                ? new(new(widget.Value), new(Guid.ParseExact(contact.Value, "N")), ticket.Value)
                : null;

    /// <summary>Names the contact only.</summary>
    public override string ToString() => $"Customer {Contact}";
}

using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Security;
using LiveChat.Contacts;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Customers;

/// <summary>Hands out tickets. Makes a visitor of whoever comes without a secret, or with one nobody knows.</summary>
internal sealed class CustomerConnect(
    WidgetCatalog widgets, IContactStore contacts, ConnectTickets tickets, CallBudgets budgets, IOptions<LiveChatHostOptions> options, TimeProvider clock)
{
    private const int MaxBody = 4096;

    public async Task<IResult> AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await ReadAsync(context).ConfigureAwait(false) is not { } request) return Problems.Of(ErrorCodes.BadArgument);
        if (widgets.Find(new(request.SiteKey)) is not { } widget) return Problems.Of(ErrorCodes.WidgetNotFound);
        if (!TrySpend(AddressOf(context), out var retryAfter)) return Problems.RateLimited(context, retryAfter);

        var known = VisitorSecret.TryParse(request.Visitor, out var secret)
            ? await contacts.FindBySecretAsync(widget.Id, secret.Hash(), context.RequestAborted).ConfigureAwait(false)
            : null;
        if (known is not null && !TrySpend($"customer/{known.Id}", out retryAfter)) return Problems.RateLimited(context, retryAfter);

        if (known is null) secret = VisitorSecret.Create();
        var contact = known ?? await MakeVisitorAsync(widget.Id, secret, context.RequestAborted).ConfigureAwait(false);
        var ticket = await tickets.IssueAsync(widget.Id, contact.Id, context.RequestAborted).ConfigureAwait(false);
        var answer = new CustomerTicketDto { Ticket = ticket, Visitor = known is null ? secret.Reveal() : null };
        return TypedResults.Json(answer, ContractJson.Options);
    }

    /// <summary>Reads the body by the contract's own rules: the host's JSON settings are the host's.</summary>
    private static async Task<ConnectCustomer?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType() || context.Request.ContentLength > MaxBody) return null;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MaxBody;
        try
        {
            return await JsonSerializer.DeserializeAsync<ConnectCustomer>(context.Request.Body, ContractJson.Options, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }

    private string? AddressOf(HttpContext context)
        => options.Value.TrustRemoteAddress && context.Connection.RemoteIpAddress is { } address ? $"address/{address}" : null;

    private bool TrySpend(string? person, out TimeSpan retryAfter)
    {
        retryAfter = TimeSpan.Zero;
        return person is null || budgets.Of(person).TrySpend(ChatAction.Connect, out retryAfter);
    }

    private async Task<Contact> MakeVisitorAsync(WidgetId widget, VisitorSecret secret, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var visitor = new Contact { Id = ContactId.New(now), Widget = widget, Secret = secret.Hash(), CreatedAt = now, Fence = 1 };
        return await contacts.SaveAsync(visitor, 0, cancellationToken).ConfigureAwait(false)
            ? visitor
            : throw new InvalidOperationException("The contact store refused a new visitor.");
    }
}

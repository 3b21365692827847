using System.Text.Json;
using LiveChat.AspNetCore.Contract;
using LiveChat.AspNetCore.DependencyInjection;
using LiveChat.AspNetCore.Identity;
using LiveChat.AspNetCore.Security;
using LiveChat.Contacts;
using LiveChat.Widgets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace LiveChat.AspNetCore.Customers;

/// <summary>Hands out tickets. Makes a visitor of whoever comes without a secret, or with one nobody knows.</summary>
internal sealed class CustomerConnect(
    WidgetCatalog widgets,
    IContactStore contacts,
    IdentityTokens tokens,
    CustomerSignIn signIns,
    ConnectTickets tickets,
    CallBudgets budgets,
    IOptions<LiveChatHostOptions> options,
    TimeProvider clock)
{
    /// <summary>A token, and what stands around it.</summary>
    private const int MaxBody = IdentityTokens.MaxLength + 1024;

    public async Task<IResult> AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await ReadAsync(context).ConfigureAwait(false) is not { } request) return Problems.Of(ErrorCodes.BadArgument);
        if (widgets.Find(new(request.SiteKey)) is not { } widget) return Problems.Of(ErrorCodes.WidgetNotFound);
        if (!TrySpend(AddressOf(context), out var retryAfter)) return Problems.RateLimited(context, retryAfter);

        VisitorSecret? brought = VisitorSecret.TryParse(request.Visitor, out var secret) ? secret : null;
        var known = brought is not null
            ? await contacts.FindBySecretAsync(widget.Id, secret.Hash(), context.RequestAborted).ConfigureAwait(false)
            : null;
        if (known is not null && !TrySpend($"customer/{known.Id}", out retryAfter)) return Problems.RateLimited(context, retryAfter);
        if (known is { Verified: true } && request is { Anonymous: true, Token: null }) known = null;

        var visitor = request.Token is { } token
            ? await SignInAsync(widget.Id, brought, known, token, context.RequestAborted).ConfigureAwait(false)
            : await LetInAsync(widget.Id, known, context.RequestAborted).ConfigureAwait(false);
        if (visitor.Contact is not { } contact) return visitor.Refusal == ErrorCodes.TryAgain ? Problems.TryAgain(context) : Problems.Of(visitor.Refusal!);

        var ticket = await tickets.IssueAsync(widget.Id, contact.Id, context.RequestAborted).ConfigureAwait(false);
        return TypedResults.Json(new CustomerTicketDto { Ticket = ticket, Visitor = visitor.NewSecret?.Reveal() }, ContractJson.Options);
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

    private async Task<SignedIn> SignInAsync(WidgetId widget, VisitorSecret? brought, Contact? known, string token, CancellationToken cancellationToken)
    {
        var (good, refusal) = await tokens.ReadAsync(widget, token).ConfigureAwait(false);
        return good is null ? refusal! : await signIns.SignInAsync(widget, brought, known, good, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SignedIn> LetInAsync(WidgetId widget, Contact? known, CancellationToken cancellationToken)
    {
        if (known is not null) return SignedIn.As(known, newSecret: null);

        var (now, secret) = (clock.GetUtcNow(), VisitorSecret.Create());
        var visitor = new Contact { Id = ContactId.New(now), Widget = widget, Secret = secret.Hash(), CreatedAt = now, Fence = 1 };
        return await contacts.SaveAsync(visitor, 0, cancellationToken).ConfigureAwait(false)
            ? SignedIn.As(visitor, secret)
            : throw new InvalidOperationException("The contact store refused a new visitor.");
    }
}

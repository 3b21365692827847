using Microsoft.Extensions.Options;

namespace Storefront.Demo;

/// <summary>Gives the shop's own pages a strict policy: it shows how little the chat needs from the page around it.</summary>
internal sealed class PageSecurity(RequestDelegate next, IOptions<StorefrontOptions> options)
{
    /// <summary>For pages on which chats ring, or the desk is: they connect, and Lit, with which both are made, names its Trusted Types policy.</summary>
    public const string ForStaff = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

    private readonly string _policy = Policy(options.Value.Origin);

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            // LiveChat's pages bring their own, stricter ones.
            var headers = context.Response.Headers;
            if (headers.ContentSecurityPolicy.Count == 0)
                headers.ContentSecurityPolicy = _policy;

            headers.XContentTypeOptions = "nosniff";
            headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static string Policy(Uri? chat)
    {
        var from = chat is null ? "'self'" : $"'self' {chat.GetLeftPart(UriPartial.Authority)}";
        return $"default-src 'none'; script-src {from}; frame-src {from}; style-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
    }
}

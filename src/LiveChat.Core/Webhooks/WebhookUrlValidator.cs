using Microsoft.Extensions.Options;

namespace LiveChat.Webhooks;

/// <summary>Says what is wrong with a URL, and never prints it: it may hold a secret.</summary>
internal sealed class WebhookUrlValidator : IValidateOptions<WebhookOptions>
{
    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
        => options.Url is { } url && Problem(url, options) is { } problem
            ? ValidateOptionsResult.Fail($"The URL of webhook '{name}' {problem}")
            : ValidateOptionsResult.Success;

    private static string? Problem(Uri url, WebhookOptions options)
    {
        if (!url.IsAbsoluteUri) return "is not absolute. Write all of it, from https:// on.";
        if (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) return "is no web address. Write one that begins with https://.";
        if (url.Scheme == Uri.UriSchemeHttp && !options.AllowHttp) return "is not encrypted. Write https://, or set AllowHttp = true in a network you trust.";
        if (url.UserInfo.Length > 0) return "holds a user name or password. Leave it out: the receiver knows LiveChat by the signature.";
        return url.Fragment.Length > 0 ? "holds a fragment, which is never sent. Leave out # and what follows." : null;
    }
}

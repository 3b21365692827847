using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace LiveChat.AspNetCore.Ui;

/// <summary>The Content-Security-Policy of our pages: only their own scripts and styles, no HTML from strings, embedded only where allowed.</summary>
internal static class ContentSecurityPolicy
{
    private static readonly SearchValues<char> HostCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]");

    /// <summary>Composes the policy of one page.</summary>
    /// <param name="host">The host the page was asked from; some browsers do not count its WebSockets as 'self'.</param>
    /// <param name="frameAncestors">Sources that may embed the page, or <c>'none'</c>.</param>
    /// <param name="pictures">Where pictures come from beside the page's own origin: those people sent, a logo.</param>
    /// <param name="framesOwn">Whether it embeds pages of its own origin.</param>
    public static string Compose(HostString host, string frameAncestors, IEnumerable<string?> pictures, bool framesOwn = false)
        => $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:{string.Concat(pictures.OfType<string>().Distinct(StringComparer.Ordinal).Select(p => $" {p}"))}; media-src 'self'; font-src 'none'; "
            + $"connect-src 'self'{WebSockets(host)}; {(framesOwn ? "frame-src 'self'; " : string.Empty)}object-src 'none'; base-uri 'none'; form-action 'none'; "
            + $"frame-ancestors {frameAncestors}; require-trusted-types-for 'script'; trusted-types lit-html";

    /// <summary>The origin of an https address as a source; null where it has none, as a path on our own.</summary>
    public static string? SourceOf(string? address)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && !uri.IdnHost.AsSpan().ContainsAnyExcept(HostCharacters)
            ? $"https://{(uri.IsDefaultPort ? new HostString(uri.IdnHost) : new HostString(uri.IdnHost, uri.Port)).ToUriComponent()}"
            : null;

    private static string WebSockets(HostString host)
    {
        var name = host.ToUriComponent();
        return name.Length == 0 || name.AsSpan().ContainsAnyExcept(HostCharacters) ? string.Empty : $" ws://{name} wss://{name}";
    }
}

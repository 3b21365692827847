using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace LiveChat.Widgets;

/// <summary>Which origins are let in: exact ones (scheme, host and port), and all subdomains of some. Immutable and pure.</summary>
public sealed class AllowedOrigins
{
    private const string AnySubdomain = "*.";
    private readonly ImmutableArray<WebOrigin> _exact;
    private readonly ImmutableArray<WebOrigin> _parents;

    private AllowedOrigins(ImmutableArray<WebOrigin> exact, ImmutableArray<WebOrigin> parents)
    {
        (_exact, _parents) = (exact, parents);
        Patterns = [.. exact.Select(o => o.ToString()), .. parents.Select(o => (o with { Host = AnySubdomain + o.Host }).ToString())];
    }

    /// <summary>What is let in, in one spelling each, fit for a list of CSP sources; empty when nothing but LiveChat's own origin is.</summary>
    public ImmutableArray<string> Patterns { get; }

    /// <summary>Reads patterns.</summary>
    /// <param name="patterns">Origins such as <c>https://www.example.com</c>, <c>http://localhost:3000</c> or <c>https://*.example.com</c>.</param>
    /// <exception cref="ArgumentException">One of them is not an origin.</exception>
    public static AllowedOrigins Of(IEnumerable<string> patterns)
    {
        ArgumentNullException.ThrowIfNull(patterns);

        var exact = ImmutableArray.CreateBuilder<WebOrigin>();
        var parents = ImmutableArray.CreateBuilder<WebOrigin>();
        foreach (var pattern in patterns)
        {
            if (!TryRead(pattern, out var origin, out var isParent)) throw new ArgumentException($"'{pattern}' is not an origin.", nameof(patterns));
            (isParent ? parents : exact).Add(origin);
        }

        return new([.. exact.Distinct()], [.. parents.Distinct()]);
    }

    /// <summary>Whether a text is a pattern <see cref="Of"/> reads.</summary>
    /// <param name="pattern">The text.</param>
    public static bool IsPattern([NotNullWhen(true)] string? pattern) => TryRead(pattern, out _, out _);

    /// <summary>Whether an origin matches a pattern. The missing origin and <c>null</c> never do.</summary>
    /// <param name="origin">The origin as the browser sent it.</param>
    public bool Allows(string? origin) => WebOrigin.TryParse(origin, out var asked) && Allows(asked);

    /// <summary>Whether an origin is LiveChat's own, or matches a pattern. The missing origin and <c>null</c> never do.</summary>
    /// <param name="origin">The origin as the browser sent it.</param>
    /// <param name="own">The origin LiveChat is reached at, as the request says.</param>
    public bool Allows(string? origin, string own)
        => WebOrigin.TryParse(origin, out var asked) && ((WebOrigin.TryParse(own, out var self) && asked == self) || Allows(asked));

    private bool Allows(WebOrigin asked) => _exact.Contains(asked) || _parents.Any(p => IsBelow(p, asked));

    private static bool IsBelow(WebOrigin parent, WebOrigin asked)
        => asked.Scheme == parent.Scheme && asked.Port == parent.Port && asked.Host.Length > parent.Host.Length + 1
            && asked.Host.EndsWith(parent.Host, StringComparison.Ordinal) && asked.Host[^(parent.Host.Length + 1)] is '.';

    private static bool TryRead(string? pattern, out WebOrigin origin, out bool isParent)
    {
        var star = pattern?.IndexOf("://" + AnySubdomain, StringComparison.Ordinal) ?? -1;
        isParent = star >= 0;
        return WebOrigin.TryParse(isParent ? pattern!.Remove(star + 3, AnySubdomain.Length) : pattern, out origin)
            && (!isParent || MayHaveSubdomains(origin.Host));
    }

    /// <summary>Everybody's name below <c>.com</c> is nobody's, and an address has no names below it.</summary>
    private static bool MayHaveSubdomains(string host)
        => host is "localhost" || (host.Contains('.', StringComparison.Ordinal) && !IPAddress.TryParse(host, out _));
}

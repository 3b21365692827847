using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LiveChat.Widgets;

/// <summary>Scheme, host and port of a page, in one spelling: lower case, international names in their ASCII form, the port always there.</summary>
internal readonly record struct WebOrigin(string Scheme, string Host, int Port)
{
    private const string Separator = "://";
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Reads an origin as a browser sends it. Anything more or less than scheme, host and port is refused.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out WebOrigin origin)
    {
        origin = default;
        if (text is null || text.IndexOf(Separator, StringComparison.Ordinal) is not (> 0 and var end)) return false;

        var scheme = text[..end].ToLowerInvariant();
        var usual = scheme switch { "https" => 443, "http" => 80, _ => 0 };
        if (usual == 0 || !TrySplit(text[(end + Separator.Length)..], usual, out var host, out var port)) return false;

        origin = new(scheme, host, port);
        return true;
    }

    /// <summary>Brings a host name into its one spelling. A dot at the end makes it another name and is refused.</summary>
    public static bool TryReadHost(string text, [NotNullWhen(true)] out string? host)
    {
        host = null;
        if (text.Length is 0 or > 255 || text.EndsWith('.')) return false;

        try
        {
            // Lower case comes first: names that are ASCII already pass as they are.
            host = Idn.GetAscii(text.ToLowerInvariant());
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public override string ToString() => Port == (Scheme is "https" ? 443 : 80)
        ? $"{Scheme}{Separator}{Host}"
        : string.Create(CultureInfo.InvariantCulture, $"{Scheme}{Separator}{Host}:{Port}");

    private static bool TrySplit(string authority, int usualPort, [NotNullWhen(true)] out string? host, out int port)
    {
        port = usualPort;
        host = null;

        // The colons inside the brackets of an IPv6 address belong to the host.
        var colon = authority.IndexOf(':', Math.Max(authority.IndexOf(']', StringComparison.Ordinal), 0));
        var name = colon < 0 ? authority : authority[..colon];
        if (colon >= 0 && !TryReadPort(authority[(colon + 1)..], out port)) return false;

        return name.StartsWith('[') ? TryReadIPv6(name, out host) : TryReadHost(name, out host);
    }

    private static bool TryReadPort(string text, out int port)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and <= 65535;

    private static bool TryReadIPv6(string text, [NotNullWhen(true)] out string? host)
    {
        host = null;
        if (!text.EndsWith(']') || text.Contains('%', StringComparison.Ordinal)
            || !IPAddress.TryParse(text[1..^1], out var address) || address.AddressFamily is not AddressFamily.InterNetworkV6) return false;

        host = $"[{address}]";
        return true;
    }
}

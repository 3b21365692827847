using System.Net;
using System.Net.Sockets;

namespace LiveChat.Webhooks;

/// <summary>Which addresses belong to the public internet, by the registries of special-purpose addresses (RFC 6890 and later). What carries an IPv4 address in it is judged by that.</summary>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // In no registry: the platform's own services, as every machine of Azure sees them.
            "168.63.129.16/32",
        }.Select(IPNetwork.Parse),
    ];

    // Everything else is loopback, link-local, unique local, multicast, or given to nobody.
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // Among them Teredo and 6to4, which carry addresses nobody can check, and those for documentation.
    private static readonly IPNetwork[] Special6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    // How an IPv6-only network reaches IPv4 hosts.
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return Is(address.MapToIPv4());
        if (address.AddressFamily is AddressFamily.InterNetwork) return !Special4.Any(n => n.Contains(address));
        if (address.AddressFamily is not AddressFamily.InterNetworkV6 || address.ScopeId != 0) return false;
        if (Nat64.Contains(address)) return Is(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        return Global6.Contains(address) && !Special6.Any(n => n.Contains(address));
    }
}

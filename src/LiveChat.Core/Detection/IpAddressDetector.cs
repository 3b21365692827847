using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace LiveChat.Detection;

/// <summary>IPv4 and IPv6 addresses, without port, prefix length and zone. Versions, times and hardware addresses are none.</summary>
internal sealed class IpAddressDetector : INumberDetector
{
    /// <summary>How far before four numbers a word may be that makes them a version.</summary>
    private const int Reach = 24;

    /// <summary>The longest one: eight groups, of which the last two are written as IPv4.</summary>
    private const int Longest = 45;

    private static readonly SearchValues<char> OfVersion6 = SearchValues.Create("0123456789abcdefABCDEF:.");

    private static readonly Words Versions = new(
        "version", "versions", "versie", "versi\u00F3n", "vers\u00E3o", "versione", "ver", "v", "rev", "revision", "release", "released", "build", "firmware",
        "driver", "software", "update", "upgrade", "patch", "sdk", "runtime", "chrome", "firefox", "edge",
        "safari", "android", "ios", "windows", "macos", "kernel", "section", "chapter", "clause", "paragraph", "article", "kapitel", "abschnitt", "oid", "\u00A7");

    private static readonly Words Addresses = new(
        "ip", "ips", "ipv4", "address", "addresses", "host", "server", "from", "adresse", "direcci\u00F3n", "dns", "gateway", "subnet", "ping");

    public string Name => Detectors.IpAddress;

    public IReadOnlyList<TextSpan> Find(NumberGroups numbers)
    {
        if (numbers.Text.Length == 0) return [];

        var found = new List<TextSpan>();
        AddVersion6(numbers.Text, found);
        var (of6, covered) = (found.Count, 0);
        for (var i = 0; i + 3 < numbers.Count; i++)
        {
            if (!IsVersion4(numbers, i)) continue;

            var (start, end) = (numbers[i].Start, numbers[i + 3].End);
            while (covered < of6 && found[covered].End <= start) covered++;
            if (covered < of6 && found[covered].Start < end) continue;
            found.Add(new(start, end));
            i += 3;
        }

        return found;
    }

    private static bool IsVersion4(NumberGroups numbers, int first)
    {
        for (var i = first; i < first + 4; i++)
        {
            if (numbers[i].Count > 3 || numbers.Value(i) > byte.MaxValue || numbers[i].Count > 1 && numbers.Digits(i, 1)[0] == 0) return false;
            if (i > first && !IsPoint(numbers, i)) return false;
        }

        var (text, start, end) = (numbers.Text, numbers[first].Start, numbers[first + 3].End);
        if (IsPoint(numbers, first) || first + 4 < numbers.Count && IsPoint(numbers, first + 4)) return false;
        if (Identifiers.TouchesBefore(text, start) || Identifiers.TouchesAfter(text, end)) return false;
        if (end + 1 < text.Length && text[end] is '-' or '.' or '_' or '+' && char.IsAsciiLetterLower(text[end + 1])) return false;

        return Versions.LastBefore(text, start, Reach) is not (>= 0 and var version) || Addresses.LastBefore(text, start, start - version) >= 0;
    }

    /// <summary>Whether a group is joined by a point to the one before; some put it in brackets so that nothing links to the address.</summary>
    private static bool IsPoint(NumberGroups numbers, int group)
    {
        if (numbers[group].Before is Joint.Dot) return numbers[group].Width == 1;
        if (group == 0) return false;

        var gap = numbers.Text.AsSpan(numbers[group - 1].End, numbers[group].Start - numbers[group - 1].End);
        return gap is "[.]" or "(.)";
    }

    private static void AddVersion6(string text, List<TextSpan> found)
    {
        for (var from = 0; from < text.Length;)
        {
            var colon = text.AsSpan(from).IndexOf(':');
            if (colon < 0) return;

            var (start, end) = (from + colon, from + colon);
            while (start > from && OfVersion6.Contains(text[start - 1])) start--;
            while (end < text.Length && OfVersion6.Contains(text[end])) end++;
            from = end;

            while (end > start && (text[end - 1] is '.' || text[end - 1] is ':' && (end - 1 == start || text[end - 2] is not ':'))) end--;
            if (end - start > 0 && text[start] is '.') start++;
            if (end - start is >= 3 and <= Longest && IsVersion6(text, start, end)) found.Add(new(start, end));
        }
    }

    private static bool IsVersion6(string text, int start, int end)
    {
        var value = text.AsSpan(start, end - start);
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-')) return false;
        if (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_')) return false;
        if (!value.ContainsAnyInRange('0', '9') || !IPAddress.TryParse(value, out var address) || address.AddressFamily is not AddressFamily.InterNetworkV6) return false;

        var shortened = value.IndexOf("::");
        return shortened < 0 ? !ArePairs(value) : shortened == 0 || IsGivenOut(value, shortened) || value.Count(':') > 3 && HasLetter(value);
    }

    /// <summary>Two groups around two colons may be names in a program, so they have to begin as addresses that are in use.</summary>
    private static bool IsGivenOut(ReadOnlySpan<char> value, int shortened)
        => value[0] is '2' or '3' && shortened >= 4
            || value[0] is 'f' or 'F' && value[1] is 'c' or 'd' or 'e' or 'f' or 'C' or 'D' or 'E' or 'F' && shortened >= 4
            || value.StartsWith("64:ff9b", StringComparison.OrdinalIgnoreCase);

    private static bool HasLetter(ReadOnlySpan<char> value) => value.ContainsAnyInRange('a', 'f') || value.ContainsAnyInRange('A', 'F');

    /// <summary>Eight pairs are a hardware address.</summary>
    private static bool ArePairs(ReadOnlySpan<char> value)
    {
        if (value.Length != 23) return false;
        for (var i = 2; i < value.Length; i += 3)
        {
            if (value[i] is not ':') return false;
        }

        return true;
    }
}

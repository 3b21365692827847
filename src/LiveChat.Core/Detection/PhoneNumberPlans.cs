using System.Collections.Frozen;
using System.Globalization;

namespace LiveChat.Detection;

/// <summary>How long phone numbers are, with the calling code of their country.</summary>
internal static class PhoneNumberPlans
{
    public const int Longest = 15;
    private const int Shortest = 8;

    /// <summary>Codes of one and two digits, with how many digits a number has at least and at most; all others that are given out have three.</summary>
    private static readonly FrozenDictionary<int, (int Shortest, int Longest)> Plans = (
        "1:11-11 7:11-11 20:10-12 27:11-11 30:12-12 31:11-11 32:10-11 33:11-11 34:11-11 36:10-11 39:8-13 40:11-11 41:11-11 43:8-13 44:11-12 45:10-10 " +
        "46:9-12 47:10-10 48:11-11 49:8-13 51:10-11 52:12-13 53:8-10 54:12-13 55:12-13 56:11-11 57:10-12 58:12-12 60:10-12 61:11-11 62:10-14 63:10-12 " +
        "64:10-12 65:10-10 66:10-11 81:11-12 82:10-12 84:11-12 86:11-13 90:12-12 91:12-12 92:11-12 93:11-11 94:11-11 95:9-12 98:12-12")
        .Split(' ').Select(p => p.Split(':', '-').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray()).ToFrozenDictionary(p => p[0], p => (p[1], p[2]));

    /// <summary>How many digits a number has that begins so, with the code and a 0 behind it that is dialled only at home; none if no country has that code.</summary>
    public static (int Shortest, int Longest) Of(ReadOnlySpan<byte> digits)
    {
        if (digits.Length < Shortest || digits[0] == 0) return default;
        if (Plans.TryGetValue(digits[0], out var plan)) return plan;
        if (Plans.TryGetValue(digits[0] * 10 + digits[1], out plan)) return digits[2] == 0 ? (plan.Shortest, plan.Longest + 1) : plan;
        return NumberGroups.ValueOf(digits[..3]) switch
        {
            210 or 214 or 215 or 217 or 219 or 990 or 991 or 997 or 999 => default,
            (>= 210 and <= 269) or (>= 290 and <= 299) or (>= 350 and <= 359) or (>= 370 and <= 389) => (Shortest, Longest),
            (>= 420 and <= 429) or (>= 500 and <= 509) or (>= 590 and <= 599) or (>= 670 and <= 699) => (Shortest, Longest),
            (>= 800 and <= 809) or (>= 850 and <= 859) or (>= 870 and <= 889) or (>= 960 and <= 979) or (>= 992 and <= 998) => (Shortest, Longest),
            _ => default,
        };
    }

    /// <summary>Ten digits of North America: neither the area nor the exchange begins with 0 or 1, and no area ends with 11.</summary>
    public static bool IsNorthAmerican(ReadOnlySpan<byte> digits)
    {
        if (digits.Length == 11 && digits[0] == 1) digits = digits[1..];
        return digits.Length == 10 && digits[0] > 1 && digits[3] > 1 && digits[1..3] is not [1, 1];
    }
}

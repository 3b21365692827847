namespace LiveChat.Detection;

/// <summary>Which numbers issuers of payment cards give out, by how they begin and how long they are.</summary>
internal static class CardIssuers
{
    public const int Shortest = 12;
    public const int Longest = 19;

    private const int Any = 0b1111_1111;
    private const int From16 = 0b1111_0000;

    /// <summary>From and to, as six digits, and which lengths: the lowest bit is twelve digits. In order, without overlaps; by the ranges the networks publish.</summary>
    private static readonly (int From, int To, int Lengths)[] Ranges =
    [
        (220000, 220499, From16),                       // Mir
        (222100, 272099, Only(16)),                     // Mastercard
        (300000, 305999, Only(14) | From16),            // Diners Club
        (309500, 309599, Only(14) | From16),
        (340000, 349999, Only(15)),                     // American Express
        (352800, 358999, From16),                       // JCB
        (360000, 369999, Only(14) | From16),            // Diners Club
        (370000, 379999, Only(15)),                     // American Express
        (380000, 399999, Only(14) | From16),            // Diners Club
        (400000, 499999, Only(13) | Only(16) | Only(19)),   // Visa
        (500000, 500999, From16),                       // Maestro
        (501800, 501999, Any),                          // Maestro, Dankort
        (502000, 502099, Any),
        (503800, 503899, Any),
        (506600, 506799, Only(16)),                     // Elo, Verve
        (508000, 509999, Only(16)),                     // RuPay, Elo
        (510000, 559999, Only(16)),                     // Mastercard
        (561000, 561099, Only(16)),                     // Bankcard
        (589300, 589399, Any),                          // Maestro
        (601100, 601199, From16),                       // Discover
        (606200, 606299, Only(16)),                     // Hipercard
        (620000, 629999, From16),                       // UnionPay
        (630400, 630499, Any),                          // Maestro
        (633100, 633399, Any),
        (637000, 637099, Only(16)),                     // InstaPayment
        (644000, 659999, From16),                       // Discover
        (670300, 670399, From16),                       // Bancontact
        (670900, 670999, From16),                       // Laser
        (675900, 675999, Any),                          // Maestro
        (676100, 676399, Any),
        (676700, 679999, Any),
        (817100, 817199, From16),                       // UnionPay
    ];

    /// <summary>Whether an issuer gives out numbers of this length that begin so, and the check digit is right.</summary>
    public static bool Know(ReadOnlySpan<byte> digits)
        => digits.Length is >= Shortest and <= Longest && (LengthsOf(digits) & Only(digits.Length)) != 0 && IsCheckDigitRight(digits);

    /// <summary>Luhn: every second digit from the right counts twice, with the digits of the product added.</summary>
    private static bool IsCheckDigitRight(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (int)digits[^(i + 1)];
            sum += i % 2 == 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9;
        }

        return sum % 10 == 0;
    }

    private static int LengthsOf(ReadOnlySpan<byte> digits)
    {
        var prefix = NumberGroups.ValueOf(digits[..6]);
        foreach (var (from, to, lengths) in Ranges)
        {
            if (prefix <= to) return prefix >= from ? lengths : 0;
        }

        return 0;
    }

    private static int Only(int length) => 1 << length - Shortest;
}

namespace LiveChat.Detection;

/// <summary>
/// Phone numbers: with a plus and the calling code of a country; as North America, France and the United Kingdom write them; and what a word near them says is one.
/// What looks like an order, a date or a part of a longer number is none.
/// </summary>
internal sealed class PhoneDetector : INumberDetector
{
    private const int Before = 40;
    private const int After = 20;

    private const int LongestWithPrefix = PhoneNumberPlans.Longest + 3;
    private const int LongestCalled = 12;

    /// <summary>Words behind which a phone number comes.</summary>
    internal static readonly Words Calls = new(
        "phone", "telephone", "tel", "ph", "contact", "mobile", "cell", "cellphone", "call", "calls", "calling", "text me", "txt", "sms", "fax", "whatsapp", "signal", "dial",
        "ring me", "reach me", "my number", "contact number", "landline", "hotline", "callback",
        "telefon", "handy", "mobil", "mobilnummer", "rufnummer", "anrufen", "ruf", "rufen", "handynummer", "festnetz", "r\u00FCckruf", "t\u00E9l\u00E9phone",
        "t\u00E9l", "portable", "appelez", "appeler", "num\u00E9ro",
        "tel\u00E9fono", "telefono", "m\u00F3vil", "movil", "celular", "ll\u00E1mame", "llamame", "cellulare", "chiamami", "telefone", "telem\u00F3vel", "ligue",
        "telefoon", "bel me", "puhelin", "\u0442\u0435\u043B\u0435\u0444\u043E\u043D", "\u0442\u0435\u043B", "\u7535\u8BDD", "\u624B\u673A", "\u96FB\u8A71");

    private static readonly Words CalledAfter = new(
        "phone", "telephone", "tel", "mobile", "cell", "cellphone", "my number", "my phone", "my cell", "my mobile", "handy", "mobil", "telefon", "landline",
        "whatsapp", "fax", "handynummer", "portable", "m\u00F3vil");

    private static readonly Words Others = new(
        "order", "orders", "invoice", "receipt", "tracking", "track", "parcel", "shipment", "ticket", "case", "ref", "reference", "booking", "confirmation",
        "account", "acct", "customer", "serial", "sku", "part", "item", "article", "isbn", "imei", "nhs",
        "version", "build", "model", "timestamp", "epoch", "unix", "id", "uuid", "transaction", "policy", "contract", "bestellung", "bestellnummer", "rechnung",
        "sendung", "auftrag", "kundennummer", "commande", "facture", "pedido", "factura");

    public string Name => Detectors.Phone;

    public IReadOnlyList<TextSpan> Find(NumberGroups numbers)
    {
        List<TextSpan>? found = null;
        var from = 0;
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i].Count > LongestWithPrefix) continue;

            var start = PhoneShapes.Opening(numbers, i, from, out var hasPlus);
            var last = hasPlus ? International(numbers, i, 0) : WithPrefix(numbers, i, start);
            if (last < 0 && !hasPlus) last = National(numbers, i, start);
            if (last < 0) continue;

            if (numbers.Text[start] is '(' or '\uFF08' && !PhoneShapes.Closes(numbers, i, last)) start++;
            (found ??= []).Add(new(start, numbers[last].End));
            (from, i) = (numbers[last].End, last);
        }

        return found ?? [];
    }

    /// <summary>The group with which a number ends that begins with the code of a country behind some digits, or -1.</summary>
    private static int International(NumberGroups numbers, int first, int prefix)
    {
        var (count, last) = (0, -1);
        for (var i = first; i < numbers.Count; i++)
        {
            if (i > first && !PhoneShapes.GoesOn(numbers, i, count - prefix)) break;
            if (numbers[i].Count == 1 && last >= 0 && numbers[i - 1].Count > 1) break;

            count += numbers[i].Count;
            if (count - prefix > PhoneNumberPlans.Longest) break;
            if (count <= prefix) continue;

            var (shortest, longest) = PhoneNumberPlans.Of(numbers.Digits(first, count)[prefix..]);
            if (longest > 0 && count - prefix > longest) break;
            if (longest > 0 && count - prefix >= shortest) last = i;
        }

        // One point is that of a fraction: +40.712776.
        return last < 0 || last == first + 1 && numbers[last].Before is Joint.Dot || PhoneShapes.GoesOnInLetters(numbers.Text, numbers[last].End) ? -1 : last;
    }

    /// <summary>With what is dialled instead of a plus: 00, or 011 in North America. In one piece it may be an order with zeros in front.</summary>
    private static int WithPrefix(NumberGroups numbers, int first, int start)
    {
        if (numbers[first].Count < 2) return -1;

        var digits = numbers.Digits(first, Math.Min(3, numbers[first].Count));
        var prefix = digits is [0, 0, ..] ? 2 : digits is [0, 1, 1] ? 3 : 0;
        var last = prefix == 0 ? -1 : International(numbers, first, prefix);
        if (last < 0 || PhoneShapes.IsTied(numbers, first, last)) return -1;
        return last > first && numbers[first].Before is not Joint.Space || IsCalled(numbers.Text, start, numbers[last].End) ? last : -1;
    }

    private static int National(NumberGroups numbers, int first, int start)
    {
        var last = PhoneShapes.NorthAmerican(numbers, first);
        if (last < 0) last = PhoneShapes.WithZero(numbers, first);
        if (last >= 0 && PhoneShapes.IsTied(numbers, first, last)) return -1;
        if (last >= 0 && !PhoneShapes.IsInList(numbers, first, last) && !IsOther(numbers.Text, start)) return last;

        last = Called(numbers, first);
        if (last < 0 || PhoneShapes.IsTied(numbers, first, last) || PhoneShapes.IsDate(numbers, first)) return -1;
        return IsCalled(numbers.Text, start, numbers[last].End) ? last : -1;
    }

    /// <summary>The group with which a number ends that only a word makes a phone number, or -1.</summary>
    private static int Called(NumberGroups numbers, int first)
    {
        var (count, last) = (0, -1);
        for (var i = first; i < numbers.Count; i++)
        {
            if (i > first && !PhoneShapes.GoesOn(numbers, i, count)) break;
            count += numbers[i].Count;
            if (count > LongestCalled) break;
            if (IsCallable(numbers.Digits(first, count), i - first)) last = i;
        }

        return last >= 0 ? last : PhoneShapes.Local(numbers, first);
    }

    /// <summary>Ten digits that begin with 1 are a time in seconds.</summary>
    private static bool IsCallable(ReadOnlySpan<byte> digits, int breaks)
        => PhoneNumberPlans.IsNorthAmerican(digits)
            || digits.Length >= 7 && digits is [0, > 0, ..]
            || digits.Length >= 9 && (breaks > 0 ? digits.Length >= 10 : digits[0] > 1) && digits[0] != 0;

    /// <summary>Whether a word before it says that it is a phone number, and none between them that it is another; or a word behind it.</summary>
    private static bool IsCalled(string text, int start, int end)
    {
        var call = Calls.LastBefore(text, start, Before);
        if (call >= 0) return Others.LastBefore(text, start, start - call) < 0;
        return CalledAfter.First(text, end, Math.Min(text.Length, end + After), out _) >= 0 && Others.LastBefore(text, start, After) < 0;
    }

    private static bool IsOther(string text, int start) => Others.LastBefore(text, start, After) is var other and >= 0 && Calls.LastBefore(text, start, start - other) < 0;
}

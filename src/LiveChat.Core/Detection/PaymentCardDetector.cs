namespace LiveChat.Detection;

/// <summary>
/// Payment cards: issuer, length and check digit are right. Every tenth number of a right length passes the check digit,
/// so what is written as no card is needs a word that says it is one.
/// </summary>
internal sealed class PaymentCardDetector : INumberDetector
{
    private const Joint Separators = Joint.Space | Joint.Line | Joint.Dash | Joint.Dot | Joint.Slash | Joint.Underscore;

    /// <summary>How far from the number a word may be.</summary>
    private const int Reach = 40;

    private static readonly Words CardWords = new(
        "card", "cards", "cardno", "cardnumber", "creditcard", "credit", "debit", "visa", "mastercard", "master", "amex", "american express", "discover", "diners",
        "maestro", "jcb", "unionpay", "cc", "ccn", "pan",
        "karte", "kreditkarte", "kartennummer", "kartennr", "bankkarte", "carte", "cb", "tarjeta", "carta", "cartao", "cart\u00E3o", "kaart", "kort", "karta",
        "\u5361\u53F7", "\u30AB\u30FC\u30C9");

    private static readonly Words EndingWords = new("exp", "expires", "expiry", "valid", "cvv", "cvc", "cid", "and", "und", "et");

    public string Name => Detectors.Card;

    public IReadOnlyList<TextSpan> Find(NumberGroups numbers)
    {
        List<TextSpan>? found = null;
        for (var i = 0; i < numbers.Count; i++)
        {
            var last = LastOf(numbers, i);
            if (last < 0) continue;

            (found ??= []).Add(new(numbers[i].Start, numbers[last].End));
            i = last;
        }

        return found ?? [];
    }

    /// <summary>The group with which a card that begins at a group ends, or -1.</summary>
    /// <remarks>Behind one of the usual length a code or an expiry date often follows, so it ends there unless the groups go on as they were.</remarks>
    private static int LastOf(NumberGroups numbers, int first)
    {
        var (count, last, lastCount) = (0, -1, 0);
        for (var i = first; i < numbers.Count; i++)
        {
            if (i > first && numbers[i].Before is Joint.None) break;

            count += numbers[i].Count;
            if (count > CardIssuers.Longest) break;
            if (last >= 0 && lastCount is >= 14 and <= 16 && !CardGrouping.GoesOn(numbers, first, i)) break;
            if (count < CardIssuers.Shortest || !CardIssuers.Know(numbers.Digits(first, count)) || !IsCard(numbers, first, i, count)) continue;
            (last, lastCount) = (i, count);
        }

        return last;
    }

    private static bool IsCard(NumberGroups numbers, int first, int last, int count)
    {
        var (text, start, end) = (numbers.Text, numbers[first].Start, numbers[last].End);
        if (!StandsAlone(text, start, end) || Identifiers.IsInUuid(text, start) || IsOfParcel(numbers, first)) return false;
        if (CardWords.IsAround(text, start, Reach, end, Reach / 2)) return true;
        if (IsFraction(numbers, first, last)) return false;

        return count switch
        {
            12 => false,
            13 => CardGrouping.Of(numbers, first, last, count) is CardGrouping.Shape.Usual && !IsArticle(numbers.Digits(first, count)),
            _ => CardGrouping.Of(numbers, first, last, count) is not CardGrouping.Shape.Unlikely,
        };
    }

    /// <summary>Letters may touch it when they are a word that says what it is, or what comes next.</summary>
    private static bool StandsAlone(string text, int start, int end)
    {
        if (Identifiers.TouchesBefore(text, start))
        {
            var word = start;
            while (word > 0 && start - word < Reach && char.IsAsciiLetter(text[word - 1])) word--;
            if (CardWords.First(text, word, start, out _) < 0) return false;
        }

        return !Identifiers.TouchesAfter(text, end) || EndingWords.LengthAt(text, end, text.Length) > 0;
    }

    /// <summary>The digits behind the point of a number.</summary>
    private static bool IsFraction(NumberGroups numbers, int first, int last)
        => first == last && numbers[first].Before is Joint.Dot && numbers[first].Width == 1 && numbers[first - 1].Count <= 3;

    /// <summary>Parcels have numbers of 20 to 22 digits in fours that begin with 91 to 95; a part of one is no card.</summary>
    private static bool IsOfParcel(NumberGroups numbers, int first)
    {
        var (begin, end) = (first, first);
        while (begin > 0 && first - begin < 6 && numbers[begin].Before is Joint.Space && numbers[begin - 1].Count == 4) begin--;
        if (begin == first || numbers.Digits(begin, 2) is not [9, >= 1 and <= 5]) return false;

        while (numbers.After(end) is Joint.Space && end - begin < 6) end++;
        return numbers[end].First + numbers[end].Count - numbers[begin].First is >= 20 and <= 22;
    }

    /// <summary>Numbers of articles (EAN) have 13 digits too, and a check digit of their own.</summary>
    private static bool IsArticle(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++) sum += i % 2 == 0 ? digits[i] : 3 * digits[i];
        return sum % 10 == 0;
    }

    /// <summary>What may be between the digits whatever the groups are.</summary>
    internal static bool IsSeparator(Joint joint) => joint is not Joint.None && (joint & ~Separators) == 0;
}

namespace LiveChat.Detection;

/// <summary>The three or four digits that a card has besides its number: nothing but a label tells them from any other digits.</summary>
internal sealed class CardCodeDetector : INumberDetector
{
    /// <summary>How much may stand between label and digits, in UTF-16 units.</summary>
    private const int Reach = 64;

    /// <summary>How far around a short label there has to be talk of a card.</summary>
    private const int CardReach = 80;

    private static readonly Words Labels = new(
        "cvv", "cvv2", "cvc", "cvc2", "cvn", "cvn2", "c.v.v", "c.v.c", "cid", "csc", "cav", "cav2", "cvd", "cvd2", "cvvs", "cvcs",
        "card code", "security code", "security-code", "securitycode", "security number", "security digits", "card verification", "verification value",
        "signature panel code", "on the back",
        "sicherheitscode", "sicherheitsnummer", "kartenpr\u00FCfnummer", "kartenpr\u00FCfziffer", "kartenpruefnummer", "pr\u00FCfnummer", "pr\u00FCfziffer",
        "pruefnummer", "pruefziffer", "kartencode",
        "code de s\u00E9curit\u00E9", "code de securite", "cryptogramme", "code de v\u00E9rification", "code secret", "num\u00E9ro de s\u00E9curit\u00E9",
        "c\u00F3digo de seguridad", "codigo de seguridad", "c\u00F3digo de verificaci\u00F3n", "codigo de verificacion", "c\u00F3digo de seguran\u00E7a",
        "codigo de seguranca",
        "codice di sicurezza", "beveiligingscode", "veiligheidscode", "s\u00E4kerhetskod", "sikkerhetskode", "sikkerhedskode", "kod bezpiecze\u0144stwa",
        "\u043A\u043E\u0434 \u0431\u0435\u0437\u043E\u043F\u0430\u0441\u043D\u043E\u0441\u0442\u0438", "\u30BB\u30AD\u30E5\u30EA\u30C6\u30A3\u30B3\u30FC\u30C9",
        "\u5B89\u5168\u7801");

    /// <summary>Labels that mean other things too: they need a sign or a verb behind them, or a card near them.</summary>
    private static readonly Words WeakLabels = new("csc", "cav", "cav2", "cvd", "cvd2", "on the back", "code secret");

    private static readonly Words CardWords = new(
        "card", "cards", "visa", "mastercard", "amex", "credit", "debit", "karte", "kreditkarte", "carte", "tarjeta", "carta", "cart\u00E3o", "kaart", "cvv", "cvc",
        "digits", "expires", "expiry");

    private static readonly Words Verbs = new("is", "are", "was", "ist", "lautet", "war", "est", "es", "e", "\u00E9", "\u00E8", "\u00E4r", "er", "=", ":", "#");

    private static readonly Words Fillers = new(
        "is", "are", "was", "its", "it", "it's", "s", "number", "num", "no", "nr", "n\u00B0", "code", "value", "digit", "digits", "the", "a", "my", "your", "of",
        "on", "for", "back", "card", "visa", "amex", "mastercard", "and", "or", "says",
        "ist", "lautet", "war", "die", "der", "das", "mein", "meine", "und", "oder", "nummer", "karte", "auf",
        "est", "le", "la", "de", "mon", "ma", "visuel", "carte", "et", "ou", "es", "el", "mi", "tarjeta", "y", "o", "e", "\u00E9", "\u00E8", "il", "mio", "meu",
        "do", "da", "\u00E4r", "er", "in", "this", "that", "here", "here's");

    public string Name => Detectors.CardCode;

    public IReadOnlyList<TextSpan> Find(NumberGroups numbers)
    {
        if (!HasCode(numbers)) return [];

        List<TextSpan>? found = null;
        var (text, group, last) = (numbers.Text, 0, 0);
        for (var at = 0; Labels.First(text, at, text.Length, out var length) is var label and >= 0; at = label + length)
        {
            while (group < numbers.Count && numbers[group].Start < label + length) group++;
            var span = Behind(numbers, group, label, length) ?? InFront(numbers, group - 1, label, length);
            if (span is not { } code || code.Start < last) continue;

            (found ??= []).Add(code);
            last = code.End;
        }

        return found ?? [];
    }

    /// <summary>Whether any digits could be a code: labels are looked for only then.</summary>
    private static bool HasCode(NumberGroups numbers)
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i].Count is 3 or 4 || numbers[i].Count == 1 && i + 1 < numbers.Count && numbers[i + 1].Count == 1) return true;
        }

        return false;
    }

    /// <summary>The digits behind a label.</summary>
    private static TextSpan? Behind(NumberGroups numbers, int group, int label, int length)
    {
        var (text, after) = (numbers.Text, label + length);
        if (group == numbers.Count || !SkipFillers(numbers, ref group, after) || !IsLabel(text, label, length, numbers[group].Start)) return null;
        return Code(numbers, group, isTouching: numbers[group].Start == after);
    }

    /// <summary>Goes on to the first digits that have only signs and words without meaning before them. What is in parentheses is left out.</summary>
    private static bool SkipFillers(NumberGroups numbers, ref int group, int from)
    {
        var (text, at) = (numbers.Text, from);
        while (group < numbers.Count && numbers[group].Start - from <= Reach)
        {
            var start = numbers[group].Start;
            if (at >= start) return at == start;

            var close = text[at] is '(' ? text.IndexOf(')', at, Math.Min(Reach, text.Length - at)) : -1;
            if (close > 0 && text.AsSpan(at, close - at).ContainsAnyInRange('a', 'z'))
            {
                at = close + 1;
                while (group < numbers.Count && numbers[group].Start < at) group++;
                continue;
            }

            if (IsShortCount(numbers, group))
            {
                at = numbers[group++].End;
                continue;
            }

            var word = Labels.LengthAt(text, at, text.Length);
            if (word == 0) word = Fillers.LengthAt(text, at, text.Length);
            if (word == 0 && (char.IsLetter(text[at]) || text[at] is '?' or '!' or DetectionPipeline.Mask)) return false;
            at += Math.Max(1, word);
            while (group < numbers.Count && numbers[group].Start < at) group++;
        }

        return false;
    }

    /// <summary>"3 digits", "3-digit": how many there are, not what they are.</summary>
    private static bool IsShortCount(NumberGroups numbers, int group)
    {
        var (text, end) = (numbers.Text, numbers[group].End);
        return numbers[group].Count == 1 && end + 1 < text.Length && text[end] is ' ' or '-' && text.AsSpan(end + 1).StartsWith("digit", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLabel(string text, int label, int length, int digits)
        => WeakLabels.LengthAt(text, label, text.Length) != length
            || text.AsSpan(label + length, digits - label - length).ContainsAny(":=#")
            || Verbs.First(text, label + length, digits, out _) >= 0 && !text.AsSpan(label, length).StartsWith("on the", StringComparison.OrdinalIgnoreCase)
            || CardWords.IsAround(text, label, CardReach, label + length, CardReach);

    /// <summary>The digits before a label that says so afterwards: <c>123 is my cvv</c>, <c>123 (cvv)</c>.</summary>
    private static TextSpan? InFront(NumberGroups numbers, int group, int label, int length)
    {
        if (group < 0 || label - numbers[group].End is < 1 or > 24 || !IsLabel(numbers.Text, label, length, label + length)) return null;
        if (numbers[group].Before is not Joint.None && numbers[group - 1].Count is >= 3 and <= 6) return null;

        var (text, at, words) = (numbers.Text, numbers[group].End, 0);
        while (at < label)
        {
            var word = Fillers.LengthAt(text, at, label);
            if (word == 0 && (char.IsLetter(text[at]) || text[at] is '.' or '\n' or DetectionPipeline.Mask)) return null;
            words += word > 0 ? 1 : 0;
            at += Math.Max(1, word);
        }

        var isInParentheses = text[label - 1] is '(';
        var isLast = numbers[group].Count == 3 && (label + length == text.Length || text[label + length] is '.' or ',' or ';' or '!' or '\n');
        return words > 0 || isInParentheses || isLast ? Code(numbers, group, isTouching: false) : null;
    }

    private static TextSpan? Code(NumberGroups numbers, int group, bool isTouching)
    {
        var (text, last, count) = (numbers.Text, group, numbers[group].Count);
        while (numbers[group].Count == 1 && count < 4 && last + 1 < numbers.Count && numbers[last + 1] is { Count: 1, Before: Joint.Space or Joint.Dash or Joint.Dot, Width: 1 })
        {
            last++;
            count++;
        }

        if (count is not (3 or 4) || !isTouching && Identifiers.TouchesBefore(text, numbers[group].Start) || Identifiers.TouchesAfter(text, numbers[last].End)) return null;

        var goesOn = (numbers.After(last) & (Joint.Dash | Joint.Dot)) != 0 && numbers[last + 1].Width == 1;
        return goesOn ? null : new(numbers[group].Start, numbers[last].End);
    }
}

namespace LiveChat.Detection;

/// <summary>How phone numbers are written: what stands around them, and the groups in which some countries write theirs.</summary>
internal static class PhoneShapes
{
    private const Joint Separators = Joint.Space | Joint.Dash | Joint.Dot | Joint.Slash | Joint.Open | Joint.Close;
    private const Joint Ties = Joint.Dash | Joint.Dot | Joint.Slash | Joint.Underscore;
    private const int Widest = 4;

    /// <summary>Behind more digits than an area code has, a parenthesis opens something else.</summary>
    private const int LongestArea = 5;

    /// <summary>Where a number begins whose digits begin with a group: at a plus or a parenthesis, if it has one.</summary>
    public static int Opening(NumberGroups numbers, int group, int from, out bool hasPlus)
    {
        var (text, start) = (numbers.Text, numbers[group].Start);
        hasPlus = false;
        for (var at = start - 1; at >= from && start - at <= 2; at--)
        {
            var unit = Glyphs.Narrow(text[at]);
            if (unit is '+' && !hasPlus && (at == 0 || at == from || !char.IsAsciiLetterOrDigit(text[at - 1]) && text[at - 1] is not '+')) (hasPlus, start) = (true, at);
            else if (unit is '(') start = at;
            else if (!hasPlus && Glyphs.JointOf(unit) is Joint.Space && at > from && Glyphs.Narrow(text[at - 1]) is '+') continue;
            else if (!Glyphs.IsInvisible(unit)) break;
        }

        return start;
    }

    /// <summary>Whether a parenthesis closes between two groups.</summary>
    public static bool Closes(NumberGroups numbers, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if ((numbers[i].Before & Joint.Close) != 0) return true;
        }

        return false;
    }

    /// <summary>Whether a group goes on with the number that has so many digits already.</summary>
    public static bool GoesOn(NumberGroups numbers, int group, int count)
    {
        var joint = numbers[group].Before;
        return joint is not Joint.None && (joint & ~Separators) == 0 && numbers[group].Width <= Widest && ((joint & Joint.Open) == 0 || count <= LongestArea);
    }

    /// <summary>Whether digits are a part of a longer number or of a name.</summary>
    public static bool IsTied(NumberGroups numbers, int first, int last)
        => numbers.IsTied(first, last, Ties)
            || Identifiers.TouchesBefore(numbers.Text, numbers[first].Start) && !PhoneDetector.Calls.IsRightBefore(numbers.Text, numbers[first].Start)
            || GoesOnInLetters(numbers.Text, numbers[last].End)
            || Identifiers.IsInUuid(numbers.Text, numbers[first].Start);

    /// <summary>Three, three and four digits, or three and seven, with a 1 before them or not.</summary>
    /// <returns>The last group, or -1.</returns>
    public static int NorthAmerican(NumberGroups numbers, int first)
    {
        var area = numbers[first].Count == 1 && numbers.Value(first) == 1 ? first + 1 : first;
        var last = Has(numbers, area, 3, 3, 4) ? area + 2 : Has(numbers, area, 3, 7) ? area + 1 : -1;
        if (last < 0 || !Joined(numbers, first, last)) return -1;

        return PhoneNumberPlans.IsNorthAmerican(numbers.Digits(first, area - first + 10)) ? last : -1;
    }

    /// <summary>Five pairs as in France, and the groups of the United Kingdom and Germany, with a 0 in front.</summary>
    /// <returns>The last group, or -1.</returns>
    public static int WithZero(NumberGroups numbers, int first)
    {
        if (numbers[first].Count < 2 || numbers.Digits(first, 2) is not [0, > 0]) return -1;

        var inParentheses = (numbers.After(first) & Joint.Close) != 0 && numbers[first].Count is >= 3 and <= 5 && numbers[first + 1].Count is >= 3 and <= 8;
        var last = Has(numbers, first, 2, 2, 2, 2, 2) ? first + 4
            : Has(numbers, first, 3, 4, 4) ? first + 2
            : Has(numbers, first, 5, 6) && numbers[first + 1].Before is Joint.Space || inParentheses ? first + 1 : -1;
        if (inParentheses && last == first + 1 && numbers[last].Count <= 4 && last + 1 < numbers.Count && numbers[last + 1].Count is 3 or 4 && GoesOn(numbers, last + 1, 7)) last++;
        return last >= 0 && Joined(numbers, first, last) ? last : -1;
    }

    /// <summary>Three and four digits: a number without its area.</summary>
    /// <returns>The last group, or -1.</returns>
    public static int Local(NumberGroups numbers, int first)
        => Has(numbers, first, 3, 4) && Joined(numbers, first, first + 1) && numbers.Digits(first, 1)[0] > 1 ? first + 1 : -1;

    /// <summary>Whether nothing but spaces is between groups and what is around them: then it may be a list.</summary>
    public static bool IsInList(NumberGroups numbers, int first, int last)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (numbers[i].Before is not Joint.Space) return false;
        }

        return numbers[first].Before is Joint.Space || numbers.After(last) is Joint.Space;
    }

    /// <summary>A year first, as in dates and times.</summary>
    public static bool IsDate(NumberGroups numbers, int first)
        => numbers[first].Count == 4 && numbers.Value(first) is >= 1900 and <= 2099 && (numbers.After(first) & Ties) != 0;

    /// <summary>Whether letters touch a number that are not its extension: x45, ext.</summary>
    public static bool GoesOnInLetters(string text, int end) => Identifiers.TouchesAfter(text, end) && !HasExtension(text, end);

    private static bool HasExtension(string text, int end)
        => end < text.Length && (Glyphs.Narrow(text[end]) is 'x' or 'X' && end + 1 < text.Length && Glyphs.DigitAt(text, end + 1, out _) >= 0
            || text.AsSpan(end).StartsWith("ext", StringComparison.OrdinalIgnoreCase));

    private static bool Has(NumberGroups numbers, int first, params ReadOnlySpan<int> counts)
    {
        if (first + counts.Length > numbers.Count) return false;
        for (var i = 0; i < counts.Length; i++)
        {
            if (numbers[first + i].Count != counts[i]) return false;
        }

        return true;
    }

    private static bool Joined(NumberGroups numbers, int first, int last)
    {
        for (var (i, count) = (first + 1, numbers[first].Count); i <= last; count += numbers[i++].Count)
        {
            if (!GoesOn(numbers, i, count)) return false;
        }

        return true;
    }

}
